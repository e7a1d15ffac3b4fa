/** One host process behind one faulty network: what it counted, and what is afterwards in the collector's storage. */
import { fileURLToPath } from 'node:url';
import { faults, startFaultProxy } from './fault-proxy.js';
import type { Fault } from './fault-proxy.js';
import { cleanEnvironment, jsonLine, start } from './process.js';
import type { RunningProcess } from './process.js';
import { storedRows } from './storage.js';
import { engineFolder } from './system.js';

const program = fileURLToPath(new URL('reporting-host.mjs', import.meta.url));

export interface HostSettings {
  readonly url: string;
  readonly token: string;
  readonly events: number;
  readonly firstId: number;
  readonly ending: 'shutdown' | 'leave';
}

export function startHost({ url, token, events, firstId, ending }: HostSettings): RunningProcess {
  const env = cleanEnvironment({ CANDOR_LICENCE_TOKEN: token });
  return start(process.execPath, ['--unhandled-rejections=strict', program, url, String(events), String(firstId), ending], { env });
}

export interface Counted {
  readonly captured: number;
  readonly accepted: number;
  readonly duplicate: number;
  readonly rejected: number;
  readonly dropped: Readonly<Record<string, number>>;
  readonly pending: number;
}

export const counted = jsonLine('stats') as (line: string) => (Counted & Record<string, unknown>) | undefined;

/** What the ledger leaves unexplained: 0, or it does not balance. */
export function imbalance({ captured, accepted, duplicate, rejected, dropped, pending }: Counted): number {
  return captured - accepted - duplicate - rejected - pending - Object.values(dropped).reduce((sum, count) => sum + count, 0);
}

export interface FaultRun extends Counted {
  readonly exit: number | NodeJS.Signals;
  readonly seen: readonly (Fault | 'passed')[];
}

/** Runs a host to its end behind a network that follows `plan`. */
export async function runBehind(target: string, plan: (request: number) => Fault | undefined, settings: Omit<HostSettings, 'url' | 'ending'>): Promise<FaultRun> {
  const proxy = await startFaultProxy(target, plan);
  try {
    const host = startHost({ ...settings, url: proxy.url, ending: 'shutdown' });
    const stats = await host.line(counted);
    return { ...stats, exit: await host.exited, seen: [...proxy.seen] };
  } finally {
    await proxy.close();
  }
}

/** Ids of all events in the storage, as the engine keeps them: a number of 128 bits. The collector must have let go of it. */
export function storedIds(data: string): readonly string[] {
  return storedRows(engineFolder(data)).flatMap(({ table, row }) => (table === 'events' ? [String(row['id'])] : []));
}

function storedId(number: number): string {
  return BigInt(`0x01942f4e8c0070008000${String(number).padStart(12, '0')}`).toString();
}

/** Of `events` ids from `firstId` on: how many are not stored, and how many are stored more than once. */
export function audit(stored: readonly string[], firstId: number, events: number): { readonly lost: number; readonly doubled: number } {
  const times = new Map<string, number>();
  for (const id of stored) times.set(id, (times.get(id) ?? 0) + 1);
  const expected = Array.from({ length: events }, (_, index) => times.get(storedId(firstId + index)) ?? 0);
  return { lost: expected.filter((count) => count === 0).length, doubled: expected.filter((count) => count > 1).length };
}

/** A network in which two of three requests meet a fault, repeatable by its seed. */
export function atRandom(seed: number): (request: number) => Fault | undefined {
  const random = seeded(seed);
  return () => (random() < 2 / 3 ? faults[Math.floor(random() * faults.length)] : undefined);
}

/** A generator of numbers in [0, 1) that repeats itself (mulberry32). */
function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
