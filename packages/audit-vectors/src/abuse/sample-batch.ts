/** Batches as a reporter would send them, with pseudonyms of nobody: what each case changes one thing of. */
import { createHash, randomBytes, randomUUID } from 'node:crypto';

export type Json = null | boolean | number | string | readonly Json[] | { readonly [name: string]: Json };
export interface JsonObject {
  readonly [name: string]: Json;
}

export interface Batch extends JsonObject {
  readonly events: readonly JsonObject[];
}

/** A value with the form of a pseudonym; different for different names. */
export function pseudonymOf(name: string): string {
  return createHash('sha256').update(name).digest('base64');
}

export function uuidV7(time = Date.now()): string {
  const bytes = randomBytes(16);
  bytes.writeUIntBE(time, 0, 6);
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x70;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}

/** The present second, or the minute it is in. */
export const now = (unit: 'second' | 'minute' = 'second'): string => `${new Date().toISOString().slice(0, unit === 'second' ? 19 : 16)}${unit === 'second' ? '' : ':00'}Z`;

export function usageEvent(change: JsonObject = {}, properties: JsonObject = {}): JsonObject {
  return {
    id: uuidV7(),
    seq: 1,
    event: 'tp.user.login',
    at: now(),
    properties: { cluster_name: pseudonymOf('cluster'), user_name: pseudonymOf('user'), address: pseudonymOf('address'), method: 'publickey', connector_type: 'local', ...properties },
    ...change,
  };
}

export function behaviorEvent(change: JsonObject = {}, properties: JsonObject = {}): JsonObject {
  return {
    id: uuidV7(),
    seq: 1,
    event: 'connect.cluster.login',
    at: now('minute'),
    distinct_id: randomUUID(),
    properties: { cluster_name: pseudonymOf('cluster'), user_name: pseudonymOf('user'), connector_type: 'github', ...properties },
    set: { os_version: '14.6.1', connect_version: '18.2.1' },
    set_once: { os: 'darwin', arch: 'arm64' },
    ...change,
  };
}

export function batchOf(events: readonly JsonObject[], change: JsonObject = {}): Batch {
  return {
    schema: 'candor/1',
    catalog: '0.1.0',
    batch_id: uuidV7(),
    sent_at: now(),
    reporter: { name: '@candor/node-reporter', version: '0.1.0' },
    anonymization: { scheme: 'hmac-anon/1', key_id: randomUUID() },
    stream: { id: randomUUID(), first: 1, last: Math.max(1, events.length), dropped: {} },
    events,
    ...change,
  } as Batch;
}

/** Without one of its members. */
export function without(object: JsonObject, name: string): JsonObject {
  return Object.fromEntries(Object.entries(object).filter(([key]) => key !== name));
}
