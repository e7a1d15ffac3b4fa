/**
 * READ SECOND. Follows a log and reports what happens in it: line → fact → event, no faster than events are delivered.
 *
 * Promises: the reporter's bounded queue never overflows; while the collector is away the log is simply not read on.
 * Must not: keep a line, or anything of it, longer than `track()` takes (sessions that are open excepted, in memory).
 */
import type { Anonymizer } from '@candor/anonymizer';
import type { Reporter } from '@candor/node-reporter';
import { eventId } from './event-id.js';
import type { FollowedLine } from './line-follower.js';
import { createSessionMemory } from './session-memory.js';
import { parseSshdLine } from './sshd-log.js';
import type { SshdFact } from './sshd-log.js';
import { createUsageEvents } from './usage-events.js';

export interface LogCounts {
  lines: number;
  /** Occurrences found, a folded line counted as often as it says. */
  facts: number;
  /** Lines that tell nothing that is reported. */
  skipped: number;
  skippedTooLong: number;
}

export interface LogReportOptions {
  readonly lines: AsyncIterable<FollowedLine>;
  readonly reporter: Reporter<'usage'>;
  /** Counts one occurrence of what bills. Nothing where absent. */
  readonly count?: ((fact: SshdFact) => void) | undefined;
  readonly anonymizer: Anonymizer;
  readonly clusterName: string;
  /** Events that may wait before reading pauses. */
  readonly pauseAtPending: number;
  readonly now: () => number;
  readonly signal: AbortSignal;
  /** A short while; ends early on abort. */
  readonly pause: (signal: AbortSignal) => Promise<void>;
  /** Updated in place, so that progress can be told at any time. */
  readonly counts: LogCounts;
}

export async function reportLog(options: LogReportOptions): Promise<void> {
  const { reporter, anonymizer, clusterName, counts, signal } = options;
  const sessions = createSessionMemory();
  const usageEvent = createUsageEvents({ reporter, clusterName, sessions });
  let generation = 0;
  for await (const line of options.lines) {
    if (line.generation !== generation) {
      // Events must follow from one file alone: a restart after the rotation will not see the old one.
      sessions.clear();
      generation = line.generation;
    }
    counts.lines += 1;
    if (line.text === undefined) {
      counts.skippedTooLong += 1;
      continue;
    }
    const fact = parseSshdLine(line.text, options.now());
    if (fact === undefined) {
      counts.skipped += 1;
      continue;
    }
    counts.facts += fact.times;
    // Without a yes nothing is computed, ids included.
    if (!mayReport(reporter)) continue;
    const track = usageEvent(fact);
    for (let repeat = 0; repeat < fact.times; repeat += 1) {
      options.count?.(fact);
      track({ at: fact.at, id: eventId(anonymizer, fact.at, { offset: line.offset, repeat }, line.text) });
      while (reporter.stats().pending >= options.pauseAtPending && !signal.aborted) {
        await delivery(reporter, signal);
        // A collector that named a time to come back ends the wait at once.
        if (reporter.stats().pending >= options.pauseAtPending) await options.pause(signal);
      }
    }
  }
}

function mayReport(reporter: Reporter<'usage'>): boolean {
  const { state, decidedBy } = reporter.stats().consent;
  return decidedBy === 'policy' || (decidedBy === 'choice' && state === 'granted');
}

/** Waits until what is pending is decided, at most `timeoutMs` (by default a reporter's own 30 s); ends early on abort. */
export async function delivery(reporter: Reporter<'usage'>, signal: AbortSignal, timeoutMs?: number): Promise<void> {
  if (signal.aborted) return;
  await new Promise<void>((resolve) => {
    const end = (): void => {
      signal.removeEventListener('abort', end);
      resolve();
    };
    signal.addEventListener('abort', end);
    // `flush()` never rejects.
    void reporter.flush(timeoutMs === undefined ? {} : { timeoutMs }).then(end);
  });
}
