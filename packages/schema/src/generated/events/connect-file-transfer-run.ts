// Generated from src/catalog by `npm run generate`. Do not edit.
import type { ConnectFileTransferRun } from '../../catalog/connect.js';
import type { EventDefinition, FieldDefinition } from '../../event-definition.js';
import { findFault } from '../../validation-fault.js';
import type { WireEvent } from '../../wire/batch.js';
import type { Pseudonym } from '../../wire/pseudonym.js';
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
  validate: (candidate, scheme) => findFault(validate, fields, candidate, scheme),
};

/** `connect.fileTransfer.run` as it travels. */
export interface ConnectFileTransferRunWire extends WireEvent {
  readonly event: 'connect.fileTransfer.run';
  readonly distinct_id: string;
  readonly properties: {
    /** The cluster of the server. */
    readonly cluster_name?: Pseudonym;
    /** Who copied. */
    readonly user_name?: Pseudonym;
    /** True from the own computer to the server. */
    readonly is_upload: boolean;
  };
  readonly set?: Readonly<Record<string, never>>;
  readonly set_once?: Readonly<Record<string, never>>;
}
