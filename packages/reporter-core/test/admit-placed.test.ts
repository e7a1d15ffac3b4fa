import { describe, expect, it } from 'vitest';

import { createReporter } from '../src/reporter.js';
import { columnsOf, loginEvent, sessionEvent, settingFor, startMs } from './event-fixtures.js';

const id = '01942f4e-8c00-7000-8000-0000000000aa';
const distinctId = '5f0c1d7e-8a52-4c7b-9a1e-2f4b6d8c0e13';

describe('admitPlaced', () => {
  it('stores what is pseudonymised already, as it is', async () => {
    const { options, transport } = settingFor('usage');
    const reporter = createReporter(options);

    expect(reporter.admitPlaced(sessionEvent, { properties: { user_name: 'tok_7', count: 1 } }, { id, at: new Date(startMs - 60_000) })).toBeUndefined();
    await reporter.flush();

    expect(transport.bodies()[0]?.events).toEqual([{ id, seq: 1, event: 'test.session', at: '2026-11-23T09:59:42Z', properties: { user_name: 'tok_7', count: 1 } }]);
  });

  it('says why an event is refused, and counts it', () => {
    const { options } = settingFor('usage');
    const reporter = createReporter(options);

    const placed = { properties: { user_name: 'alice@example.com', count: 1 } };
    expect(reporter.admitPlaced(sessionEvent, placed)).toBe('invalid');
    expect(reporter.admitPlaced(loginEvent as never, placed)).toBe('invalid');
    expect(columnsOf(reporter.stats())).toMatchObject({ captured: 2, dropped: { invalid: 2 } });

    reporter.setConsent('denied');
    expect(reporter.admitPlaced(sessionEvent, placed)).toBe('consent_withdrawn');
    expect(columnsOf(reporter.stats())).toMatchObject({ captured: 2 });
  });

  it('does not count as lost what the caller keeps because there is no room', async () => {
    const { options } = settingFor('usage', { limits: { queueEvents: 1 } });
    const reporter = createReporter(options);
    const placed = { properties: { user_name: 'tok_7', count: 1 } };
    expect([reporter.admitPlaced(sessionEvent, placed), reporter.admitPlaced(sessionEvent, placed)]).toEqual([undefined, 'queue_full']);
    await reporter.flush();
    expect(reporter.admitPlaced(sessionEvent, placed)).toBeUndefined();
    expect(columnsOf(await reporter.flush())).toEqual({ captured: 2, accepted: 2, duplicate: 0, rejected: 0, dropped: {}, pending: 0 });
  });

  it('refuses after shutdown', async () => {
    const { options } = settingFor('usage');
    const reporter = createReporter(options);
    await reporter.shutdown();
    expect(reporter.admitPlaced(sessionEvent, { properties: { count: 1 } })).toBe('shutdown');
    expect(columnsOf(reporter.stats())).toMatchObject({ captured: 1, dropped: { shutdown: 1 } });
  });
});

describe('a distinct id given with the event', () => {
  it('stands instead of the reporter\'s own', async () => {
    const { options, transport } = settingFor('behavior');
    const reporter = createReporter(options);
    reporter.track(loginEvent, { user_name: 'a', method: 'password' }, { distinctId });
    reporter.track(loginEvent, { user_name: 'a', method: 'password' });
    await reporter.flush();
    const [one, other] = transport.bodies()[0]?.events ?? [];
    expect(one?.distinct_id).toBe(distinctId);
    expect(other?.distinct_id).not.toBe(distinctId);
  });

  it.each<['behavior' | 'usage', string]>([
    ['behavior', 'alice'],
    ['behavior', id],
    ['usage', distinctId],
  ])('makes a %s event invalid as %s', (eventClass, given) => {
    const { options } = settingFor(eventClass);
    const reporter = createReporter(options);
    const event = eventClass === 'behavior' ? loginEvent : sessionEvent;
    reporter.track(event as never, { user_name: 'a', method: 'password', count: 1 } as never, { distinctId: given });
    expect(columnsOf(reporter.stats())).toMatchObject({ captured: 1, dropped: { invalid: 1 } });
  });
});
