// Generated from src/catalog by `npm run generate`. Do not edit.
import type { TbotStart } from '../../catalog/tbot.js';
import type { EventDefinition, FieldDefinition } from '../../event-definition.js';
import { findFault } from '../../validation-fault.js';
import { validate } from '../validators/tbot-start.js';

const fields: Readonly<Record<string, FieldDefinition>> = {
  run_mode: { place: 'properties' },
  version: { place: 'properties' },
  join_type: { place: 'properties' },
  helper: { place: 'properties' },
  helper_version: { place: 'properties' },
  destinations_database: { place: 'properties' },
  destinations_kubernetes: { place: 'properties' },
  destinations_application: { place: 'properties' },
  destinations_other: { place: 'properties' },
};

/** `tbot.start`: The agent was started. */
export const tbotStart: EventDefinition<'behavior', TbotStart> = {
  name: 'tbot.start',
  class: 'behavior',
  version: 1,
  fields,
  validate: (candidate) => findFault(validate, fields, candidate),
};
