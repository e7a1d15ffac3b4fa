// Generated from src/catalog by `npm run generate`. Do not edit.
import type { ConnectConnectMyComputerAgentStart } from '../../catalog/connect.js';
import type { EventDefinition, FieldDefinition } from '../../event-definition.js';
import { findFault } from '../../validation-fault.js';
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
  validate: (candidate) => findFault(validate, fields, candidate),
};
