// Generated from src/catalog by `npm run generate`. Do not edit.
import type { TpUiOnboardAddFirstResourceClick } from '../../catalog/web.js';
import type { EventDefinition, FieldDefinition } from '../../event-definition.js';
import { findFault } from '../../validation-fault.js';
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
  validate: (candidate) => findFault(validate, fields, candidate),
};
