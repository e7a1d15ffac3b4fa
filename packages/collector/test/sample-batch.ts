/** Batches as a reporter would send them, with pseudonyms of nobody. */
import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { catalogVersion, type WireBatch, type WireEvent } from '@candor/schema';

/** 2026-11-23T10:00:00Z: the time the tests' collectors live in. */
export const now = Date.UTC(2026, 10, 23, 10);

/** A value with the form of a pseudonym; different for different names. */
export function pseudonymOf(name: string): string {
  return createHash('sha256').update(name).digest('base64');
}

/** The same in the form of scheme 2. */
export function pseudonym2Of(name: string): string {
  return `a2.${createHash('sha256').update(name).digest('base64url')}`;
}

export function uuidV7(time = now): string {
  const bytes = randomBytes(16);
  bytes.writeUIntBE(time, 0, 6);
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x70;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}

export function loginEvent(seq: number, change: Partial<WireEvent> = {}): WireEvent {
  return {
    id: uuidV7(),
    seq,
    event: 'tp.user.login',
    at: '2026-11-23T10:00:01Z',
    properties: {
      cluster_name: pseudonymOf('cluster'),
      user_name: pseudonymOf('alice'),
      address: pseudonymOf('192.0.2.1'),
      method: 'publickey',
      connector_type: 'local',
    },
    ...change,
  };
}

export function behaviorEvent(seq: number, change: Partial<WireEvent> = {}): WireEvent {
  return {
    id: uuidV7(),
    seq,
    event: 'connect.cluster.login',
    at: '2026-11-23T10:00:00Z',
    distinct_id: '5f0c1d7e-8a52-4c7b-9a1e-2f4b6d8c0e13',
    properties: { cluster_name: pseudonymOf('cluster'), user_name: pseudonymOf('alice'), connector_type: 'github' },
    set: { os_version: '14.6.1', connect_version: '18.2.1' },
    set_once: { os: 'darwin', arch: 'arm64' },
    ...change,
  };
}

export function batchOf(events: readonly WireEvent[], change: Partial<WireBatch> = {}): WireBatch {
  const positions = events.map(({ seq }) => seq);
  return {
    schema: 'candor/1',
    catalog: catalogVersion,
    batch_id: uuidV7(),
    sent_at: '2026-11-23T10:00:02Z',
    reporter: { name: '@candor/node-reporter', version: '0.1.0' },
    anonymization: { scheme: 'hmac-anon/1', key_id: '0a0f3f6e-5a0c-4c7b-9a1e-2f4b6d8c0e13' },
    stream: { id: randomUUID(), first: Math.min(...positions), last: Math.max(...positions), dropped: {} },
    events,
    ...change,
  };
}
