/** The same again, another content under the same id, and times that are none. */
import { category, type AbuseCase, type Expectation } from '../abuse-case.js';
import type { Answer } from '../raw-exchange.js';
import { batchOf, behaviorEvent, usageEvent } from '../sample-batch.js';
import { licence } from '../token-forge.js';

const invalidAt: Expectation = { status: 400, reason: 'invalid' };
const at = (time: string): AbuseCase['send'] => ({ usage }) => usage(batchOf([usageEvent({ at: time })]));
const lastOf = (answers: readonly Answer[]): Answer => answers.at(-1) as Answer;

export const replay = category('replay', 'sending again counts nothing twice, and a time is a real second in UTC', [
  ['the same batch twice', { status: 200, stored: 1 }, async ({ usage }) => {
    const batch = batchOf([usageEvent()]);
    await usage(batch);
    return usage(batch);
  }, 'token'],
  ['the same event in another batch', { status: 200, stored: 1 }, async ({ usage }) => {
    const event = usageEvent();
    await usage(batchOf([event]));
    return usage(batchOf([event]));
  }, 'token'],
  ['the same batch twenty times at once', { status: 200, stored: 1 }, async ({ usage }) => {
    const batch = batchOf([usageEvent()]);
    return lastOf(await Promise.all(Array.from({ length: 20 }, () => usage(batch))));
  }, 'token'],
  ['the same event twice in a batch', { status: 200, stored: 1 }, ({ usage }) => {
    const event = usageEvent();
    return usage(batchOf([event, event]));
  }, 'token'],
  ['other content under the same id', { status: 400, reason: 'id_conflict', stored: 1 }, async ({ usage }) => {
    const event = usageEvent();
    await usage(batchOf([event]));
    return usage(batchOf([{ ...event, properties: { ...(event['properties'] as object), method: 'password' } }]));
  }, 'token'],
  ['the same id of another tenant', { status: 200, stored: 2 }, async ({ usage, post, forge }) => {
    const event = usageEvent();
    await usage(batchOf([event]));
    return post('/v1/usage', batchOf([event]), { headers: { authorization: `Bearer ${forge.genuine(licence({ tenant: 'abuse-two' }))}` } });
  }, 'signing-key'],
  ['the same behaviour event twice', { status: 200, stored: 1 }, async ({ behavior }) => {
    const event = behaviorEvent();
    await behavior(batchOf([event]));
    return behavior(batchOf([event]));
  }],
  ['30 February', invalidAt, at('2026-02-30T10:00:00Z'), 'token'],
  ['hour 24', invalidAt, at('2026-11-23T24:00:00Z'), 'token'],
  ['second 60', invalidAt, at('2026-12-31T23:59:60Z'), 'token'],
  ['the last century', invalidAt, at('1999-12-31T23:59:59Z'), 'token'],
  ['an offset', invalidAt, at('2026-11-23T10:00:00+02:00'), 'token'],
  ['no zone', invalidAt, at('2026-11-23T10:00:00'), 'token'],
  ['milliseconds', invalidAt, at('2026-11-23T10:00:00.123Z'), 'token'],
  ['a lower-case z', invalidAt, at('2026-11-23T10:00:00z'), 'token'],
  ['a number', invalidAt, ({ usage }) => usage(batchOf([usageEvent({ at: 1_764_000_000 })])), 'token'],
  ['a behaviour event to the second', invalidAt, ({ behavior }) => behavior(batchOf([behaviorEvent({ at: '2026-11-23T10:00:01Z' })]))],
  ['a batch sent on 31 April', { status: 400, code: 'invalid_batch' }, ({ usage }) => usage(batchOf([usageEvent()], { sent_at: '2026-04-31T10:00:00Z' })), 'token'],
]);
