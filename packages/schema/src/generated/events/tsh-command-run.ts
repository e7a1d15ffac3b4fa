// Generated from src/catalog by `npm run generate`. Do not edit.
import type { TshCommandRun } from '../../catalog/tsh.js';
import type { EventDefinition, FieldDefinition } from '../../event-definition.js';
import { findFault } from '../../validation-fault.js';
import { validate } from '../validators/tsh-command-run.js';

const fields: Readonly<Record<string, FieldDefinition>> = {
  cluster_name: { place: 'properties', anonymize: 'cluster' },
  user_name: { place: 'properties', anonymize: 'user' },
  command: { place: 'properties' },
  outcome: { place: 'properties' },
};

/** `tsh.command.run`: A command ended. */
export const tshCommandRun: EventDefinition<'behavior', TshCommandRun> = {
  name: 'tsh.command.run',
  class: 'behavior',
  version: 1,
  fields,
  validate: (candidate) => findFault(validate, fields, candidate),
};
