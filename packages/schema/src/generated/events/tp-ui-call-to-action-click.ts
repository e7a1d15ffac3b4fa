// Generated from src/catalog by `npm run generate`. Do not edit.
import type { TpUiCallToActionClick } from '../../catalog/web.js';
import type { EventDefinition, FieldDefinition } from '../../event-definition.js';
import { findFault } from '../../validation-fault.js';
import { validate } from '../validators/tp-ui-call-to-action-click.js';

const fields: Readonly<Record<string, FieldDefinition>> = {
  cluster_name: { place: 'properties', anonymize: 'cluster' },
  user_name: { place: 'properties', anonymize: 'user' },
  cta: { place: 'properties' },
};

/** `tp.ui.callToAction.click`: A button that offers a paid feature was clicked. */
export const tpUiCallToActionClick: EventDefinition<'behavior', TpUiCallToActionClick> = {
  name: 'tp.ui.callToAction.click',
  class: 'behavior',
  version: 1,
  fields,
  validate: (candidate) => findFault(validate, fields, candidate),
};
