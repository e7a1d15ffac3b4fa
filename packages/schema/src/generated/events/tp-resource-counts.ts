// Generated from src/catalog by `npm run generate`. Do not edit.
import type { TpResourceCounts } from '../../catalog/auth.js';
import type { EventDefinition, FieldDefinition } from '../../event-definition.js';
import { findFault } from '../../validation-fault.js';
import { validate } from '../validators/tp-resource-counts.js';

const fields: Readonly<Record<string, FieldDefinition>> = {
  window_start: { place: 'properties' },
  cluster_name: { place: 'properties', anonymize: 'cluster' },
  reporter_host: { place: 'properties', anonymize: 'server' },
  resource_kind: { place: 'properties' },
  resource_names: { place: 'properties', anonymize: 'resource' },
};

/** `tp.resource.counts`: Which resources of one kind were seen in one hour. */
export const tpResourceCounts: EventDefinition<'usage', TpResourceCounts> = {
  name: 'tp.resource.counts',
  class: 'usage',
  version: 1,
  bills: 'protected-resources',
  fields,
  validate: (candidate) => findFault(validate, fields, candidate),
};
