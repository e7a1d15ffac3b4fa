// Generated from src/catalog by `npm run generate`. Do not edit.
import type { TpUiCreateNewRoleClick } from '../../catalog/web.js';
import type { EventDefinition, FieldDefinition } from '../../event-definition.js';
import { findFault } from '../../validation-fault.js';
import { validate } from '../validators/tp-ui-create-new-role-click.js';

const fields: Readonly<Record<string, FieldDefinition>> = {
  cluster_name: { place: 'properties', anonymize: 'cluster' },
  user_name: { place: 'properties', anonymize: 'user' },
};

/** `tp.ui.createNewRole.click`: The editor for a new role was opened. */
export const tpUiCreateNewRoleClick: EventDefinition<'behavior', TpUiCreateNewRoleClick> = {
  name: 'tp.ui.createNewRole.click',
  class: 'behavior',
  version: 1,
  fields,
  validate: (candidate) => findFault(validate, fields, candidate),
};
