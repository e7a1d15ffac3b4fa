/** The default mode against a fake page: what is posted where, what rests, and what a sign-out leaves. */
import { createManualClock, createSeededRandomness } from '@candor/reporter-core/testing';
import type { ManualClock } from '@candor/reporter-core/testing';
import { behaviorSurface } from '@candor/schema';
import type { RelayBatch } from '@candor/schema';
import { connectClusterLogin } from '@candor/schema/connect';
import { describe, expect, it } from 'vitest';
import { createBrowserReporter } from '../src/reporter.js';
import type { BrowserReporter, CommonOptions, RelayMode } from '../src/reporter-options.js';
import { createFakePage } from './fake-page.js';
import type { FakePage, FakePageOptions } from './fake-page.js';

const login = { cluster_name: 'harbour', user_name: 'alice', connector_type: 'github', os: 'linux', arch: 'x64', os_version: '6.1', connect_version: '17.2.0' } as const;

interface Setting {
  readonly page: FakePage;
  readonly clock: ManualClock;
  readonly reporter: BrowserReporter;
  bodies(): readonly RelayBatch[];
}

function setting(options: CommonOptions & RelayMode = {}, pageOptions: FakePageOptions = {}): Setting {
  const page = createFakePage(pageOptions);
  const clock = createManualClock(Date.UTC(2026, 10, 23, 10, 0, 42));
  const reporter = createBrowserReporter({ consent: 'granted', window: page.window, clock, randomness: createSeededRandomness(1), ...options });
  return { page, clock, reporter, bodies: () => page.requests.map(({ init }) => JSON.parse(String(init.body)) as RelayBatch) };
}

/** Lets everything run that waits for nothing but its turn. */
async function settle(): Promise<void> {
  for (let turn = 0; turn < 20; turn += 1) await Promise.resolve();
}

async function failOnce({ page, clock }: Setting, delayMs = 9_400): Promise<void> {
  await settle();
  page.requests.at(-1)?.fail();
  await settle();
  await clock.advance(delayMs);
  await settle();
}

describe('what is posted', () => {
  it('goes to the page’s own origin at once, as it is, outlives the page, and says what was agreed to', async () => {
    const { page, clock, reporter, bodies } = setting({ path: '/product/metrics' });
    reporter.track(connectClusterLogin, login);
    await clock.advance(1);
    await settle();
    const [request] = page.requests;
    expect(request?.url).toBe('https://product.example.com/product/metrics');
    expect(request?.init).toMatchObject({ keepalive: true, credentials: 'same-origin', headers: { 'content-type': 'application/json' } });
    expect(bodies()[0]).toMatchObject({
      schema: 'candor-relay/1',
      consent: { state: 'granted', surface: behaviorSurface },
      events: [{ event: 'connect.cluster.login', at: '2026-11-23T10:00:00Z', properties: login }],
    });
    expect(Object.keys(bodies()[0] ?? {})).toEqual(['schema', 'batch_id', 'consent', 'events']);
    page.leave();
    // It is on its way already.
    expect(page.requests).toHaveLength(1);
  });

  it('is what the catalog declares: other properties stay behind, wrong ones are counted', async () => {
    const { clock, reporter, bodies } = setting();
    reporter.track(connectClusterLogin, { ...login, password: 'secret' } as typeof login);
    reporter.track(connectClusterLogin, { ...login, connector_type: 'carrier pigeon' as 'github' });
    reporter.track(connectClusterLogin, { ...login, user_name: 42 as unknown as string });
    await clock.advance(1);
    await settle();
    expect(bodies()[0]?.events.map(({ properties }) => properties)).toEqual([login]);
    expect(reporter.stats()).toMatchObject({ captured: 3, pending: 1, dropped: { invalid: 2 } });
  });

  it('never leads to another origin', () => {
    expect(() => setting({ path: '//other.example.com/metrics' })).toThrow(expect.objectContaining({ code: 'invalid_path' }));
  });
});

describe('blocked', () => {
  it('rests after three tries that met nobody, and says so; the network’s return is worth one more', async () => {
    const held = setting();
    held.reporter.track(connectClusterLogin, login);
    await held.clock.advance(1);
    for (let round = 0; round < 3; round += 1) await failOnce(held);
    expect(held.page.requests).toHaveLength(3);
    expect(held.reporter.stats()).toMatchObject({ pending: 1, delivery: { attempts: 3, lastFailure: 'blocked' } });
    await held.clock.advance(24 * 60 * 60 * 1_000);
    held.reporter.track(connectClusterLogin, login);
    held.page.hide();
    await settle();
    expect(held.page.requests).toHaveLength(3);
    held.page.goOnline();
    await failOnce(held);
    expect(held.page.requests).toHaveLength(4);
  });

  it('does not take an offline browser for a blocked one', async () => {
    const held = setting({}, { navigator: { onLine: false } });
    held.reporter.track(connectClusterLogin, login);
    await held.clock.advance(1);
    for (let round = 0; round < 4; round += 1) await failOnce(held);
    expect(held.page.requests.length).toBeGreaterThan(4);
    expect(held.reporter.stats().delivery.lastFailure).toBe('no_answer');
  });

  it('waits as long as the server asks, whatever the page does meanwhile', async () => {
    const { page, clock, reporter } = setting();
    reporter.track(connectClusterLogin, login);
    await clock.advance(1);
    await settle();
    page.requests[0]?.answer(new Response('', { status: 503, headers: { 'retry-after': '120' } }));
    // The answer's body is read over real turns of the event loop.
    await new Promise((resolve) => setImmediate(resolve));
    page.comeBack();
    await settle();
    await clock.advance(119_000);
    await settle();
    expect(page.requests).toHaveLength(1);
    await clock.advance(2_000);
    await settle();
    expect(page.requests).toHaveLength(2);
  });
});

it('does not spin while everything that waits is with somebody else', async () => {
  const { page, clock, reporter } = setting({}, { navigator: {} });
  page.leave();
  for (let count = 0; count < 30; count += 1) reporter.track(connectClusterLogin, login);
  await clock.settle();
  expect(clock.timers()).toBeGreaterThan(0);
  expect(page.requests).toHaveLength(30);
});

it('leaves nothing of before after a sign-out: new ids, and no answer is waited for for ever', async () => {
  const { page, clock, reporter, bodies } = setting();
  reporter.track(connectClusterLogin, login);
  const done = reporter.reset();
  reporter.track(connectClusterLogin, { ...login, user_name: 'bob' });
  await settle();
  await clock.advance(10_000);
  await done;
  expect(reporter.stats()).toMatchObject({ captured: 2, dropped: { shutdown: 1 } });
  page.leave();
  const installations = new Map(bodies().flatMap(({ events }) => events.map(({ properties, distinct_id }) => [properties['user_name'], distinct_id])));
  expect(installations.get('bob')).not.toBe(installations.get('alice'));
});

describe('consent', () => {
  it('follows its source, and a word of the application’s that is not a yes wins over it', () => {
    let [state, listener]: ['granted' | 'denied', () => void] = ['denied', () => undefined];
    const source = { current: () => state, surface: 'agreed', subscribe: (heard: () => void) => ((listener = heard), () => undefined) };
    const { page, reporter, bodies } = setting({ consent: source });
    reporter.track(connectClusterLogin, login);
    expect(page.listeners()).toEqual([]);
    state = 'granted';
    listener();
    reporter.track(connectClusterLogin, login);
    page.leave();
    expect(bodies()[0]?.consent.surface).toBe('agreed');
    reporter.setConsent('denied');
    expect(reporter.stats()).toMatchObject({ captured: 1, pending: 0, dropped: { consent_withdrawn: 1 } });
    reporter.setConsent('granted');
    reporter.track(connectClusterLogin, login);
    expect(reporter.stats().captured).toBe(2);
    state = 'denied';
    reporter.track(connectClusterLogin, login);
    expect(reporter.stats().captured).toBe(2);
  });
});
