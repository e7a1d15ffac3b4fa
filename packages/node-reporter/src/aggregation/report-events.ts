/**
 * From the tallies of a closed part to the events that report them.
 *
 * Promises: the same part gives the same events under the same ids, in the same order and in the same groups, as often as it
 * is asked, so that whatever is sent again is known. A sum beyond what one event holds, and a list beyond it, are split.
 * Must not: look at a clock or a source of randomness.
 */
import { createHash } from 'node:crypto';
import type { PlacedFields } from '@candor/reporter-core';
import { validateEvent } from '@candor/schema';
import type { PseudonymScheme, WireEvent, WireValue } from '@candor/schema';
import type { UsageWindow } from '@candor/schema/windows';
import { subjectKey } from './subject.js';
import type { Tally } from './tally.js';

/** What every report says of where it comes from: pseudonyms, or nothing where the client gave no name. */
export interface ReportFrame {
  /** How every pseudonym in it was made. */
  readonly scheme: PseudonymScheme;
  readonly cluster: string | null;
  readonly host: string | null;
}

export interface ReportEvent {
  readonly window: UsageWindow;
  readonly id: string;
  readonly at: Date;
  readonly placed: PlacedFields;
}

/** What of a tally fits one event. */
type Share = Readonly<Record<string, WireValue>>;

/** `partId` names the part for ever: ids depend on it, on the report, the window and the subject alone. */
export function* reportEvents(partId: string, frame: ReportFrame, tallies: Iterable<Tally>): Generator<ReportEvent> {
  const sorted = [...tallies].map((tally) => ({ tally, order: orderOf(tally) })).sort((left, right) => (left.order < right.order ? -1 : 1));
  for (const { tally, order } of sorted) {
    for (const [index, share] of sharesOf(tally).entries()) {
      const { window, startMs } = tally;
      yield { window, id: reportId(partId, startMs, `${order} ${index}`), at: new Date(startMs), placed: placedFields(tally, frame, share) };
    }
  }
}

/** In groups of at most `maxBytes` of JSON, though never fewer than one event. */
export function* reportGroups(events: Iterable<ReportEvent>, maxBytes: number): Generator<readonly ReportEvent[]> {
  let group: ReportEvent[] = [];
  let bytes = 0;
  for (const event of events) {
    const size = eventBytes(event);
    if (group.length > 0 && bytes + size > maxBytes) {
      yield group;
      group = [];
      bytes = 0;
    }
    group.push(event);
    bytes += size;
  }
  if (group.length > 0) yield group;
}

/** Bytes of an event beside its fields: id, sequence, name, time and punctuation, rounded up. */
const envelopeBytes = 192;

/** As JSON, rounded up. */
export function eventBytes({ placed }: ReportEvent): number {
  return Buffer.byteLength(JSON.stringify(placed)) + envelopeBytes;
}

/** `2026-11-23T10:15:00Z`. */
function windowStart(startMs: number): string {
  return `${new Date(startMs).toISOString().slice(0, 19)}Z`;
}

function placedFields({ window, startMs, subject }: Tally, { cluster, host }: ReportFrame, share: Share): PlacedFields {
  const properties: Record<string, WireValue> = { window_start: windowStart(startMs) };
  if (cluster !== null) properties['cluster_name'] = cluster;
  if (host !== null) properties['reporter_host'] = host;
  window.subject.forEach((name, index) => {
    const value = subject[index] ?? null;
    if (value !== null) properties[name] = value;
  });
  return { properties: { ...properties, ...share } };
}

/** Whether the catalog accepts what would be reported of this subject: asked before anything is counted for it. */
export function isReportable(tally: Tally, frame: ReportFrame): boolean {
  const { window, startMs } = tally;
  const [share = {}] = countShares(tally);
  const placed = placedFields(tally, frame, share);
  const event: WireEvent = { id: reportId('', startMs, ''), seq: 1, event: window.event.name, at: windowStart(startMs), ...placed };
  return validateEvent(window.event, event, frame.scheme).ok;
}

/** Sorts by report, window and subject; the form of times makes them sort as text. */
function orderOf({ window, startMs, subject }: Tally): string {
  return `${window.event.name} ${windowStart(startMs)} ${subjectKey(subject)}`;
}

function sharesOf(tally: Tally): Share[] {
  const { list } = tally.window;
  return list === undefined ? countShares(tally) : listShares([...tally.names].sort(), list);
}

function listShares(names: readonly string[], { name, maxItems }: NonNullable<UsageWindow['list']>): Share[] {
  const shares: Share[] = [];
  for (let index = 0; index < names.length; index += maxItems) shares.push({ [name]: names.slice(index, index + maxItems) });
  return shares;
}

/** The first event holds as much of each counter as it may, the next what is left. */
function countShares({ window, counts }: Pick<Tally, 'window' | 'counts'>): Share[] {
  const shares: Record<string, number>[] = [{}];
  for (const [counter, max] of Object.entries(window.counters)) {
    let rest = counts.get(counter) ?? 0;
    for (let index = 0; rest > 0; index += 1, rest -= Math.min(rest, max)) (shares[index] ??= {})[counter] = Math.min(rest, max);
  }
  const noughts = Object.fromEntries(window.required.map((counter) => [counter, 0]));
  return shares.map((share) => ({ ...noughts, ...share }));
}

/** UUID v7: the window's start as its time, and 74 bits of a digest where RFC 9562 wants random ones. */
function reportId(partId: string, startMs: number, report: string): string {
  const bytes = Buffer.alloc(16);
  createHash('sha256').update(`${partId} ${report}`).digest().copy(bytes, 6, 0, 10);
  bytes.writeUIntBE(startMs, 0, 6);
  bytes[6] = 0x70 | ((bytes[6] ?? 0) & 0x0f);
  bytes[8] = 0x80 | ((bytes[8] ?? 0) & 0x3f);
  const hex = bytes.toString('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}
