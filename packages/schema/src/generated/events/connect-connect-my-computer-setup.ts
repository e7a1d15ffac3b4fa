// Generated from src/catalog by `npm run generate`. Do not edit.
import type { ConnectConnectMyComputerSetup } from '../../catalog/connect.js';
import type { EventDefinition, FieldDefinition } from '../../event-definition.js';
import { findFault } from '../../validation-fault.js';
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
  validate: (candidate) => findFault(validate, fields, candidate),
};
