// Generated from src/catalog by `npm run generate`. Do not edit.
import type { TpUiCreateNewRoleViewDocumentationClick } from '../../catalog/web/roles.js';
import type { EventDefinition, FieldDefinition } from '../../event-definition.js';
import { findFault } from '../../validation-fault.js';
import type { WireEvent } from '../../wire/batch.js';
import type { Pseudonym } from '../../wire/pseudonym.js';
import { validate } from '../validators/tp-ui-create-new-role-view-documentation-click.js';

const fields: Readonly<Record<string, FieldDefinition>> = {
  cluster_name: { place: 'properties', anonymize: 'cluster' },
  user_name: { place: 'properties', anonymize: 'user' },
};

/** `tp.ui.createNewRoleViewDocumentation.click`: The documentation of roles was opened from the editor. */
export const tpUiCreateNewRoleViewDocumentationClick: EventDefinition<'behavior', TpUiCreateNewRoleViewDocumentationClick> = {
  name: 'tp.ui.createNewRoleViewDocumentation.click',
  class: 'behavior',
  version: 1,
  fields,
  validate: (candidate, scheme) => findFault(validate, fields, candidate, scheme),
};

/** `tp.ui.createNewRoleViewDocumentation.click` as it travels. */
export interface TpUiCreateNewRoleViewDocumentationClickWire extends WireEvent {
  readonly event: 'tp.ui.createNewRoleViewDocumentation.click';
  readonly distinct_id: string;
  readonly properties: {
    /** The cluster of the role. */
    readonly cluster_name?: Pseudonym;
    /** Who looked it up. */
    readonly user_name?: Pseudonym;
  };
  readonly set?: Readonly<Record<string, never>>;
  readonly set_once?: Readonly<Record<string, never>>;
}
