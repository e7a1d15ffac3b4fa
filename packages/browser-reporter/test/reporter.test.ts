import { describe, expect, expectTypeOf, it } from 'vitest';
import { createManualClock, createSeededRandomness } from '@candor/reporter-core/testing';
import type { EventDefinition, WireBatch } from '@candor/schema';
import { BrowserReporterError } from '../src/browser-reporter-error.js';
import { createBrowserReporter } from '../src/reporter.js';
import type { BrowserReporter, BrowserReporterOptions, CommonOptions, DirectMode } from '../src/reporter-options.js';
import { createFakePage } from './fake-page.js';
import type { FakePage, FakePageOptions } from './fake-page.js';

const clicked: EventDefinition<'behavior', { user_name: string; place: 'menu' | 'tab' }> = {
  name: 'test.clicked',
  class: 'behavior',
  version: 1,
  fields: { user_name: { place: 'properties', anonymize: 'user' }, place: { place: 'properties' } },
  validate: () => undefined,
};

interface SetUp {
  readonly page: FakePage;
  readonly reporter: BrowserReporter;
  click(): void;
  /** `seq` of all events in the bodies handed to `fetch`, request by request. */
  sent(): readonly (readonly number[])[];
}

type Options = Partial<DirectMode & CommonOptions>;

function setUp(options: Options = {}, pageOptions: FakePageOptions = {}): SetUp {
  const page = createFakePage(pageOptions);
  const reporter = createBrowserReporter({
    mode: 'direct',
    url: 'https://metrics.example.com',
    anonymizer: {
      scheme: 'hmac-anon/1',
      keyId: '0b9c8d58-3f3e-4c53-9a57-6a0cf7f5a0d4',
      anonymize: () => 'JOLr+KjRp+QbfSJvz6jznIWYjkr5LGmpVRQjBmvQTTs=',
      anonymizeNonEmpty: () => 'JOLr+KjRp+QbfSJvz6jznIWYjkr5LGmpVRQjBmvQTTs=',
    },
    window: page.window,
    clock: createManualClock(Date.UTC(2026, 10, 23, 10)),
    randomness: createSeededRandomness(1),
    ...options,
  });
  return {
    page,
    reporter,
    click: () => reporter.track(clicked, { user_name: 'alice', place: 'tab' }),
    sent: () => page.requests.map(({ init }) => (JSON.parse(String(init.body)) as WireBatch).events.map(({ seq }) => seq)),
  };
}

describe('without a yes', () => {
  it.each([
    ['unknown', {}],
    ['denied', { consent: 'denied' }],
  ] as const)('%s: no listener, no id, no request', async (_name, options) => {
    let ids = 0;
    const randomness = { fraction: () => 0, uuidV4: () => `${(ids += 1)}`, uuidV7: () => `${(ids += 1)}` };
    const { page, reporter, click } = setUp({ ...options, randomness });
    click();
    page.leave();
    await reporter.flush();
    await reporter.shutdown();
    expect(page.log.filter((line) => line.startsWith('add') || line.startsWith('fetch'))).toEqual([]);
    expect(ids).toBe(0);
    expect(reporter.stats().captured).toBe(0);
  });

  it.each([
    [{ globalPrivacyControl: true }, 'global_privacy_control'],
    [{ doNotTrack: '1' }, 'do_not_track'],
  ] as const)('the browser says no by %j: as denied, even when granted, and stats say who decided', (navigator, variable) => {
    const { page, reporter, click } = setUp({ consent: 'granted' }, { navigator });
    reporter.setConsent('granted');
    click();
    page.leave();
    expect(page.requests).toEqual([]);
    expect(page.listeners()).toEqual([]);
    expect(reporter.stats().consent).toEqual({ state: 'granted', decidedBy: 'environment', variable });
  });
});

describe('on the way out', () => {
  it('has handed everything over before the event handler returns, once', () => {
    const { page, click, sent } = setUp({ consent: 'granted' });
    click();
    click();
    page.leave();
    expect(page.log.slice(page.log.indexOf('dispatch pagehide'))).toEqual([
      'dispatch pagehide',
      'fetch keepalive',
      'after pagehide',
      'dispatch visibilitychange',
      'after visibilitychange',
    ]);
    expect(sent()).toEqual([[1, 2]]);
  });

  it('hands over when the page is only hidden, which on a phone is often the last sign', () => {
    const { page, click, sent } = setUp({ consent: 'granted' });
    click();
    page.hide();
    expect(sent()).toEqual([[1]]);
  });

  it('sends what an ordinary request still has under way again, since that one may be cut off', async () => {
    const { page, reporter, click, sent } = setUp({ consent: 'granted' });
    click();
    void reporter.flush();
    await Promise.resolve();
    await Promise.resolve();
    expect(page.log.at(-1)).toBe('fetch');
    page.leave();
    expect(sent()).toEqual([[1], [1]]);
    const ids = page.requests.map(({ init }) => (JSON.parse(String(init.body)) as WireBatch).events[0]?.id);
    expect(ids[0]).toBe(ids[1]);
  });

  it('hands over at once what another pagehide listener tracks after this one', () => {
    const { page, click, sent } = setUp({ consent: 'granted' });
    page.leave();
    click();
    expect(sent()).toEqual([[1]]);
    page.comeBack();
    click();
    expect(sent()).toEqual([[1]]);
  });

  it('cuts a full queue into batches that use the keepalive budget', () => {
    const { page, click } = setUp({ consent: 'granted', limits: { flushAtEvents: 1_000 } });
    for (let count = 0; count < 600; count += 1) click();
    page.leave();
    const kept = page.requests.filter(({ init }) => init.keepalive === true).map(({ init }) => Buffer.byteLength(String(init.body)));
    expect(kept.length).toBeLessThanOrEqual(9);
    expect(kept.every((bytes) => bytes <= 15 * 1024)).toBe(true);
    const total = kept.reduce((sum, bytes) => sum + bytes, 0);
    expect(total).toBeGreaterThan(55 * 1024);
    expect(total).toBeLessThanOrEqual(60 * 1024);
  });

  it('uses an injected transport here too', () => {
    const bodies: string[] = [];
    const transport = { send: async ({ body }: { body: string }) => ({ kind: 'retry', bodies: bodies.push(body) }) as const };
    const { page, click } = setUp({ consent: 'granted', transport });
    click();
    page.leave();
    expect(bodies).toHaveLength(1);
    expect(page.requests).toEqual([]);
  });
});

describe('listeners', () => {
  it('come with a yes and go with a no', () => {
    const { page, reporter, click } = setUp();
    reporter.setConsent('granted');
    expect([...page.listeners()].sort()).toEqual(['online', 'pagehide', 'pageshow', 'visibilitychange']);
    click();
    reporter.setConsent('denied');
    expect(page.listeners()).toEqual([]);
    expect(reporter.stats()).toMatchObject({ captured: 1, pending: 0, dropped: { consent_withdrawn: 1 } });
  });

  it('are gone after shutdown and stay gone', async () => {
    const { page, reporter } = setUp({ consent: 'granted' });
    await reporter.shutdown();
    expect(page.listeners()).toEqual([]);
    reporter.setConsent('granted');
    expect(page.listeners()).toEqual([]);
  });
});

describe('creation', () => {
  const codeOf = (create: () => unknown): unknown => {
    try {
      create();
      return undefined;
    } catch (error) {
      return error instanceof BrowserReporterError ? error.code : error;
    }
  };

  it('refuses a page without random numbers, and no page at all', () => {
    const { document, navigator, fetch, setTimeout, clearTimeout, addEventListener, removeEventListener } = createFakePage().window;
    const withoutCrypto = { document, navigator, fetch, setTimeout, clearTimeout, addEventListener, removeEventListener };
    const options = { mode: 'direct' as const, url: 'https://metrics.example.com', anonymizer: { scheme: 'hmac-anon/1' as const, keyId: '', anonymize: String, anonymizeNonEmpty: String } };
    expect(codeOf(() => createBrowserReporter({ ...options, window: withoutCrypto }))).toBe('no_randomness');
    expect(codeOf(() => createBrowserReporter(options))).toBe('no_window');
  });

  it('refuses plain http', () => {
    expect(codeOf(() => setUp({ url: 'http://metrics.example.com' }))).toBe('insecure_url');
  });
});

describe('types', () => {
  const usage: EventDefinition<'usage', { user_name: string }> = { ...clicked, class: 'usage' };

  it('take behaviour events with their own properties only', () => {
    const { reporter } = setUp();
    expectTypeOf(reporter).toEqualTypeOf<BrowserReporter>();
    // @ts-expect-error a page reports behaviour only; usage events bill and need a credential
    reporter.track(usage, { user_name: 'alice' });
    // @ts-expect-error not a place of the catalog
    reporter.track(clicked, { user_name: 'alice', place: 'door' });
    // @ts-expect-error an event is an imported constant, not a name
    reporter.track('test.clicked', { user_name: 'alice', place: 'tab' });
    expect(reporter.stats().captured).toBe(0);
  });

  it('accept a real window', () => {
    expectTypeOf<Window & typeof globalThis>().toExtend<NonNullable<BrowserReporterOptions['window']>>();
  });
});
