// Generated from src/catalog by `npm run generate`. Do not edit.
import type { TpUiAccessGraphCrownJewelDiffView } from '../../catalog/web/pages.js';
import type { EventDefinition, FieldDefinition } from '../../event-definition.js';
import { findFault } from '../../validation-fault.js';
import type { WireEvent } from '../../wire/batch.js';
import type { Pseudonym } from '../../wire/pseudonym.js';
import { validate } from '../validators/tp-ui-access-graph-crown-jewel-diff-view.js';

const fields: Readonly<Record<string, FieldDefinition>> = {
  cluster_name: { place: 'properties', anonymize: 'cluster' },
  affected_resource_type: { place: 'properties' },
  affected_resource_source: { place: 'properties' },
};

/** `tp.ui.accessGraph.crownJewelDiffView`: A change of access to a watched resource was inspected. */
export const tpUiAccessGraphCrownJewelDiffView: EventDefinition<'behavior', TpUiAccessGraphCrownJewelDiffView> = {
  name: 'tp.ui.accessGraph.crownJewelDiffView',
  class: 'behavior',
  version: 1,
  fields,
  validate: (candidate, scheme) => findFault(validate, fields, candidate, scheme),
};

/** `tp.ui.accessGraph.crownJewelDiffView` as it travels. */
export interface TpUiAccessGraphCrownJewelDiffViewWire extends WireEvent {
  readonly event: 'tp.ui.accessGraph.crownJewelDiffView';
  readonly distinct_id: string;
  readonly properties: {
    /** The cluster of the access graph. */
    readonly cluster_name?: Pseudonym;
    /** What kind of thing the resource is. */
    readonly affected_resource_type: 'account' | 'application' | 'bucket' | 'database' | 'desktop' | 'kubernetes' | 'other' | 'project' | 'server';
    /** The system that the graph knows the resource from. */
    readonly affected_resource_source: 'aws' | 'azure' | 'entra_id' | 'github' | 'gitlab' | 'netiq' | 'okta' | 'other' | 'product';
  };
  readonly set?: Readonly<Record<string, never>>;
  readonly set_once?: Readonly<Record<string, never>>;
}
