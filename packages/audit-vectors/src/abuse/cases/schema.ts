/** Batches and events that are JSON, but not what `candor/1` and the catalog declare. */
import { randomUUID } from 'node:crypto';
import { category, type AbuseCase, type Expectation } from '../abuse-case.js';
import { batchOf, behaviorEvent, now, usageEvent, uuidV7, without, type Batch, type JsonObject } from '../sample-batch.js';

const envelope: Expectation = { status: 400, code: 'invalid_batch' };
const invalid: Expectation = { status: 400, reason: 'invalid' };
const undeclared: Expectation = { status: 400, reason: 'undeclared_property' };

const changed = (change: (batch: Batch, canary: string) => JsonObject): AbuseCase['send'] => ({ usage, canary }) => usage(change(batchOf([usageEvent()]), canary));
const changedEvent = (change: (event: JsonObject, canary: string) => JsonObject): AbuseCase['send'] => ({ usage, canary }) => usage(batchOf([change(usageEvent(), canary)]));

export const schema = category('schema', 'what the wire format and the catalog do not declare is refused', [
  ['another wire version', envelope, changed((batch) => ({ ...batch, schema: 'candor/2' })), 'token'],
  ['no version', envelope, changed((batch) => without(batch, 'schema')), 'token'],
  ['no batch id', envelope, changed((batch) => without(batch, 'batch_id')), 'token'],
  ['a batch id of version 4', envelope, changed((batch) => ({ ...batch, batch_id: randomUUID() })), 'token'],
  ['a batch id in upper case', envelope, changed((batch) => ({ ...batch, batch_id: uuidV7().toUpperCase() })), 'token'],
  ['no stream', envelope, changed((batch) => without(batch, 'stream')), 'token'],
  ['no pseudonym scheme', envelope, changed((batch) => without(batch, 'anonymization')), 'token'],
  ['a pseudonym scheme nobody knows', envelope, changed((batch) => ({ ...batch, anonymization: { scheme: 'hmac-anon/9', key_id: randomUUID() } })), 'token'],
  ['a key in place of the key id', envelope, changed((batch, canary) => ({ ...batch, anonymization: { scheme: 'hmac-anon/1', key_id: canary } })), 'token'],
  ['a key beside the key id', envelope, changed((batch, canary) => ({ ...batch, anonymization: { scheme: 'hmac-anon/1', key_id: randomUUID(), key: canary } })), 'token'],
  ['a reporter nobody knows', envelope, changed((batch, canary) => ({ ...batch, reporter: { name: canary, version: '1.0.0' } })), 'token'],
  ['a position before the first', envelope, changed((batch) => ({ ...batch, stream: { ...(batch['stream'] as JsonObject), first: 0 } })), 'token'],
  ['a loss without a declared reason', envelope, changed((batch, canary) => ({ ...batch, stream: { ...(batch['stream'] as JsonObject), dropped: { [canary]: 1 } } })), 'token'],
  ['a loss that is negative', envelope, changed((batch) => ({ ...batch, stream: { ...(batch['stream'] as JsonObject), dropped: { queue_full: -1 } } })), 'token'],
  ['a member nobody declared', envelope, changed((batch, canary) => ({ ...batch, comment: canary })), 'token'],
  ['no events', envelope, changed((batch) => without(batch, 'events')), 'token'],
  ['an empty list of events', envelope, changed((batch) => ({ ...batch, events: [] })), 'token'],
  ['events that are an object', envelope, changed((batch) => ({ ...batch, events: { 0: usageEvent() } })), 'token'],
  ['events that are null', { status: 400 }, changed((batch) => ({ ...batch, events: [null] })), 'token'],
  ['an event nobody declared', { status: 400, reason: 'unknown_event' }, changedEvent((event) => ({ ...event, event: 'tp.user.mail' })), 'token'],
  ['a behaviour event on the usage endpoint', { status: 400, reason: 'wrong_endpoint' }, ({ usage }) => usage(batchOf([behaviorEvent()])), 'token'],
  ['a usage event on the open endpoint', { status: 400, reason: 'wrong_endpoint' }, ({ behavior }) => behavior(batchOf([usageEvent()]))],
  ['an event without a name', invalid, changedEvent((event) => without(event, 'event')), 'token'],
  ['an event without an id', invalid, changedEvent((event) => without(event, 'id')), 'token'],
  ['an event id of version 4', invalid, changedEvent((event) => ({ ...event, id: randomUUID() })), 'token'],
  ['a position that is text', invalid, changedEvent((event) => ({ ...event, seq: '1' })), 'token'],
  ['a position that is a fraction', invalid, changedEvent((event) => ({ ...event, seq: 1.5 })), 'token'],
  ['properties that are null', invalid, changedEvent((event) => ({ ...event, properties: null })), 'token'],
  ['properties that are a list', invalid, changedEvent((event) => ({ ...event, properties: [] })), 'token'],
  ['a property missing', invalid, changedEvent((event) => ({ ...event, properties: without(event['properties'] as JsonObject, 'method') })), 'token'],
  ['a word outside of its list', invalid, ({ usage, canary }) => usage(batchOf([usageEvent({}, { method: canary })])), 'token'],
  ['a person behind a usage event', undeclared, changedEvent((event) => ({ ...event, distinct_id: randomUUID() })), 'token'],
  ['person properties on a usage event', undeclared, changedEvent((event, canary) => ({ ...event, set: { email: canary } })), 'token'],
  ['a behaviour event without a person', invalid, ({ behavior }) => behavior(batchOf([without(behaviorEvent(), 'distinct_id')]))],
  ['a good event beside a bad one', { status: 207, stored: 1 }, ({ usage, canary }) => usage(batchOf([usageEvent(), usageEvent({ seq: 2, at: now() }, { method: canary })])), 'token'],
]);
