/** Events that are refused one by one: the reason, that nothing of them is stored, echoed or logged, and that their neighbours are taken. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { WireEvent } from '@candor/schema';
import { startCollector, type RunningCollector } from './running-collector.js';
import { batchOf, behaviorEvent, loginEvent, pseudonym2Of, pseudonymOf } from './sample-batch.js';

let collector: RunningCollector;
beforeAll(async () => {
  collector = await startCollector();
});
afterAll(() => collector.remove());

describe('events that are refused one by one', () => {
  const secret = 'alice.planted@example.org';
  const refused: readonly [string, Partial<WireEvent> | object, string, string | undefined][] = [
    ['an unknown event', { event: 'tp.user.mail' }, 'unknown_event', '/event'],
    ['a name of Object.prototype', { event: 'constructor' }, 'unknown_event', '/event'],
    ['a behaviour event', behaviorEvent(1), 'wrong_endpoint', '/event'],
    ['an undeclared property', { properties: { ...loginEvent(1).properties, [secret]: 1 } }, 'undeclared_property', '/properties'],
    [
      'a raw e-mail address in a sensitive field',
      { properties: { ...loginEvent(1).properties, user_name: secret } },
      'not_anonymized',
      '/properties/user_name',
    ],
    ['a tenant in the event', { tenant: 'other' }, 'undeclared_property', ''],
    ['a day that does not exist', { at: '2026-02-30T10:00:00Z' }, 'invalid', '/at'],
    ['a word outside an enum', { properties: { ...loginEvent(1).properties, method: secret } }, 'invalid', '/properties/method'],
    ['an event over 8 KiB', { properties: { ...loginEvent(1).properties, method: 'x'.repeat(9_000) } }, 'too_large', undefined],
    ['no name', { event: undefined }, 'invalid', '/event'],
    ['a lone surrogate', { properties: { ...loginEvent(1).properties, user_name: '\ud800' } }, 'not_anonymized', '/properties/user_name'],
  ];

  it.each(refused)('%s', async (_name, change, reason, field) => {
    const good = loginEvent(1);
    const bad = { ...loginEvent(2), ...change } as WireEvent;
    const alone = await collector.postUsage(batchOf([bad]));
    expect(alone.status).toBe(400);
    expect(alone.answer.results).toEqual([{ id: bad.id, status: 'rejected', reason, ...(field === undefined ? {} : { field }) }]);
    expect(await collector.gained()).toBe(0);

    const mixed = await collector.postUsage(batchOf([good, bad]));
    expect(mixed.status).toBe(207);
    expect(mixed.answer.results.map(({ status }) => status)).toEqual(['accepted', 'rejected']);
    expect(await collector.gained()).toBe(1);
    expect(alone.text + mixed.text).not.toContain(secret);
  });

  it.each([
    ['scheme 1 in a batch of scheme 2', 'hmac-anon/2', '/properties/cluster_name', pseudonymOf('bob')],
    ['scheme 2 in a batch of scheme 1', 'hmac-anon/1', '/properties/user_name', pseudonym2Of('bob')],
  ] as const)('a pseudonym of %s', async (_name, scheme, field, other) => {
    const pseudonym = scheme === 'hmac-anon/1' ? pseudonymOf : pseudonym2Of;
    const { method, connector_type } = loginEvent(1).properties as { method: string; connector_type: string };
    const properties = { cluster_name: pseudonym('cluster'), user_name: pseudonym('alice'), method, connector_type };
    const good = loginEvent(1, { properties });
    const bad = loginEvent(2, { properties: { ...properties, [field.slice('/properties/'.length)]: other } });
    const { status, answer } = await collector.postUsage(batchOf([good, bad], { anonymization: { scheme, key_id: '0a0f3f6e-5a0c-4c7b-9a1e-2f4b6d8c0e13' } }));
    expect(status).toBe(207);
    expect(answer.results).toEqual([{ id: good.id, status: 'accepted' }, { id: bad.id, status: 'rejected', reason: 'not_anonymized', field }]);
    expect(await collector.gained()).toBe(1);
  });

  it('a usage event at the behaviour endpoint', async () => {
    const event = loginEvent(1);
    const { status, answer } = await collector.post('/v1/behavior', batchOf([event]));
    expect(status).toBe(400);
    expect(answer.results).toEqual([{ id: event.id, status: 'rejected', reason: 'wrong_endpoint', field: '/event' }]);
    expect(await collector.gained()).toBe(0);
  });

  it('__proto__ as a property', async () => {
    const text = JSON.stringify(batchOf([loginEvent(1)])).replace('"method"', '"__proto__":{"planted":1},"method"');
    const { status, answer } = await collector.postUsage(text);
    expect(status).toBe(400);
    expect(answer.results[0]).toMatchObject({ status: 'rejected', reason: 'undeclared_property' });
    expect(({} as { planted?: number }).planted).toBeUndefined();
  });

  it('null stands for an id that has not the right form', async () => {
    const { answer } = await collector.postUsage(batchOf([loginEvent(1, { id: secret })]));
    expect(answer.results).toEqual([{ id: null, status: 'rejected', reason: 'invalid', field: '/id' }]);
  });

  it('leaves no planted value in the log', () => {
    expect(collector.lines.length).toBeGreaterThan(0);
    expect(collector.lines.join('\n')).not.toMatch(/planted|example\.org|acme|127\.0\.0\.1:\d+.*batch/);
  });
});
