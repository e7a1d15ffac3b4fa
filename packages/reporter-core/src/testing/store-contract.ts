/**
 * What every event store does, whatever it keeps its events in. A package runs each scenario against its own store; a
 * scenario's `run` returns what it saw, which must equal `expected`.
 */
import type { ValidEvent, WireEvent } from '@candor/schema';

import type { EventStore, OpenStore, StoredEvent } from '../event-store.js';
import { columnsOf } from '../ledger.js';
import type { Outcome } from '../ledger.js';
import type { Clock } from '../ports.js';
import { defaultLimits } from '../reporter-limits.js';
import type { ReporterLimits } from '../reporter-limits.js';
import { createStreamBook } from '../stream.js';
import type { Stream, StreamBook } from '../stream.js';

export interface StoreScenario {
  readonly name: string;
  readonly limits?: Partial<ReporterLimits>;
  readonly run: (setting: StoreSetting) => unknown;
  readonly expected: unknown;
}

export interface StoreSetting {
  readonly store: EventStore;
  readonly streams: StreamBook;
  readonly stream: Stream;
}

/** Opens a store with a stream in it, as a reporter with consent does. */
export function openForContract(openStore: OpenStore, clock: Clock, limits: Partial<ReporterLimits> = {}, streamNumber = 1): StoreSetting {
  const streams = createStreamBook();
  const store = openStore({ streams, clock, limits: { ...defaultLimits, ...limits }, onRecovered: () => undefined });
  store.open();
  return { store, streams, stream: beginContractStream(streams, streamNumber) };
}

/** A stream whose id ends in `number`. */
export function beginContractStream(streams: StreamBook, number: number): Stream {
  const reporter = { name: '@candor/node-reporter', version: '0.1.0' } as const;
  return streams.begin({ id: `5f0c1d7e-8a52-4c7b-9a1e-${padded(number)}`, scheme: 'hmac-anon/1', keyId: `3f0c6a52-9d4e-4b6f-8a3d-${padded(1)}`, catalog: '0.1.0', reporter });
}

/** A valid event with the stream's next sequence number, of about 180 bytes. */
export function contractEvent(stream: Stream): ValidEvent {
  const seq = stream.lastSeq + 1;
  const event: WireEvent = { id: `01942f4e-8c00-7000-8000-${padded(seq)}`, seq, event: 'test.session', at: '2026-11-23T10:00:00Z', properties: { count: seq } };
  return event as ValidEvent;
}

/** Adds events and counts them, as the reporter does; returns the refusals. */
export function fill({ store, stream }: StoreSetting, count: number): readonly unknown[] {
  return Array.from({ length: count }, () => {
    const refusal = store.add(contractEvent(stream), stream);
    stream.ledger.capture();
    if (refusal === undefined) return undefined;
    stream.ledger.count(`dropped.${refusal}`);
    store.noteLoss(stream);
    return refusal;
  });
}

/** Settles events from the oldest on until none is left, or `count` are settled. */
export function settleOldest(store: EventStore, outcome: Outcome, count = Infinity): readonly number[] {
  const seqs: number[] = [];
  for (let oldest = first(store); oldest !== undefined && seqs.length < count; oldest = first(store)) {
    seqs.push(oldest.seq);
    if (!store.settle(oldest, outcome)) break;
  }
  return seqs;
}

function first(store: EventStore): StoredEvent | undefined {
  return store.events().next().value;
}

function padded(number: number): string {
  return String(number).padStart(12, '0');
}

const seqs = (count: number): number[] => Array.from({ length: count }, (_, index) => index + 1);

export const storeContract: readonly StoreScenario[] = [
  {
    name: 'hands out events oldest first, as they travel',
    run: (setting) => {
      fill(setting, 3);
      const events = [...setting.store.events()];
      return {
        seqs: events.map(({ seq, json }) => [seq, (JSON.parse(json) as WireEvent).seq]),
        bytes: events.every(({ json, byteLength }) => byteLength === json.length),
        ids: events.every(({ id, json }) => json.includes(id)),
        positions: [setting.store.firstPosition(), setting.store.lastPosition()],
        counts: [setting.store.size(), setting.stream.pending, setting.stream.lastSeq],
      };
    },
    expected: { seqs: [[1, 1], [2, 2], [3, 3]], bytes: true, ids: true, positions: [1, 3], counts: [3, 3, 3] },
  },
  {
    name: 'settles by identity, from any place, and once',
    run: (setting) => {
      fill(setting, 3);
      const { store, stream } = setting;
      const [, middle] = store.events();
      if (middle === undefined) return undefined;
      const settled = [store.settle(middle, 'accepted'), store.settle(middle, 'duplicate')];
      return { settled, has: store.has(middle), left: [...store.events()].map(({ seq }) => seq), pending: stream.pending, columns: columnsOf(stream.ledger.state()) };
    },
    expected: {
      settled: [true, false], has: false, left: [1, 3], pending: 2,
      columns: { captured: 3, accepted: 1, duplicate: 0, rejected: 0, rejectedBy: {}, dropped: {} },
    },
  },
  {
    name: 'counts every outcome in its column',
    run: (setting) => {
      fill(setting, 5);
      for (const outcome of ['accepted', 'duplicate', 'rejected.invalid', 'rejected.http_403', 'dropped.too_large'] as const) settleOldest(setting.store, outcome, 1);
      return [setting.store.size(), columnsOf(setting.stream.ledger.state())];
    },
    expected: [0, { captured: 5, accepted: 1, duplicate: 1, rejected: 2, rejectedBy: { invalid: 1, http_403: 1 }, dropped: { too_large: 1 } }],
  },
  {
    name: 'keeps each stream to itself',
    run: ({ store, streams, stream }) => {
      const other = beginContractStream(streams, 2);
      fill({ store, streams, stream }, 1);
      fill({ store, streams, stream: other }, 2);
      settleOldest(store, 'accepted', 2);
      return [stream.pending, other.pending, ...store.events()].map((one) => (typeof one === 'number' ? one : [one.stream === other, one.seq]));
    },
    expected: [0, 1, [true, 2]],
  },
  {
    name: 'never shows none while there are some, however many there are',
    limits: { queueEvents: 50, queueBytes: 8_192 },
    run: (setting) => {
      const refused = fill(setting, 400).filter((refusal) => refusal !== undefined).length;
      const settled = settleOldest(setting.store, 'accepted');
      return { all: refused + settled.length, inOrder: settled.every((seq, index) => seq === index + 1), size: setting.store.size(), pending: setting.stream.pending };
    },
    expected: { all: 400, inOrder: true, size: 0, pending: 0 },
  },
  {
    name: 'refuses an event that is too large whatever there is room for',
    limits: { eventBytes: 10 },
    run: (setting) => [...fill(setting, 1), setting.store.size(), setting.stream.lastSeq],
    expected: ['too_large', 0, 0],
  },
  {
    name: 'counts everything as withdrawn when it is purged, and goes on afterwards',
    run: (setting) => {
      fill(setting, 3);
      const [inFlight] = setting.store.events();
      setting.store.purge();
      const late = inFlight !== undefined && setting.store.settle(inFlight, 'accepted');
      setting.store.open();
      const again = { ...setting, stream: beginContractStream(setting.streams, 2) };
      fill(again, 2);
      return [late, columnsOf(setting.stream.ledger.state()).dropped, setting.stream.pending, settleOldest(setting.store, 'accepted'), setting.store.size()];
    },
    expected: [false, { consent_withdrawn: 3 }, 0, seqs(2), 0],
  },
  {
    name: 'holds nothing of an event after it is purged, not even to compare with the next',
    run: ({ store, streams, stream }) => {
      let looks = 0;
      const watched = {
        get os() {
          looks += 1;
          return 'linux';
        },
      };
      const looksWhenAdding = (set: object, to: Stream): number => {
        const before = looks;
        store.add({ ...contractEvent(to), set } as ValidEvent, to);
        return looks - before;
      };
      looksWhenAdding(watched, stream);
      const held = looksWhenAdding({ os: 'linux' }, stream) > 0;
      store.purge();
      store.open();
      return [held, looksWhenAdding({ os: 'linux' }, beginContractStream(streams, 2))];
    },
    expected: [true, 0],
  },
  {
    name: 'settles nothing after it is closed',
    run: (setting) => {
      fill(setting, 2);
      const [inFlight] = setting.store.events();
      setting.store.close();
      return [inFlight !== undefined && setting.store.settle(inFlight, 'accepted'), [...setting.store.events()], setting.store.size(), setting.store.firstPosition()];
    },
    expected: [false, [], 0, undefined],
  },
];
