import { describe, expect, it } from 'vitest';

import { createReporter } from '../src/reporter.js';
import { createSeededRandomness } from '../src/testing.js';
import { columnsOf, createFakeAnonymizer, loginEvent, sessionEvent, settingFor } from './event-fixtures.js';

describe('one event on its way', () => {
  it('arrives projected, pseudonymised, placed and rounded to the minute', async () => {
    const { options, clock, transport } = settingFor('behavior', { distinctId: '7d0f3c58-0b6e-4a39-9e55-0a1b2c3d4e5f' });
    const reporter = createReporter(options);

    reporter.track(loginEvent, {
      user_name: 'alice@example.com',
      method: 'password',
      cluster_name: 'prod.example.com',
      servers: ['db-1', '', 'db-2'],
      os: 'linux',
      version: '1.0.0',
    });
    await reporter.flush();

    const [body] = transport.bodies();
    expect(body).toMatchObject({
      schema: 'candor/1',
      sent_at: '2026-11-23T10:00:42Z',
      reporter: { name: '@candor/node-reporter', version: '1.2.3' },
      anonymization: { scheme: 'hmac-anon/1', key_id: '3f0c6a52-9d4e-4b6f-8a3d-2f5f0c1b7e90' },
      stream: { first: 1, last: 1, dropped: {} },
    });
    expect(body?.events).toEqual([
      {
        id: expect.stringMatching(/^[0-9a-f]{8}-[0-9a-f]{4}-7/) as unknown,
        seq: 1,
        event: 'test.login',
        at: '2026-11-23T10:00:00Z',
        distinct_id: '7d0f3c58-0b6e-4a39-9e55-0a1b2c3d4e5f',
        properties: { cluster_name: 'tok_1', user_name: 'tok_2', method: 'password', servers: ['tok_3', 'tok_4'] },
        set: { version: '1.0.0' },
        set_once: { os: 'linux' },
      },
    ]);
    expect(columnsOf(reporter.stats())).toEqual({ captured: 1, accepted: 1, duplicate: 0, rejected: 0, dropped: {}, pending: 0 });
    expect(clock.timers()).toBe(0);
  });

  it('tells no more about time in its id than in its time', async () => {
    const { options, transport } = settingFor('behavior');
    const reporter = createReporter(options);

    reporter.track(loginEvent, { user_name: 'a', method: 'password' });
    await reporter.flush();

    const [event] = transport.bodies()[0]?.events ?? [];
    const idMs = Number.parseInt(event?.id.replaceAll('-', '').slice(0, 12) ?? '', 16);
    expect(new Date(idMs).toISOString()).toBe('2026-11-23T10:00:00.000Z');
  });

  it('keeps seconds on usage events, and never a distinct id', async () => {
    const { options, transport } = settingFor('usage');
    const reporter = createReporter(options);

    reporter.track(sessionEvent, { user_name: 'a', count: 1 }, { at: new Date('2026-11-22T23:59:58.999Z') });
    await reporter.flush();

    expect(transport.bodies()[0]?.events[0]).toMatchObject({ at: '2026-11-22T23:59:58Z' });
    expect(transport.bodies()[0]?.events[0]).not.toHaveProperty('distinct_id');
  });

  it('keeps the id that a durable source gives', async () => {
    const { options, transport } = settingFor('usage');
    const reporter = createReporter(options);
    const id = '01942f4e-8c00-7000-8000-0000000000aa';

    reporter.track(sessionEvent, { user_name: 'a', count: 1 }, { id });
    await reporter.flush();

    expect(transport.bodies()[0]?.events[0]?.id).toBe(id);
  });

  it('omits an empty sensitive value instead of hashing it', async () => {
    const { options, transport } = settingFor('usage');
    const reporter = createReporter(options);

    reporter.track(sessionEvent, { user_name: '', count: 1 });
    await reporter.flush();

    expect(transport.bodies()[0]?.events[0]?.properties).toEqual({ count: 1 });
  });

  it('sends nothing that the catalog does not declare', async () => {
    const { options, transport } = settingFor('usage');
    const reporter = createReporter(options);
    const properties = { user_name: 'a', count: 1, email: 'eve@example.com' };

    reporter.track(sessionEvent, properties);
    await reporter.flush();

    expect(transport.sent[0]?.body).not.toContain('email');
    expect(transport.sent[0]?.body).not.toContain('example.com');
  });

  it.each<[string, object]>([
    ['one name, or none, where a list belongs', { user_name: 'a', method: 'password', servers: '' }],
    ['a list where one name belongs', { user_name: ['a', 'b'], method: 'password' }],
  ])('refuses %s', async (_what, properties) => {
    const { options, transport } = settingFor('behavior');
    const reporter = createReporter(options);

    reporter.track(loginEvent, properties as never);
    await reporter.flush();

    expect(transport.sent).toEqual([]);
    expect(columnsOf(reporter.stats())).toMatchObject({ captured: 1, dropped: { invalid: 1 } });
  });

  it('numbers what is queued without gaps, and counts what is not', async () => {
    const { options, transport } = settingFor('usage');
    const reporter = createReporter(options);

    reporter.track(sessionEvent, { user_name: 'a', count: 1 });
    reporter.track(sessionEvent, { user_name: 'a', count: 'many' as unknown as number });
    reporter.track(sessionEvent, { user_name: 'a', count: 2 });
    await reporter.flush();

    const [body] = transport.bodies();
    expect(body?.events.map(({ seq }) => seq)).toEqual([1, 2]);
    expect(body?.stream).toMatchObject({ first: 1, last: 2, dropped: { invalid: 1 } });
    expect(columnsOf(reporter.stats())).toMatchObject({ captured: 3, accepted: 2, dropped: { invalid: 1 } });
  });

  it('shares one batch among everything tracked in one turn', async () => {
    const { options, clock, transport } = settingFor('usage');
    const reporter = createReporter(options);

    for (let count = 0; count < 50; count += 1) reporter.track(sessionEvent, { user_name: 'a', count });
    expect(transport.sent).toHaveLength(0);
    await clock.settle();

    expect(transport.bodies().map(({ events }) => events.length)).toEqual([50]);
  });
});

describe('two runs', () => {
  async function bodiesFor(people: readonly string[]): Promise<readonly string[]> {
    const { options, clock, transport } = settingFor('behavior', {
      anonymizer: createFakeAnonymizer(),
      randomness: createSeededRandomness(3),
    });
    const reporter = createReporter(options);
    transport.script({ kind: 'retry' });
    for (const person of people) {
      reporter.track(loginEvent, { user_name: person, method: 'password', servers: [`${person}-laptop`, person] });
      await clock.advance(4_000);
    }
    await reporter.shutdown();
    return transport.sent.map(({ body }) => body);
  }

  it('over disjoint people with the same tokens send the same bytes', async () => {
    const one = await bodiesFor(['alice', 'bob', 'alice', 'carol']);
    const other = await bodiesFor(['Zoë', 'x'.repeat(300), 'Zoë', '名前']);

    expect(one.length).toBeGreaterThan(1);
    expect(other).toEqual(one);
  });

  it('differ when who is whom differs, so the comparison can fail', async () => {
    expect(await bodiesFor(['alice', 'bob', 'bob'])).not.toEqual(await bodiesFor(['alice', 'bob', 'alice']));
  });
});

it('is disposed of by `await using`', async () => {
  const { options, transport } = settingFor('usage');
  {
    await using reporter = createReporter(options);
    reporter.track(sessionEvent, { user_name: 'a', count: 1 });
  }
  expect(transport.sent).toHaveLength(1);
});
