// Generated from src/catalog by `npm run generate`. Do not edit.
import type { ConnectFileTransferRun } from '../../catalog/connect.js';
import type { EventDefinition, FieldDefinition } from '../../event-definition.js';
import { findFault } from '../../validation-fault.js';
import { validate } from '../validators/connect-file-transfer-run.js';

const fields: Readonly<Record<string, FieldDefinition>> = {
  cluster_name: { place: 'properties', anonymize: 'cluster' },
  user_name: { place: 'properties', anonymize: 'user' },
  is_upload: { place: 'properties' },
};

/** `connect.fileTransfer.run`: A file was copied to or from a server. */
export const connectFileTransferRun: EventDefinition<'behavior', ConnectFileTransferRun> = {
  name: 'connect.fileTransfer.run',
  class: 'behavior',
  version: 1,
  fields,
  validate: (candidate) => findFault(validate, fields, candidate),
};
