/**
 * The closed world at both ends of the wire, for every event and field of the catalog: a value outside a field's declared
 * language is dropped by the reporter before it is queued, and refused by a real collector that gets it anyway. What each
 * field's language is comes from the published JSON Schemas alone.
 */
import { createAnonymizer, generateKey } from '@candor/anonymizer';
import { createCollector, issueLicenceToken } from '@candor/collector';
import type { Collector } from '@candor/collector';
import { createReporter } from '@candor/reporter-core';
import type { CoreReporter } from '@candor/reporter-core';
import { createManualClock, createScriptedTransport, createSeededRandomness } from '@candor/reporter-core/testing';
import type { ScriptedTransport } from '@candor/reporter-core/testing';
import { catalogVersion, pseudonymPattern, pseudonymPatterns } from '@candor/schema';
import type { BatchAnswer, EventClass, EventDefinition, FieldDefinition, WireEvent } from '@candor/schema';
import { events } from '@candor/schema/catalog';
import fc from 'fast-check';
import { randomUUID } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

interface FieldSchema {
  readonly type?: string;
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly pattern?: string;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly maxItems?: number;
  readonly items?: FieldSchema;
  readonly properties?: Readonly<Record<string, FieldSchema>>;
}

interface Field extends FieldDefinition {
  readonly name: string;
  readonly schema: FieldSchema;
}

interface EventCase {
  readonly name: string;
  readonly definition: EventDefinition;
  readonly schema: FieldSchema;
  readonly fields: readonly Field[];
}

const now = Date.UTC(2026, 10, 23, 10);

const cases: readonly EventCase[] = [...events.values()].map((definition) => {
  const file = new URL(import.meta.resolve(`@candor/schema/schemas/${definition.name}.v${definition.version}.json`));
  const schema = JSON.parse(readFileSync(fileURLToPath(file), 'utf8')) as FieldSchema;
  const fields = Object.entries(definition.fields).map(([name, field]) => ({
    ...field,
    name,
    schema: schema.properties?.[field.place]?.properties?.[name] ?? {},
  }));
  return { name: definition.name, definition, schema, fields };
});

function isInside(schema: FieldSchema, value: unknown): boolean {
  if (schema.enum !== undefined) return schema.enum.includes(value);
  if (schema.const !== undefined) return schema.const === value;
  if (schema.type === 'string') return typeof value === 'string' && new RegExp(schema.pattern ?? '').test(value);
  if (schema.type === 'integer') {
    return Number.isInteger(value) && Number(value) >= (schema.minimum ?? 0) && Number(value) <= (schema.maximum ?? 0);
  }
  if (schema.type === 'boolean') return typeof value === 'boolean';
  return Array.isArray(value) && value.length <= (schema.maxItems ?? 0) && value.every((item) => isInside(schema.items ?? {}, item));
}

/** What a client may give: any name where the reporter makes a pseudonym of it. */
function inputSchema({ anonymize, schema }: Field): FieldSchema {
  if (anonymize === undefined) return schema;
  return schema.type === 'array' ? { ...schema, items: { type: 'string' } } : { type: 'string' };
}

const texts = new Map<string, string>();

/** One valid value, the same each time. */
function valueOf(schema: FieldSchema): unknown {
  if (schema.const !== undefined) return schema.const;
  if (schema.enum !== undefined) return schema.enum[0];
  if (schema.type === 'integer') return schema.minimum;
  if (schema.type === 'boolean') return true;
  if (schema.type === 'array') return [valueOf(schema.items ?? {})];
  if (schema.type === 'object') {
    return Object.fromEntries(Object.entries(schema.properties ?? {}).map(([name, part]) => [name, valueOf(part)]));
  }
  // The schemas admit either scheme's pseudonyms. A batch of scheme 1 admits scheme 1's.
  const pattern = schema.pattern === pseudonymPattern ? pseudonymPatterns['hmac-anon/1'] : (schema.pattern ?? '^alice$');
  const text = texts.get(pattern) ?? fc.sample(fc.stringMatching(new RegExp(pattern)), { numRuns: 1, seed: 7 })[0] ?? '';
  texts.set(pattern, text);
  return text;
}

/** JSON that neither breaks the batch's own limits nor belongs to the field. */
function outside(schema: FieldSchema): fc.Arbitrary<unknown> {
  const text = String(valueOf(schema));
  const near = fc.constantFrom<unknown>(`${text}\n`, ` ${text}`, `${text}x`, text.slice(1), [text], [[text]], -1, 1.5, 2 ** 53);
  const tooMany = fc.constant(new Array((schema.maxItems ?? 0) + 1).fill('x'));
  const stray = fc.oneof(fc.constantFrom<unknown>(null, true, {}, [], ''), fc.emailAddress(), fc.webUrl(), fc.integer(), tooMany);
  return fc.oneof(near, stray).filter((value) => !isInside(schema, value));
}

describe('the reporter', () => {
  function openReporter(eventClass: EventClass): { reporter: CoreReporter<EventClass>; transport: ScriptedTransport } {
    const transport = createScriptedTransport();
    const reporter = createReporter<EventClass>({
      class: eventClass,
      policy: eventClass === 'usage' ? 'mandatory' : 'opt-in',
      consent: 'granted',
      reporter: { name: '@candor/node-reporter', version: '0.1.0' },
      anonymizer: createAnonymizer(generateKey()),
      transport,
      clock: createManualClock(now),
      randomness: createSeededRandomness(7),
    });
    return { reporter, transport };
  }

  const inputOf = (fields: readonly Field[]) => Object.fromEntries(fields.map((field) => [field.name, valueOf(inputSchema(field))]));

  test.each(cases)('sends $name, and nothing of it with a value from outside', async ({ definition, fields }) => {
    const { reporter, transport } = openReporter(definition.class);
    let spoiled = 0;
    for (const field of fields) {
      // An empty name says nothing and is left out, so there is nothing to refuse; where a list of names belongs it is refused.
      const mayBeEmpty = field.anonymize !== undefined && field.schema.type !== 'array';
      const speaking = outside(inputSchema(field)).filter((value) => !mayBeEmpty || value !== '');
      for (const value of fc.sample(speaking, 8)) {
        reporter.track(definition, { ...inputOf(fields), [field.name]: value });
        spoiled += 1;
        expect(reporter.stats(), `${field.name}: ${JSON.stringify(value)}`).toMatchObject({ pending: 0, dropped: { invalid: spoiled } });
      }
    }
    await reporter.flush();
    expect(transport.sent).toEqual([]);

    reporter.track(definition, inputOf(fields));
    expect(await reporter.flush()).toMatchObject({ captured: spoiled + 1, accepted: 1, pending: 0 });
    const [sent] = transport.bodies()[0]?.events ?? [];
    expect(definition.validate(sent)).toBeUndefined();
  });
});

describe('the collector', () => {
  let dataFolder: string;
  let collector: Collector;
  let token: string;
  const clock = () => now;
  const randomness = createSeededRandomness(11);

  beforeAll(async () => {
    dataFolder = mkdtempSync(join(tmpdir(), 'candor-language-'));
    token = await issueLicenceToken({ dataFolder, tenant: 'acme', edition: 'cloud', clock });
    collector = await createCollector({ dataFolder, listen: '127.0.0.1:0', operator: '127.0.0.1:0', clock });
  });
  afterAll(async () => {
    await collector.stop();
    rmSync(dataFolder, { recursive: true, force: true });
  });

  /** A valid event of its own id. */
  function wireEvent({ schema, definition }: EventCase): WireEvent {
    const made = valueOf(schema) as WireEvent;
    return { ...made, id: randomness.uuidV7(now), seq: 1, at: definition.class === 'usage' ? '2026-11-23T09:59:59Z' : '2026-11-23T09:59:00Z' };
  }

  async function post(eventClass: EventClass, chosen: readonly WireEvent[]): Promise<BatchAnswer['results']> {
    const results: BatchAnswer['results'][number][] = [];
    for (let start = 0; start < chosen.length; start += 100) {
      const part = chosen.slice(start, start + 100);
      const response = await fetch(`${collector.url}/v1/${eventClass}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...(eventClass === 'usage' ? { authorization: `Bearer ${token}` } : {}) },
        body: JSON.stringify({
          schema: 'candor/1',
          catalog: catalogVersion,
          batch_id: randomness.uuidV7(now),
          sent_at: '2026-11-23T10:00:00Z',
          reporter: { name: '@candor/node-reporter', version: '0.1.0' },
          anonymization: { scheme: 'hmac-anon/1', key_id: randomUUID() },
          stream: { id: randomUUID(), first: 1, last: 1, dropped: {} },
          events: part,
        }),
      });
      results.push(...((await response.json()) as Partial<BatchAnswer>).results ?? []);
    }
    return results;
  }

  test.each(['behavior', 'usage'] as const)('stores every %s event as the catalog declares it', async (eventClass) => {
    const chosen = cases.filter(({ definition }) => definition.class === eventClass).map(wireEvent);
    expect(chosen.length).toBeGreaterThan(1);
    const results = await post(eventClass, chosen);
    expect(results).toEqual(chosen.map(({ id }) => ({ id, status: 'accepted' })));
  });

  test.each(['behavior', 'usage'] as const)('refuses every %s event with a value from outside', async (eventClass) => {
    const spoiled = cases
      .filter(({ definition }) => definition.class === eventClass)
      .flatMap((event) =>
        event.fields.flatMap((field) => {
          const path = `/${field.place}/${field.name}`;
          return fc.sample(outside(field.schema), 2).map((value) => {
            const made = wireEvent(event);
            const place = { ...made[field.place], [field.name]: value };
            return { path, event: { ...made, [field.place]: place } as WireEvent };
          });
        }),
      );
    const results = await post(eventClass, spoiled.map(({ event }) => event));
    expect(results.length).toBe(spoiled.length);
    for (const [index, result] of results.entries()) {
      expect(result).toMatchObject({ status: 'rejected' });
      const { reason, field } = result as { reason: string; field: string };
      expect(['invalid', 'not_anonymized']).toContain(reason);
      expect(field.replace(/\/\d+$/, '')).toBe(spoiled[index]?.path);
    }
  });
});
