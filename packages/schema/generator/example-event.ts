/**
 * Makes one example per event, as it travels: for the dictionary and for tests.
 *
 * The pseudonyms are real ones, under a key that is printed beside them, so that a reader can compute them again. The
 * anonymizer refuses that key, because it is published.
 */
import { createHmac } from 'node:crypto';
import type { AnonymizeKind } from '../src/event-definition.js';
import type { CatalogEvent, CatalogField } from './catalog-event.js';

export const exampleKey = '0b9c8d58-3f3e-4c53-9a57-6a0cf7f5a0d4';

/** Documentation names and addresses, one per kind. */
export const exampleValues: Readonly<Record<AnonymizeKind, string>> = {
  address: '192.0.2.17',
  bot: 'bot-deploy',
  cluster: 'main.example.com',
  device: 'laptop-17',
  resource: 'db-1.example.com',
  server: 'auth-1.example.com',
  session: 'session-17',
  user: 'alice',
};

export function examplePseudonym(value: string): string {
  return createHmac('sha256', exampleKey).update(value).digest('base64');
}

export type ExampleEvent = Readonly<Record<string, unknown>> & {
  readonly properties: Readonly<Record<string, unknown>>;
};

export function exampleEvent(event: CatalogEvent): ExampleEvent {
  const isBehavior = event.class === 'behavior';
  const placed = (place: CatalogField['place']) => {
    const fields = event.fields.filter((field) => field.place === place);
    return Object.fromEntries(fields.map((field) => [field.name, exampleValue(field)]));
  };
  const set = placed('set');
  const setOnce = placed('set_once');
  return {
    id: '019ab05d-7100-7c3a-9f25-6d1e8b4a0c72',
    seq: 1,
    event: event.name,
    at: isBehavior ? '2026-11-23T10:21:00Z' : '2026-11-23T10:21:37Z',
    ...(isBehavior ? { distinct_id: '5f0c1d7e-8a52-4c7b-9a1e-2f4b6d8c0e13' } : {}),
    properties: placed('properties'),
    ...(Object.keys(set).length === 0 ? {} : { set }),
    ...(Object.keys(setOnce).length === 0 ? {} : { set_once: setOnce }),
  };
}

function exampleValue(field: CatalogField): unknown {
  const { schema, anonymize, example } = field;
  if (anonymize !== undefined) {
    const pseudonym = examplePseudonym(exampleValues[anonymize]);
    return schema.type === 'array' ? [pseudonym] : pseudonym;
  }
  if (schema.const !== undefined) return schema.const;
  if (schema.enum !== undefined) return schema.enum[0];
  if (schema.type === 'boolean') return true;
  if (schema.type === 'integer') return Math.max(schema.minimum ?? 0, Math.min(2, schema.maximum ?? 2));
  return example;
}
