/**
 * The part that gathers now: tallies in memory, and behind them a file that is never more than one turn of the event loop
 * behind.
 *
 * Promises: what was counted in one turn is handed to the system before the next, in one write; the file stays in proportion
 * to the subjects, not to the actions. While the disk fails, memory holds everything, and the file catches up by itself.
 */
import type { UsageWindow } from '@candor/schema/windows';
import type { RecordFile } from '../journal/record-file.js';
import type { AggregationLimits } from './aggregation-limits.js';
import type { ClosedPart } from './closed-part.js';
import { closedPart } from './closed-part.js';
import type { PartStorage } from './part-storage.js';
import { countsRecord, headerRecord, namesRecord, over, tallyRecord, whole } from './part-records.js';
import type { PartHeader } from './part-records.js';
import { subjectKey } from './subject.js';
import type { Tally } from './tally.js';

/** A tally, and how much of it the file does not know yet. */
export interface LiveTally {
  readonly tally: Tally;
  /** Undefined until the file knows whose it is. */
  number: number | undefined;
  freshNames: string[];
}

export interface LivePart {
  readonly header: PartHeader;
  find(window: UsageWindow, startMs: number, key: string): LiveTally | undefined;
  add(tally: Tally): LiveTally;
  count(live: LiveTally, counter: string, times: number): void;
  see(live: LiveTally, name: string): void;
  /** Tallies and names. */
  size(): number;
  /** Hands everything to the system now; true when it is as safe as asked for. */
  persist(): Promise<boolean>;
  /** Nothing will be added any more. */
  close(): ClosedPart;
  /** This process gathers no more, another one may go on. */
  leave(): Promise<boolean>;
}

export interface LivePartOptions {
  readonly header: PartHeader;
  /** What an earlier process gathered of the same part. */
  readonly tallies: readonly Tally[];
  /** Undefined: in memory only. */
  readonly storage: PartStorage | undefined;
  readonly limits: Pick<AggregationLimits, 'rewriteBytes'>;
}

export function createLivePart({ header, tallies, storage, limits }: LivePartOptions): LivePart {
  const windows = new Map<UsageWindow, Map<number, Map<string, LiveTally>>>();
  const live: LiveTally[] = [];
  const changed = new Set<LiveTally>();
  let names = 0;
  /** Number of the next tally in the file. */
  let numbers = 0;
  let file: RecordFile | undefined;
  /** Bytes of `file` when it was begun. */
  let firstBytes = 0;

  function insert(tally: Tally): LiveTally {
    const added: LiveTally = { tally, number: undefined, freshNames: [] };
    const starts = ensured(windows, tally.window, () => new Map<number, Map<string, LiveTally>>());
    ensured(starts, tally.startMs, () => new Map<string, LiveTally>()).set(subjectKey(tally.subject), added);
    live.push(added);
    names += tally.names.size;
    return added;
  }

  function touch(touched: LiveTally): void {
    if (storage === undefined) return;
    if (changed.size === 0) {
      queueMicrotask(append);
      // A host that exits in this very turn runs no microtask any more.
      process.once('exit', append);
    }
    changed.add(touched);
  }

  function append(): void {
    if (changed.size === 0) return;
    process.off('exit', append);
    if (file === undefined || file.size() - firstBytes > Math.max(limits.rewriteBytes, firstBytes)) return rewrite();
    for (const one of changed) write(file, one);
    changed.clear();
    file.commit();
  }

  function write(target: RecordFile, one: LiveTally): void {
    if (one.number === undefined) {
      one.number = numbers;
      numbers += 1;
      target.append(tallyRecord(one.number, one.tally));
    }
    if (one.tally.counts.size > 0) target.append(countsRecord(one.number, one.tally));
    if (one.freshNames.length > 0) target.append(namesRecord(one.number, one.freshNames));
    one.freshNames = [];
  }

  /** A new file from what memory holds; the one before goes once the new one is safe. */
  function rewrite(): void {
    if (storage === undefined) return;
    const next = storage.create(header);
    next.append(headerRecord(header));
    numbers = 0;
    for (const one of live) {
      one.number = undefined;
      one.freshNames = [...one.tally.names];
      write(next, one);
    }
    next.append(whole);
    changed.clear();
    file?.close();
    file = next;
    firstBytes = next.size();
    void next.whenSafe().then((isSafe) => {
      if (isSafe && file === next) storage.removeOlder(header);
    });
  }

  function persist(): Promise<boolean> {
    append();
    return file?.whenSafe() ?? Promise.resolve(storage !== undefined);
  }

  for (const tally of tallies) insert(tally);
  // What was found is written anew at once: its file may end in the middle of a record.
  if (tallies.length > 0) rewrite();

  return {
    header,
    find: (window, startMs, key) => windows.get(window)?.get(startMs)?.get(key),
    add(tally) {
      const added = insert(tally);
      touch(added);
      return added;
    },
    count(one, counter, times) {
      const { counts } = one.tally;
      if (times > 0) counts.set(counter, (counts.get(counter) ?? 0) + times);
      touch(one);
    },
    see(one, name) {
      if (one.tally.names.has(name)) return;
      one.tally.names.add(name);
      one.freshNames.push(name);
      names += 1;
      touch(one);
    },
    size: () => live.length + names,
    persist,
    close() {
      append();
      file?.append(over);
      const safe = persist();
      void safe.then(() => file?.close());
      return closedPart(header, storage, { tallies: live.map(({ tally }) => tally), safe });
    },
    async leave() {
      const isSafe = await persist();
      file?.close();
      return isSafe;
    },
  };
}

function ensured<Key, Value>(map: Map<Key, Value>, key: Key, make: () => Value): Value {
  let value = map.get(key);
  if (value === undefined) {
    value = make();
    map.set(key, value);
  }
  return value;
}
