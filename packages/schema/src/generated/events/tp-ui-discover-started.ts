// Generated from src/catalog by `npm run generate`. Do not edit.
import type { TpUiDiscoverStarted } from '../../catalog/web.js';
import type { EventDefinition, FieldDefinition } from '../../event-definition.js';
import { findFault } from '../../validation-fault.js';
import { validate } from '../validators/tp-ui-discover-started.js';

const fields: Readonly<Record<string, FieldDefinition>> = {
  cluster_name: { place: 'properties', anonymize: 'cluster' },
  user_name: { place: 'properties', anonymize: 'user' },
  sso: { place: 'properties' },
};

/** `tp.ui.discover.started`: The wizard that adds a resource was opened. */
export const tpUiDiscoverStarted: EventDefinition<'behavior', TpUiDiscoverStarted> = {
  name: 'tp.ui.discover.started',
  class: 'behavior',
  version: 1,
  fields,
  validate: (candidate) => findFault(validate, fields, candidate),
};
