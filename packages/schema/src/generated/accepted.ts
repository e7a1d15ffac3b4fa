// Generated from src/catalog by `npm run generate`. Do not edit.
import { withSuperseded } from '../accepted-events.js';
import type { EventDefinition } from '../event-definition.js';
import { events } from './events.js';

/** Every event that a receiver accepts: those of the catalog, and the forms that earlier releases could send. */
export const acceptedEvents: ReadonlyMap<string, EventDefinition> = withSuperseded(events, [
]);
