import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { createAnonymizer } from '@candor/anonymizer';
import type { WireBatch } from '@candor/schema';
import { tpUserLogin } from '@candor/schema/auth';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

import { createNodeReporter, removeJournal } from '../../src/index.js';
import type { JournalOptions } from '../../src/index.js';
import { acceptAll, startCollector } from '../collector-stand-in.js';
import type { CollectorStandIn } from '../collector-stand-in.js';
import { behaviorOptions, clickEvent, fakeAnonymizer, loginEvent, usageOptions } from '../event-fixtures.js';

let root: string;
let folder: string;
let collector: CollectorStandIn;

beforeEach(async () => {
  root = mkdtempSync(join(tmpdir(), 'candor-journal-'));
  folder = join(root, 'metrics', 'journal');
  collector = await startCollector();
});
afterEach(async () => {
  await collector.close();
  rmSync(root, { recursive: true, force: true });
});

const login = { cluster_name: 'main', user_name: 'alice', address: '192.0.2.7', method: 'publickey', connector_type: 'local' } as const;
const turn = () => new Promise<void>((resolve) => setImmediate(resolve));
const silent = { send: () => new Promise<never>(() => undefined) };
const files = (): string[] => (existsSync(folder) ? readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => statSync(join(folder, name)).isFile()) : []);
const text = (): string => files().map((name) => readFileSync(join(folder, name), 'utf8')).join('\n');

describe('options', () => {
  it.each<[string, unknown]>([
    ['a folder without a name', { folder: '' }],
    ['no folder', {}],
    ['an unknown durability', { folder: 'x', durability: 'forever' }],
    ['too few bytes', { folder: 'x', maxBytes: 1_000 }],
    ['half a byte', { folder: 'x', maxBytes: 1_000_000.5 }],
  ])('refuse %s, naming the option and no value', (_what, journal) => {
    const create = (): unknown => createNodeReporter({ ...usageOptions(collector.url), journal: journal as JournalOptions });
    expect(create).toThrow(expect.objectContaining({ name: 'NodeReporterError', code: 'invalid_option', message: expect.stringMatching(/^journal\./) }));
    expect(create).not.toThrow(/forever|1000/);
  });

  it('journal usage events, and behaviour events only where that is asked for', async () => {
    const usage = createNodeReporter({ ...usageOptions(collector.url), journal: { folder }, transport: silent });
    const behavior = createNodeReporter({ ...behaviorOptions(collector.url), journal: { folder }, transport: silent });
    const kept = createNodeReporter({ ...behaviorOptions(collector.url), journal: { folder, durability: 'process' }, transport: silent });
    usage.track(loginEvent, { user_name: 'alice', count: 1 });
    behavior.track(clickEvent, { user_name: 'alice' });
    kept.track(clickEvent, { user_name: 'alice' });
    await turn();
    expect(readdirSync(folder)).toEqual(['behavior', 'usage']);
    expect([usage, behavior, kept].map((reporter) => reporter.stats().journal?.durability)).toEqual(['process', undefined, 'process']);
    expect(text().match(/test\.click/g)).toHaveLength(1);
    for (const reporter of [usage, behavior, kept]) await reporter.shutdown({ timeoutMs: 0 });
  });
});

describe('a journal', () => {
  it('is for its owner only, and holds no value unhashed', async () => {
    const reporter = createNodeReporter({ ...usageOptions(collector.url), journal: { folder }, transport: silent });
    reporter.track(loginEvent, { user_name: 'alice@example.com', count: 1 });
    await turn();
    expect(statSync(folder).mode & 0o077).toBe(0);
    for (const name of files()) expect(statSync(join(folder, name)).mode & 0o077).toBe(0);
    expect(text()).toContain('tok_17');
    expect(text()).not.toContain('alice');
    await reporter.shutdown({ timeoutMs: 0 });
  });

  it('gives what one reporter could not deliver to the next, with the same ids, sequence and stream', async () => {
    collector.respond((_request, response) => response.writeHead(503).end());
    const first = createNodeReporter({ ...usageOptions(collector.url), journal: { folder } });
    for (let count = 1; count <= 5; count += 1) first.track(loginEvent, { user_name: 'alice', count });
    void first.flush();
    await vi.waitUntil(() => collector.requests.length > 0, { timeout: 30_000 });
    const left = await first.shutdown({ timeoutMs: 100 });
    expect(left).toMatchObject({ captured: 5, pending: 5, dropped: {} });

    collector.respond(acceptAll);
    const tried = collector.requests.length;
    const second = createNodeReporter({ ...usageOptions(collector.url), journal: { folder } });
    second.track(loginEvent, { user_name: 'bob', count: 6 });
    expect(await second.shutdown()).toMatchObject({ captured: 6, accepted: 6, pending: 0, journal: { adopted: 1, damagedRecords: 0 } });
    expect(files()).toEqual([]);

    const [before] = collector.requests.slice(0, tried).map(({ text: body }) => JSON.parse(body) as Body);
    const after = collector.requests.slice(tried).map(({ text: body }) => JSON.parse(body) as Body);
    const again = after.find(({ stream }) => stream.id === before?.stream.id);
    expect(again?.events).toEqual(before?.events);
    expect(again?.stream).toEqual(before?.stream);
    expect(after.find(({ stream }) => stream.id !== before?.stream.id)?.events).toHaveLength(1);
  });

  it.each([
    ['scheme 1', 'scheme 2'],
    ['scheme 2', 'scheme 1'],
  ] as const)('of %s that a process of %s takes over is sent as what it is, and no batch mixes the two', async (before, after) => {
    const key = '8e1d5b3a-70c2-4f96-a4b7-19d3c6e0f852';
    const anonymizers = {
      'scheme 1': createAnonymizer(key, { keyId: fakeAnonymizer.keyId }),
      'scheme 2': createAnonymizer(key, { keyId: fakeAnonymizer.keyId, scheme: 'hmac-anon/2' }),
    };
    const first = createNodeReporter({ ...usageOptions(collector.url), anonymizer: anonymizers[before], journal: { folder }, transport: silent });
    first.track(tpUserLogin, login);
    await first.shutdown({ timeoutMs: 0 });
    const second = createNodeReporter({ ...usageOptions(collector.url), anonymizer: anonymizers[after], journal: { folder } });
    second.track(tpUserLogin, login);
    expect(await second.shutdown()).toMatchObject({ captured: 2, accepted: 2, journal: { adopted: 1, damagedRecords: 0 } });
    const sent = collector.requests.map(({ text: body }) => JSON.parse(body) as WireBatch);
    expect(sent.map(({ anonymization }) => anonymization.scheme).sort()).toEqual(['hmac-anon/1', 'hmac-anon/2']);
    for (const { anonymization, events } of sent) for (const event of events) expect(tpUserLogin.validate(event, anonymization.scheme)).toBeUndefined();
  });

  it('is purged with everything in it when consent is withdrawn, and appears again only with the next yes', async () => {
    const reporter = createNodeReporter({ ...behaviorOptions(collector.url), journal: { folder, durability: 'process' }, transport: silent });
    reporter.track(clickEvent, { user_name: 'alice' });
    await turn();
    expect(files()).toHaveLength(2);
    reporter.setConsent('denied');
    expect(files()).toEqual([]);
    reporter.track(clickEvent, { user_name: 'alice' });
    await turn();
    expect(files()).toEqual([]);
    expect(reporter.stats()).toMatchObject({ captured: 1, dropped: { consent_withdrawn: 1 }, streams: [] });
    reporter.setConsent('granted');
    reporter.track(clickEvent, { user_name: 'alice' });
    await turn();
    expect(files()).toHaveLength(2);
    await reporter.shutdown({ timeoutMs: 0 });
  });

  it.each([
    ['unknown', {}],
    ['denied', {}],
    ['granted', { DO_NOT_TRACK: '1' }],
  ] as const)('that an earlier run has left is removed where consent is %s (%o)', async (consent, environment) => {
    const journal = { folder, durability: 'process' } as const;
    const earlier = createNodeReporter({ ...behaviorOptions(collector.url), journal, transport: silent });
    earlier.track(clickEvent, { user_name: 'alice' });
    await earlier.shutdown({ timeoutMs: 0 });
    expect(files()).toHaveLength(1);

    const reporter = createNodeReporter({ ...behaviorOptions(collector.url), consent, environment, journal });
    expect(files()).toEqual([]);
    await reporter.shutdown();
    expect(collector.requests).toEqual([]);
  });

  it('makes no folder without consent', async () => {
    const reporter = createNodeReporter({ ...behaviorOptions(collector.url), consent: 'unknown', journal: { folder, durability: 'process' } });
    reporter.track(clickEvent, { user_name: 'alice' });
    reporter.setConsent('denied');
    await reporter.shutdown();
    expect(existsSync(folder)).toBe(false);
  });

  it('that cannot be made leaves a reporter in memory, which says so and delivers', async () => {
    writeFileSync(join(root, 'metrics'), 'a file where a folder should be');
    const reporter = createNodeReporter({ ...usageOptions(collector.url), journal: { folder } });
    reporter.track(loginEvent, { user_name: 'alice', count: 1 });
    await turn();
    expect(reporter.stats().journal).toMatchObject({ durability: 'memory', degraded: 'ENOTDIR' });
    expect(await reporter.shutdown()).toMatchObject({ captured: 1, accepted: 1, pending: 0 });
  });

  it('is safe with power once flush has resolved', async () => {
    const reporter = createNodeReporter({ ...usageOptions(collector.url), journal: { folder, durability: 'power' }, transport: silent });
    reporter.track(loginEvent, { user_name: 'alice', count: 1 });
    await reporter.flush({ timeoutMs: 500 });
    expect(reporter.stats()).toMatchObject({ pending: 1, journal: { durability: 'power', unsafeBytes: 0 } });
    await reporter.shutdown({ timeoutMs: 0 });
  });

  it('can be removed by hand, and its writer forgets what was in it, numbers included', async () => {
    const reporter = createNodeReporter({ ...usageOptions(collector.url), journal: { folder }, transport: silent });
    reporter.track(loginEvent, { user_name: 'alice', count: 1 });
    await turn();
    removeJournal(folder, 'behavior');
    expect(files()).toHaveLength(2);
    removeJournal(folder, 'usage');
    expect(files()).toEqual([]);
    expect(await reporter.shutdown({ timeoutMs: 0 })).toMatchObject({ captured: 0, pending: 0 });
    expect(files()).toEqual([]);
  });
});

interface Body {
  readonly stream: { readonly id: string };
  readonly events: readonly unknown[];
}
