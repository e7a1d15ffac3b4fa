// Generated from src/catalog by `npm run generate`. Do not edit.
import type { TpUiCreateNewRoleSaveClick } from '../../catalog/web/roles.js';
import type { EventDefinition, FieldDefinition } from '../../event-definition.js';
import { findFault } from '../../validation-fault.js';
import type { WireEvent } from '../../wire/batch.js';
import type { Pseudonym } from '../../wire/pseudonym.js';
import { validate } from '../validators/tp-ui-create-new-role-save-click.js';

const fields: Readonly<Record<string, FieldDefinition>> = {
  cluster_name: { place: 'properties', anonymize: 'cluster' },
  user_name: { place: 'properties', anonymize: 'user' },
  standard_used: { place: 'properties' },
  yaml_used: { place: 'properties' },
  mode_when_saved: { place: 'properties' },
  conversion_problem: { place: 'properties' },
};

/** `tp.ui.createNewRoleSave.click`: A new role was saved. */
export const tpUiCreateNewRoleSaveClick: EventDefinition<'behavior', TpUiCreateNewRoleSaveClick> = {
  name: 'tp.ui.createNewRoleSave.click',
  class: 'behavior',
  version: 1,
  fields,
  validate: (candidate, scheme) => findFault(validate, fields, candidate, scheme),
};

/** `tp.ui.createNewRoleSave.click` as it travels. */
export interface TpUiCreateNewRoleSaveClickWire extends WireEvent {
  readonly event: 'tp.ui.createNewRoleSave.click';
  readonly distinct_id: string;
  readonly properties: {
    /** The cluster of the role. */
    readonly cluster_name?: Pseudonym;
    /** Who saved. */
    readonly user_name?: Pseudonym;
    /** Whether the form was used. */
    readonly standard_used: boolean;
    /** Whether the YAML editor was used. */
    readonly yaml_used: boolean;
    /** The editor that was open at the end. */
    readonly mode_when_saved: 'standard' | 'yaml';
    /** The part of the role that the form could not show; absent where it could show everything. */
    readonly conversion_problem?: 'allow_rules' | 'deny_rules' | 'labels' | 'logins' | 'options' | 'other' | 'resources' | 'several';
  };
  readonly set?: Readonly<Record<string, never>>;
  readonly set_once?: Readonly<Record<string, never>>;
}
