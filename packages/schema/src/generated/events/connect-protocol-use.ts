// Generated from src/catalog by `npm run generate`. Do not edit.
import type { ConnectProtocolUse } from '../../catalog/connect.js';
import type { EventDefinition, FieldDefinition } from '../../event-definition.js';
import { findFault } from '../../validation-fault.js';
import { validate } from '../validators/connect-protocol-use.js';

const fields: Readonly<Record<string, FieldDefinition>> = {
  cluster_name: { place: 'properties', anonymize: 'cluster' },
  user_name: { place: 'properties', anonymize: 'user' },
  protocol: { place: 'properties' },
  origin: { place: 'properties' },
  access_through: { place: 'properties' },
};

/** `connect.protocol.use`: A resource was opened from the desktop app. */
export const connectProtocolUse: EventDefinition<'behavior', ConnectProtocolUse> = {
  name: 'connect.protocol.use',
  class: 'behavior',
  version: 1,
  fields,
  validate: (candidate) => findFault(validate, fields, candidate),
};
