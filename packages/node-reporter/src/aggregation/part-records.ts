/**
 * How a part is written: a header, then records that repeat until it is over. READ FIRST for the format.
 *
 *     ["part", 1, id, minutes, startMs, keyId, cluster, host]   first record of every file; under scheme 2 with
 *                                                                the scheme and the month of its names behind
 *     ["t", n, report, startMs, [subject values]]               tally n: whose, and of which window
 *     ["c", n, { counter: sum }]                                 its sums so far; the last such record holds
 *     ["n", n, [names]]                                          names seen since the record before
 *     ["whole"]                                                  what the file began with is all there
 *     ["over"]                                                   nothing will be added
 *
 * Promises: sums are totals, so that a record lost is healed by the next of its tally. Pseudonyms only.
 */
import { usageWindows } from '@candor/schema/windows';
import type { UsageWindow } from '@candor/schema/windows';
import type { ReportFrame } from './report-events.js';
import type { SubjectValues } from './subject.js';
import { emptyTally } from './tally.js';
import type { Tally } from './tally.js';

export interface PartHeader extends ReportFrame {
  /** Random UUID: every report of the part takes its id from it. */
  readonly id: string;
  /** Length of its windows. */
  readonly minutes: UsageWindow['minutes'];
  /** Start of the window in which it gathers. */
  readonly startMs: number;
  /** Names the key of its pseudonyms. */
  readonly keyId: string;
  /** Month of its windows, which its names belong to under scheme 2; empty under scheme 1. */
  readonly epoch: string;
}

export interface DecodedPart {
  readonly header: PartHeader;
  readonly tallies: readonly Tally[];
  readonly whole: boolean;
  readonly over: boolean;
  /** Records that were no records, or told of no tally. */
  readonly damaged: number;
}

export const whole = '["whole"]';
export const over = '["over"]';

export function headerRecord({ id, minutes, startMs, keyId, cluster, host, scheme, epoch }: PartHeader): string {
  return JSON.stringify(['part', 1, id, minutes, startMs, keyId, cluster, host, ...(scheme === 'hmac-anon/1' ? [] : [scheme, epoch])]);
}

export function tallyRecord(number: number, { window, startMs, subject }: Tally): string {
  return JSON.stringify(['t', number, window.event.name, startMs, subject]);
}

export function countsRecord(number: number, { counts }: Pick<Tally, 'counts'>): string {
  return JSON.stringify(['c', number, Object.fromEntries(counts)]);
}

export function namesRecord(number: number, names: readonly string[]): string {
  return JSON.stringify(['n', number, names]);
}

const windows: ReadonlyMap<string, UsageWindow> = new Map(usageWindows.map((window) => [window.event.name, window]));

/** Undefined where there is no header: a file whose first bytes never arrived. */
export function decodePart(records: readonly string[]): DecodedPart | undefined {
  const [first, ...rest] = records.map(parsed);
  const header = partHeader(first ?? []);
  if (header === undefined) return undefined;
  const tallies = new Map<number, Tally>();
  const said = { whole: false, over: false, damaged: 0 };
  for (const [kind, ...fields] of rest) {
    if (kind === 'whole' || kind === 'over') said[kind] = true;
    else if (!apply(tallies, kind, fields)) said.damaged += 1;
  }
  return { header, tallies: [...tallies.values()], ...said };
}

const epochs = { 'hmac-anon/1': /^$/, 'hmac-anon/2': /^[0-9]{4}-(?:0[1-9]|1[0-2])$/ };

function parsed(record: string): readonly unknown[] {
  try {
    const value: unknown = JSON.parse(record);
    return Array.isArray(value) ? value : [];
  } catch {
    return [];
  }
}

function partHeader([kind, version, id, minutes, startMs, keyId, cluster, host, scheme = 'hmac-anon/1', epoch = '']: readonly unknown[]): PartHeader | undefined {
  if (kind !== 'part' || version !== 1 || typeof id !== 'string' || typeof keyId !== 'string' || typeof startMs !== 'number') return undefined;
  if (minutes !== 15 && minutes !== 60) return undefined;
  if (scheme !== 'hmac-anon/1' && scheme !== 'hmac-anon/2') return undefined;
  if (typeof epoch !== 'string' || !epochs[scheme].test(epoch)) return undefined;
  return { id, minutes, startMs, keyId, cluster: textOrNull(cluster), host: textOrNull(host), scheme, epoch };
}

/** Our own records, under a checksum: only their order can surprise, where one of them was lost. */
function apply(tallies: Map<number, Tally>, kind: unknown, fields: readonly unknown[]): boolean {
  const [number, ...values] = fields as readonly [number, ...unknown[]];
  if (kind === 't') {
    const [report, startMs, subject] = values as [string, number, SubjectValues];
    const window = windows.get(report);
    if (window !== undefined) tallies.set(number, emptyTally(window, startMs, subject));
    return window !== undefined;
  }
  const tally = tallies.get(number);
  if (tally === undefined) return false;
  if (kind === 'c') for (const [counter, sum] of Object.entries(values[0] as Record<string, number>)) tally.counts.set(counter, sum);
  else if (kind === 'n') for (const name of values[0] as string[]) tally.names.add(name);
  else return false;
  return true;
}

function textOrNull(value: unknown): string | null {
  return typeof value === 'string' ? value : null;
}
