// Generated from src/catalog by `npm run generate`. Do not edit.
import type { TpUiOnboardAddFirstResourceClick } from '../../catalog/web/onboarding.js';
import type { EventDefinition, FieldDefinition } from '../../event-definition.js';
import { findFault } from '../../validation-fault.js';
import type { WireEvent } from '../../wire/batch.js';
import type { Pseudonym } from '../../wire/pseudonym.js';
import { validate } from '../validators/tp-ui-onboard-add-first-resource-click.js';

const fields: Readonly<Record<string, FieldDefinition>> = {
  cluster_name: { place: 'properties', anonymize: 'cluster' },
  user_name: { place: 'properties', anonymize: 'user' },
};

/** `tp.ui.onboard.addFirstResource.click`: Someone new chose to add a first resource. */
export const tpUiOnboardAddFirstResourceClick: EventDefinition<'behavior', TpUiOnboardAddFirstResourceClick> = {
  name: 'tp.ui.onboard.addFirstResource.click',
  class: 'behavior',
  version: 1,
  fields,
  validate: (candidate, scheme) => findFault(validate, fields, candidate, scheme),
};

/** `tp.ui.onboard.addFirstResource.click` as it travels. */
export interface TpUiOnboardAddFirstResourceClickWire extends WireEvent {
  readonly event: 'tp.ui.onboard.addFirstResource.click';
  readonly distinct_id: string;
  readonly properties: {
    /** The cluster to add to. */
    readonly cluster_name?: Pseudonym;
    /** Who clicked. */
    readonly user_name?: Pseudonym;
  };
  readonly set?: Readonly<Record<string, never>>;
  readonly set_once?: Readonly<Record<string, never>>;
}
