// Generated from src/catalog by `npm run generate`. Do not edit.
import type { ConnectConnectMyComputerAgentStart } from '../../catalog/connect.js';
import type { EventDefinition, FieldDefinition } from '../../event-definition.js';
import { findFault } from '../../validation-fault.js';
import type { WireEvent } from '../../wire/batch.js';
import type { Pseudonym } from '../../wire/pseudonym.js';
import { validate } from '../validators/connect-connect-my-computer-agent-start.js';

const fields: Readonly<Record<string, FieldDefinition>> = {
  cluster_name: { place: 'properties', anonymize: 'cluster' },
  user_name: { place: 'properties', anonymize: 'user' },
};

/** `connect.connectMyComputer.agentStart`: The agent on the own computer was started. */
export const connectConnectMyComputerAgentStart: EventDefinition<'behavior', ConnectConnectMyComputerAgentStart> = {
  name: 'connect.connectMyComputer.agentStart',
  class: 'behavior',
  version: 1,
  fields,
  validate: (candidate, scheme) => findFault(validate, fields, candidate, scheme),
};

/** `connect.connectMyComputer.agentStart` as it travels. */
export interface ConnectConnectMyComputerAgentStartWire extends WireEvent {
  readonly event: 'connect.connectMyComputer.agentStart';
  readonly distinct_id: string;
  readonly properties: {
    /** The cluster the agent serves. */
    readonly cluster_name?: Pseudonym;
    /** Whose computer it is. */
    readonly user_name?: Pseudonym;
  };
  readonly set?: Readonly<Record<string, never>>;
  readonly set_once?: Readonly<Record<string, never>>;
}
