/** The whole catalog at once, for whoever receives, stores or explains events. Clients import single events instead. */
export { acceptedEvents } from './generated/accepted.js';
export { events } from './generated/events.js';
export { eventMetadata } from './generated/metadata.js';
export type { EventMetadata, FieldMetadata } from './event-metadata.js';
