// Generated from src/catalog by `npm run generate`. Do not edit.
import type { ConnectConnectMyComputerSetup } from '../../catalog/connect.js';
import type { EventDefinition, FieldDefinition } from '../../event-definition.js';
import { findFault } from '../../validation-fault.js';
import type { WireEvent } from '../../wire/batch.js';
import type { Pseudonym } from '../../wire/pseudonym.js';
import { validate } from '../validators/connect-connect-my-computer-setup.js';

const fields: Readonly<Record<string, FieldDefinition>> = {
  cluster_name: { place: 'properties', anonymize: 'cluster' },
  user_name: { place: 'properties', anonymize: 'user' },
  success: { place: 'properties' },
  failed_step: { place: 'properties' },
};

/** `connect.connectMyComputer.setup`: Enrolling the own computer as a server ended. */
export const connectConnectMyComputerSetup: EventDefinition<'behavior', ConnectConnectMyComputerSetup> = {
  name: 'connect.connectMyComputer.setup',
  class: 'behavior',
  version: 1,
  fields,
  validate: (candidate, scheme) => findFault(validate, fields, candidate, scheme),
};

/** `connect.connectMyComputer.setup` as it travels. */
export interface ConnectConnectMyComputerSetupWire extends WireEvent {
  readonly event: 'connect.connectMyComputer.setup';
  readonly distinct_id: string;
  readonly properties: {
    /** The cluster to join. */
    readonly cluster_name?: Pseudonym;
    /** Who enrols the computer. */
    readonly user_name?: Pseudonym;
    /** Whether the computer was enrolled. */
    readonly success: boolean;
    /** The step that failed; absent on success. */
    readonly failed_step?: 'agent_download' | 'cluster_join' | 'config_write' | 'other' | 'role_setup';
  };
  readonly set?: Readonly<Record<string, never>>;
  readonly set_once?: Readonly<Record<string, never>>;
}
