/**
 * The published event vectors on the real Node reporter: every event of the catalog from `track()` to the bytes that a server receives. The
 * vectors come from Python and the released catalog, so neither the reporter nor the anonymizer has had a say in them.
 */
import type { Anonymizer } from '@candor/anonymizer';
import { pseudonym, pseudonym2 } from '@candor/anonymizer/raw';
import { loadEventVectors, type EventCase } from '@candor/audit-vectors';
import { createNodeReporter } from '@candor/node-reporter';
import { events as catalog } from '@candor/schema/catalog';
import type { EventClass, EventDefinition, WireBatch, WireEvent } from '@candor/schema';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

const { key, testGroups } = loadEventVectors();
const keyText = Buffer.from(key, 'hex').toString('utf8');
const events = [...catalog.values()];
const definitions = new Map<string, EventDefinition>(events.map((event) => [`${event.name} ${event.version}`, event]));

/** The newest cases of each event that this catalog has: a release that changes an event adds cases of its own. */
const current: readonly EventCase[] = (() => {
  const cases = testGroups.flatMap(({ tests }) => tests);
  const newest = new Map(cases.map(({ event, catalog }) => [event, catalog]));
  return cases.filter((one) => newest.get(one.event) === one.catalog && definitions.has(`${one.event} ${one.version}`));
})();

let server: Server;
let url: string;
const schemes = ['hmac-anon/1', 'hmac-anon/2'] as const;
type Scheme = (typeof schemes)[number];
/** By scheme and id. */
const received = new Map<string, WireEvent>();
const bodies: string[] = [];

beforeAll(async () => {
  server = createServer((request, response) => {
    void buffer(request).then((bytes) => {
      const body = (request.headers['content-encoding'] === 'gzip' ? gunzipSync(bytes) : bytes).toString('utf8');
      const batch = JSON.parse(body) as WireBatch;
      bodies.push(body);
      for (const event of batch.events) received.set(`${batch.anonymization.scheme} ${event.id}`, event);
      response.setHeader('content-type', 'application/json');
      response.end(JSON.stringify({ schema: 'candor/1', batch_id: batch.batch_id, results: batch.events.map(({ id }) => ({ id, status: 'accepted' })) }));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => new Promise((resolve) => server.close(resolve)));

/** Names the occurrence after its case. */
const idOf = ({ tcId }: EventCase): string => `01930000-0000-7000-8000-${String(tcId).padStart(12, '0')}`;

async function report<Class extends EventClass>(scheme: Scheme, eventClass: Class, licenceToken?: string) {
  // The key of the vectors is published, so the key policy refuses it; `/raw` is the same construction without the policy.
  const anonymize: Anonymizer['anonymize'] = (value, scope) =>
    scheme === 'hmac-anon/1' ? pseudonym(keyText, value) : pseudonym2(keyText, value, scope?.kind ?? '', scope?.epoch ?? '?');
  const reporter = createNodeReporter({
    class: eventClass,
    url,
    edition: 'cloud',
    consent: 'granted',
    environment: {},
    anonymizer: {
      scheme,
      keyId: '3f0c6a52-9d4e-4b6f-8a3d-2f5f0c1b7e90',
      anonymize,
      anonymizeNonEmpty: (value, scope) => (value === '' ? undefined : anonymize(value, scope)),
    },
    ...(licenceToken !== undefined && { licenceToken }),
  });
  for (const one of current.filter((candidate) => candidate.class === eventClass)) {
    const definition = definitions.get(`${one.event} ${one.version}`) as EventDefinition<Class>;
    reporter.track(definition, one.input, { at: new Date(one.at), id: idOf(one) });
  }
  return reporter.shutdown();
}

describe('the Node reporter', () => {
  test.each(schemes)('under %s sends what the vectors say, and nothing for an event that is invalid', async (scheme) => {
    const stats = [await report(scheme, 'behavior'), await report(scheme, 'usage', 'a.licence.token')];

    const sent = current.map((one) => {
      const { properties, set, set_once: setOnce } = received.get(`${scheme} ${idOf(one)}`) ?? {};
      const parts = { ...(properties && { properties }), ...(set && { set }), ...(setOnce && { set_once: setOnce }) };
      return { tcId: one.tcId, event: one.event, comment: one.comment, parts };
    });
    const expectedOf = ({ expected, expected2 }: EventCase) => (scheme === 'hmac-anon/1' ? expected : expected2);
    expect(sent).toEqual(current.map((one) => ({ tcId: one.tcId, event: one.event, comment: one.comment, parts: expectedOf(one) ?? {} })));

    const invalid = current.filter(({ result }) => result === 'invalid').length;
    expect(stats.reduce((sum, { dropped }) => sum + (dropped.invalid ?? 0), 0)).toBe(invalid);
    expect(stats.reduce((sum, { accepted }) => sum + accepted, 0)).toBe(current.length - invalid);
    expect(invalid).toBeGreaterThan(100);
    expect(current.length - invalid).toBeGreaterThan(200);
  });

  test('sends no raw sensitive text in any of it', () => {
    const raw = new Set<string>();
    for (const { event, version, input } of current) {
      for (const [name, { anonymize }] of Object.entries(definitions.get(`${event} ${version}`)?.fields ?? {})) {
        const values = Array.isArray(input[name]) ? (input[name] as unknown[]) : [input[name]];
        if (anonymize !== undefined) for (const value of values) if (typeof value === 'string' && value.length > 6) raw.add(value);
      }
    }
    // A pseudonym as a value is looked for as well: it must have been hashed again.
    expect(raw.size).toBeGreaterThan(10);
    expect(bodies.length).toBeGreaterThan(6);
    expect([...raw].filter((value) => bodies.some((body) => body.includes(JSON.stringify(value).slice(1, -1))))).toEqual([]);
  });

  test('every event with a sensitive field, and every kind, is among them', () => {
    const covered = new Set(current.filter(({ result }) => result === 'valid').map(({ event }) => event));
    const released = new Set(testGroups.flatMap(({ tests }) => tests.map(({ event }) => event)));
    const sensitive = events.filter(({ name, fields }) => released.has(name) && Object.values(fields).some(({ anonymize }) => anonymize !== undefined));
    const kinds = (names: readonly EventDefinition[]): Set<string | undefined> => new Set(names.flatMap(({ fields }) => Object.values(fields).map(({ anonymize }) => anonymize)));
    expect(sensitive.length).toBeGreaterThan(100);
    expect(sensitive.filter(({ name }) => !covered.has(name))).toEqual([]);
    expect(kinds(sensitive)).toEqual(kinds(events));
  });
});
