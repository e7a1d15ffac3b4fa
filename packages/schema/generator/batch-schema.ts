/**
 * The closed schema of the envelope, from the interfaces of `src/wire/batch.ts`.
 *
 * Events are checked one by one against their own schemas, so here they are objects and nothing more: one bad event
 * must not make a batch unreadable.
 */
import { constraintsOf } from './catalog-event.js';
import type { JsonSchema, TaggedSchema } from './json-schema.js';

export function batchSchema(tagged: TaggedSchema): JsonSchema {
  const { properties, ...rest } = closed(tagged);
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    $id: 'urn:candor:batch:1',
    title: 'candor/1',
    description: 'One request of candor/1, without the events themselves.',
    ...rest,
    properties: { ...properties, events: { type: 'array', minItems: 1, items: { type: 'object' } } },
  };
}

function closed(tagged: TaggedSchema): JsonSchema {
  const about: JsonSchema = tagged.description === undefined ? {} : { description: tagged.description };
  if (tagged.type !== 'object') return { ...about, ...constraintsOf(tagged) };
  const declared = Object.entries(tagged.properties ?? {});
  const required = declared.map(([name]) => name).filter((name) => tagged.required?.includes(name));
  return {
    ...about,
    type: 'object',
    additionalProperties: false,
    ...(required.length === 0 ? {} : { required }),
    properties: Object.fromEntries(declared.map(([name, property]) => [name, closed(property)])),
  };
}
