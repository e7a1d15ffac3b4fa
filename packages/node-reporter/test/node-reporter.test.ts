import type { WireBatch } from '@candor/schema';
import { validateBatch } from '@candor/schema/wire';
import { afterEach, beforeEach, describe, expect, expectTypeOf, it } from 'vitest';

import { version } from '../package.json';
import { createNodeReporter, NodeReporterError } from '../src/index.js';
import type { NodeReporterOptions, Reporter } from '../src/index.js';
import { acceptAll, deadPort, startCollector } from './collector-stand-in.js';
import type { CollectorStandIn } from './collector-stand-in.js';
import { behaviorOptions, clickEvent, fakeAnonymizer, loginEvent, usageOptions } from './event-fixtures.js';

let collector: CollectorStandIn;
const rejections: unknown[] = [];
const noteRejection = (reason: unknown): void => void rejections.push(reason);

beforeEach(async () => {
  rejections.length = 0;
  process.on('unhandledRejection', noteRejection);
  collector = await startCollector();
});

afterEach(async () => {
  await collector.close();
  process.off('unhandledRejection', noteRejection);
  expect(rejections).toEqual([]);
});

describe('delivery', () => {
  it('of usage events goes to /v1/usage with the licence token', async () => {
    const reporter = createNodeReporter(usageOptions(`${collector.url}/ingest/`));
    for (let count = 0; count < 120; count += 1) reporter.track(loginEvent, { user_name: 'alice', count });
    expect(await reporter.shutdown()).toMatchObject({ captured: 120, accepted: 120, pending: 0, consent: { decidedBy: 'policy' } });

    expect(collector.requests.map(({ path }) => path)).toEqual(['/ingest/v1/usage', '/ingest/v1/usage']);
    expect(collector.requests[0]?.headers['authorization']).toBe('Bearer a.licence.token');
    for (const { text } of collector.requests) expect(validateBatch(JSON.parse(text))).toBeUndefined();
    expect(collector.connections()).toBe(1);
  });

  it('of behaviour events goes to /v1/behavior without credentials', async () => {
    await using reporter = createNodeReporter(behaviorOptions(collector.url));
    reporter.track(clickEvent, { user_name: 'alice' });
    await reporter.flush();

    const [request] = collector.requests;
    expect(request?.path).toBe('/v1/behavior');
    expect(request?.headers).not.toHaveProperty('authorization');
    const batch = JSON.parse(request?.text ?? '') as WireBatch;
    expect(batch.reporter).toEqual({ name: '@candor/node-reporter', version });
    expect(batch.events[0]).toMatchObject({ properties: { user_name: 'tok_5' } });
    expect(batch.events[0]?.at).toMatch(/:00Z$/);
  });

  it('outlives a collector that is down at first', async () => {
    const port = await deadPort();
    const reporter = createNodeReporter(usageOptions(`http://127.0.0.1:${port}`));
    reporter.track(loginEvent, { user_name: 'alice', count: 1 });
    expect(await reporter.flush({ timeoutMs: 50 })).toMatchObject({ accepted: 0, pending: 1 });

    const late = await startCollector(acceptAll, port);
    try {
      expect(await reporter.shutdown()).toMatchObject({ accepted: 1, pending: 0 });
      expect(late.requests).toHaveLength(1);
    } finally {
      await late.close();
    }
  });

  it('repeats the same bytes after an answer that got lost', async () => {
    collector.respond((_request, _response, socket) => {
      collector.respond(acceptAll);
      socket.destroy();
    });
    const reporter = createNodeReporter(usageOptions(collector.url));
    reporter.track(loginEvent, { user_name: 'alice', count: 1 });
    expect(await reporter.shutdown()).toMatchObject({ accepted: 1 });
    expect(collector.requests).toHaveLength(2);
    expect(collector.requests[1]?.bytes).toEqual(collector.requests[0]?.bytes);
  });

  it('gives up a request that is never answered, and tries again', async () => {
    collector.respond(() => collector.respond(acceptAll));
    const options = usageOptions(collector.url);
    const reporter = createNodeReporter({ ...options, limits: { ...options.limits, requestTimeoutMs: 2_000 } });
    reporter.track(loginEvent, { user_name: 'alice', count: 1 });
    expect(await reporter.shutdown()).toMatchObject({ accepted: 1, pending: 0 });
    expect(collector.requests).toHaveLength(2);
  });

  it('ends at the deadline when nothing is ever answered', async () => {
    collector.respond(() => undefined);
    const reporter = createNodeReporter(usageOptions(collector.url));
    reporter.track(loginEvent, { user_name: 'alice', count: 1 });
    expect(await reporter.shutdown({ timeoutMs: 50 })).toMatchObject({ accepted: 0, dropped: { shutdown: 1 }, pending: 0 });
  });

  it('counts what a wrong token costs', async () => {
    collector.respond((_request, response) => void response.writeHead(401).end());
    const reporter = createNodeReporter(usageOptions(collector.url));
    reporter.track(loginEvent, { user_name: 'alice', count: 1 });
    expect(await reporter.shutdown()).toMatchObject({ rejected: 1, rejectedBy: { http_401: 1 } });
    expect(collector.requests).toHaveLength(1);
  });
});

describe('without consent there is no connection', () => {
  it.each<[string, Partial<NodeReporterOptions<'behavior'>>, object]>([
    ['unknown', { consent: 'unknown' }, { state: 'unknown', decidedBy: 'choice' }],
    ['denied', { consent: 'denied' }, { state: 'denied', decidedBy: 'choice' }],
    ['refused by DO_NOT_TRACK', { environment: { DO_NOT_TRACK: '1' } }, { state: 'granted', decidedBy: 'environment', variable: 'DO_NOT_TRACK' }],
    ['refused in CI', { environment: { CI: 'true' } }, { state: 'granted', decidedBy: 'environment', variable: 'CI' }],
  ])('%s', async (_name, changes, consent) => {
    const reporter = createNodeReporter({ ...behaviorOptions(collector.url), ...changes });
    for (let count = 0; count < 50; count += 1) reporter.track(clickEvent, { user_name: 'alice' });
    await reporter.flush();
    expect(await reporter.shutdown()).toMatchObject({ captured: 0, pending: 0, consent });
    expect(collector.connections()).toBe(0);
  });

  it('nor for opt-in usage events', async () => {
    const reporter = createNodeReporter({ ...usageOptions(collector.url), edition: 'enterprise', plan: 'opt-in' });
    reporter.track(loginEvent, { user_name: 'alice', count: 1 });
    await reporter.shutdown();
    expect(collector.connections()).toBe(0);
  });

  it('unless reporting is mandatory, where neither a no nor the environment decides', async () => {
    const options: NodeReporterOptions<'usage'> = { ...usageOptions(collector.url), edition: 'enterprise', plan: 'mandatory' };
    const reporter = createNodeReporter({ ...options, consent: 'denied', environment: { DO_NOT_TRACK: '1', CI: '1' } });
    reporter.track(loginEvent, { user_name: 'alice', count: 1 });
    expect(await reporter.shutdown()).toMatchObject({ accepted: 1, consent: { state: 'denied', decidedBy: 'policy' } });
    expect(collector.connections()).toBe(1);
  });

  it('and withdrawing ends the request under way', async () => {
    let closed: () => void = () => undefined;
    const cut = new Promise<void>((resolve) => {
      closed = resolve;
    });
    let received: () => void = () => undefined;
    const underWay = new Promise<void>((resolve) => {
      received = resolve;
    });
    collector.respond((_request, _response, socket) => {
      socket.on('close', closed);
      received();
    });
    const reporter = createNodeReporter(behaviorOptions(collector.url));
    reporter.track(clickEvent, { user_name: 'alice' });
    const flushed = reporter.flush();
    await underWay;
    reporter.setConsent('denied');
    await cut;
    expect(await flushed).toMatchObject({ captured: 1, dropped: { consent_withdrawn: 1 }, pending: 0 });
    await reporter.shutdown();
    expect(collector.requests).toHaveLength(1);
  });
});

describe('misconfiguration throws at creation', () => {
  const url = 'https://collector.example.com';
  it.each<[string, Record<string, unknown>, string, RegExp]>([
    ['no URL', { url: 'secret-value' }, 'invalid_url', /absolute URL/],
    ['another scheme', { url: 'ftp://secret-value' }, 'invalid_url', /https/],
    ['plain http', { url: 'http://secret-value.example.com' }, 'insecure_url', /this machine only/],
    ['plain http to what only looks like loopback', { url: 'http://127.0.0.1.secret-value.example.com' }, 'insecure_url', /https/],
    ['credentials in the URL', { url: 'https://user:secret-value@example.com' }, 'invalid_url', /no credentials/],
    ['a query', { url: 'https://example.com/?secret-value' }, 'invalid_url', /query/],
    ['no class', { class: 'secret-value' }, 'invalid_option', /^class must/],
    ['no edition', { edition: 'secret-value' }, 'invalid_option', /^edition must/],
    ['an unknown plan', { plan: 'secret-value' }, 'invalid_option', /^plan must/],
    ['no token for usage', { licenceToken: undefined }, 'invalid_option', /required for usage/],
    ['a token that could split a header', { licenceToken: 'secret-value\r\nx: y' }, 'invalid_option', /required for usage/],
    ['a token for behaviour', { class: 'behavior', licenceToken: 'secret-value' }, 'invalid_option', /without credentials/],
  ])('%s', (_name, changes, code, message) => {
    let error: unknown;
    try {
      createNodeReporter({ ...usageOptions(url), ...changes } as NodeReporterOptions<'usage'>);
    } catch (thrown) {
      error = thrown;
    }
    expect(error).toBeInstanceOf(NodeReporterError);
    expect(error).toMatchObject({ name: 'NodeReporterError', code, message: expect.stringMatching(message) as unknown });
    expect(String(error)).not.toContain('secret-value');
  });

  it.each(['https://collector.example.com', 'http://localhost:1', 'http://127.8.9.10:1', 'http://[::1]:1'])('%s is allowed', (allowed) => {
    expect(() => createNodeReporter(usageOptions(allowed))).not.toThrow();
  });
});

it('has the types of its class', () => {
  const usage = createNodeReporter(usageOptions('https://collector.example.com'));
  expectTypeOf(usage).toEqualTypeOf<Reporter<'usage'>>();
  const refused = (): void => {
    // @ts-expect-error a usage reporter takes no behaviour event
    usage.track(clickEvent, { user_name: 'alice' });
    // @ts-expect-error an undeclared property
    usage.track(loginEvent, { user_name: 'alice', count: 1, email: 'alice@example.com' });
    // @ts-expect-error an edition is required: it decides whether anybody must be asked
    createNodeReporter({ class: 'behavior', url: 'https://collector.example.com', anonymizer: fakeAnonymizer });
  };
  expect(refused).toBeTypeOf('function');
});
