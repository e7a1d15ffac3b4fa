// Generated from src/catalog by `npm run generate`. Do not edit.
import type { TpResourceHb } from '../../catalog/auth.js';
import type { EventDefinition, FieldDefinition } from '../../event-definition.js';
import { findFault } from '../../validation-fault.js';
import { validate } from '../validators/tp-resource-hb.js';

const fields: Readonly<Record<string, FieldDefinition>> = {
  cluster_name: { place: 'properties', anonymize: 'cluster' },
  resource_name: { place: 'properties', anonymize: 'resource' },
  resource_kind: { place: 'properties' },
  is_static: { place: 'properties' },
};

/** `tp.resource.hb`: A protected resource said that it is alive. */
export const tpResourceHb: EventDefinition<'usage', TpResourceHb> = {
  name: 'tp.resource.hb',
  class: 'usage',
  version: 1,
  bills: 'protected-resources',
  fields,
  validate: (candidate) => findFault(validate, fields, candidate),
};
