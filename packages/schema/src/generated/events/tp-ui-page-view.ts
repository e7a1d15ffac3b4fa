// Generated from src/catalog by `npm run generate`. Do not edit.
import type { TpUiPageView } from '../../catalog/web.js';
import type { EventDefinition, FieldDefinition } from '../../event-definition.js';
import { findFault } from '../../validation-fault.js';
import { validate } from '../validators/tp-ui-page-view.js';

const fields: Readonly<Record<string, FieldDefinition>> = {
  cluster_name: { place: 'properties', anonymize: 'cluster' },
  user_name: { place: 'properties', anonymize: 'user' },
  page: { place: 'properties' },
};

/** `tp.ui.pageView`: A page of the web UI was shown. */
export const tpUiPageView: EventDefinition<'behavior', TpUiPageView> = {
  name: 'tp.ui.pageView',
  class: 'behavior',
  version: 1,
  fields,
  validate: (candidate) => findFault(validate, fields, candidate),
};
