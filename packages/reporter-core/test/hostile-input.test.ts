import type { EventDefinition } from '@candor/schema';
import { describe, expect, it } from 'vitest';

import { createReporter } from '../src/reporter.js';
import type { ReporterStats } from '../src/reporter-api.js';
import { columnsOf, loginEvent, sessionEvent, settingFor } from './event-fixtures.js';

describe('hostile input', () => {
  const hostile: readonly [string, unknown][] = [
    ['a getter that throws', { count: 1, get user_name(): string { throw new Error('no'); } }],
    ['a proxy that throws', new Proxy({}, { getOwnPropertyDescriptor() { throw new Error('no'); }, get() { throw new Error('no'); } })],
    ['null', null],
    ['undefined', undefined],
    ['a number where a name belongs', { user_name: 5, count: 1 }],
    ['an object where a name belongs', { user_name: { toString: () => 'alice' }, count: 1 }],
    ['a String object', { user_name: Object('alice') as unknown, count: 1 }],
    ['null inside', { user_name: null, count: 1 }],
    ['not a number', { user_name: 'a', count: Number.NaN }],
    ['infinity', { user_name: 'a', count: Infinity }],
    ['a bigint', { user_name: 'a', count: 1n }],
    ['a list of objects', { user_name: [{}], count: 1 }],
    ['an endless list', { user_name: new Array(1e9), count: 1 }],
    ['a symbol', { user_name: Symbol('a'), count: 1 }],
  ];

  it.each(hostile)('counts %s as invalid and throws nothing', (_name, properties) => {
    const { options } = settingFor('usage');
    const reporter = createReporter(options);

    expect(() => reporter.track(sessionEvent, properties as { user_name: string; count: number })).not.toThrow();
    expect(columnsOf(reporter.stats())).toMatchObject({ captured: 1, dropped: { invalid: 1 }, pending: 0 });
  });

  it.each<[string, unknown]>([
    ['a name instead of an event', 'test.session'],
    ['nothing', undefined],
    ['an event of the other class', loginEvent],
    ['a validator that throws', { ...sessionEvent, validate: () => { throw new Error('no'); } }],
  ])('counts %s as invalid', (_name, event) => {
    const { options } = settingFor('usage');
    const reporter = createReporter(options);

    const properties = { user_name: 'a', count: 1, method: 'password' };
    reporter.track(event as EventDefinition<'usage', { user_name: string; count: number }>, properties);

    expect(columnsOf(reporter.stats())).toMatchObject({ captured: 1, dropped: { invalid: 1 }, pending: 0 });
  });

  it.each<[string, unknown]>([
    ['a date that is none', { at: new Date(Number.NaN) }],
    ['a year with five digits', { at: new Date(8.64e15) }],
    ['a time that is text', { at: '2026-11-23' }],
    ['an id that is no UUID v7', { id: '3f0c6a52-9d4e-4b6f-8a3d-2f5f0c1b7e90' }],
    ['an id that only prints like one', { id: { toString: () => '01942f4e-8c00-7000-8000-0000000000aa' } }],
    ['options that throw', { get at(): Date { throw new Error('no'); } }],
  ])('counts %s as invalid', (_name, when) => {
    const { options } = settingFor('usage');
    const reporter = createReporter(options);

    reporter.track(sessionEvent, { user_name: 'a', count: 1 }, when as { at: Date });

    expect(columnsOf(reporter.stats())).toMatchObject({ captured: 1, dropped: { invalid: 1 }, pending: 0 });
  });

  it('ignores what a prototype holds', async () => {
    const { options, transport } = settingFor('usage');
    const reporter = createReporter(options);

    reporter.track(sessionEvent, Object.assign(Object.create({ interactive: true }) as object, { user_name: 'a', count: 1 }));
    await reporter.flush();

    expect(transport.bodies()[0]?.events[0]?.properties).toEqual({ user_name: 'tok_1', count: 1 });
  });

  it('keeps its ledger when a getter calls back into the reporter', () => {
    const { options } = settingFor('usage');
    const reporter = createReporter(options);
    const seen: ReporterStats[] = [];

    reporter.track(sessionEvent, {
      count: 1,
      get user_name() {
        reporter.track(sessionEvent, { user_name: 'b', count: 2 });
        seen.push(reporter.stats());
        reporter.setConsent('denied');
        return 'a';
      },
    });

    expect(seen.map(columnsOf)).toMatchObject([{ captured: 1, pending: 1 }]);
    expect(columnsOf(reporter.stats())).toMatchObject({ captured: 2, pending: 0, dropped: { consent_withdrawn: 2 } });
  });

  it('makes no id when a getter withdraws consent', () => {
    const { options } = settingFor('behavior');
    let ids = 0;
    const uuidV4 = (): string => {
      ids += 1;
      return options.randomness.uuidV4();
    };
    const reporter = createReporter({ ...options, randomness: { ...options.randomness, uuidV4 } });

    reporter.track(loginEvent, {
      method: 'password',
      get user_name() {
        reporter.setConsent('denied');
        return 'a';
      },
    });

    expect(ids).toBe(0);
    expect(columnsOf(reporter.stats())).toMatchObject({ captured: 1, dropped: { consent_withdrawn: 1 } });
  });

  it('refuses an event that is larger than one may be', () => {
    const { options } = settingFor('behavior');
    const reporter = createReporter(options);

    reporter.track(loginEvent, { user_name: 'a', method: 'x'.repeat(9_000) });

    expect(columnsOf(reporter.stats())).toMatchObject({ captured: 1, dropped: { too_large: 1 }, pending: 0 });
  });
});
