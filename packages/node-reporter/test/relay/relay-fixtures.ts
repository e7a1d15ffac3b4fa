/** A relay over a scripted transport and a manual clock, and the requests a page would make of it. */
import { createAnonymizer } from '@candor/anonymizer';
import { createManualClock, createScriptedTransport, createSeededRandomness } from '@candor/reporter-core/testing';
import { behaviorSurface } from '@candor/schema';
import type { BatchAnswer, RelayBatch, RelayEvent, RelayRefusal } from '@candor/schema';
import { connectClusterLogin } from '@candor/schema/connect';
import { tpUiCreateNewRoleClick } from '@candor/schema/web';

import { createRelay } from '../../src/relay.js';
import type { Relay, RelayOptions } from '../../src/relay.js';

export const startMs = Date.UTC(2026, 10, 23, 10, 0, 42, 300);
export const batchId = '01942f4e-8c00-7000-8000-000000000002';
export const distinctId = '3f0c6a52-9d4e-4b6f-8a3d-2f5f0c1b7e91';
/** Values nobody may find anywhere but in the page's own request. */
export const raw = { user_name: 'alice.planted@example.com', cluster_name: 'planted-harbour.example.com' };

export function relaySetting(changes: Partial<RelayOptions> = {}) {
  const clock = createManualClock(startMs);
  const transport = createScriptedTransport();
  const options: RelayOptions = {
    url: 'https://collector.example.com',
    anonymizer: createAnonymizer('8f14e45f-ceea-467f-a0e6-2f8b6c9d1a37'),
    edition: 'oss',
    environment: {},
    events: [tpUiCreateNewRoleClick, connectClusterLogin],
    session: () => true,
    clock,
    randomness: createSeededRandomness(3),
    transport,
    ...changes,
  };
  return { clock, transport, options, relay: createRelay(options) };
}

export function eventId(number: number): string {
  return `01942f4e-8c00-7000-8000-${number.toString(16).padStart(12, '0')}`;
}

export function pageEvent(number: number, changes: Partial<Record<keyof RelayEvent, unknown>> = {}): RelayEvent {
  return {
    id: eventId(number),
    event: tpUiCreateNewRoleClick.name,
    at: '2026-11-23T10:00:00Z',
    distinct_id: distinctId,
    properties: raw,
    ...changes,
  } as RelayEvent;
}

export function pageBatch(events: readonly unknown[], changes: Partial<Record<keyof RelayBatch, unknown>> = {}): object {
  return { schema: 'candor-relay/1', batch_id: batchId, consent: { state: 'granted', surface: behaviorSurface }, events, ...changes };
}

export const pageHeaders = { 'content-type': 'application/json', origin: 'https://product.example.com', 'sec-fetch-site': 'same-origin' };

export function pageRequest(body: unknown, headers: Readonly<Record<string, string>> = pageHeaders): Request {
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  return new Request('https://product.example.com/metrics', { method: 'POST', headers, body: text });
}

export async function answerTo(relay: Relay, request: Request) {
  const response = await relay.handle(request);
  const text = await response.text();
  return { status: response.status, headers: response.headers, text, json: JSON.parse(text) as BatchAnswer & RelayRefusal };
}

export const codeOf = async (relay: Relay, request: Request): Promise<[number, string]> => {
  const { status, json } = await answerTo(relay, request);
  return [status, json.error.code];
};
