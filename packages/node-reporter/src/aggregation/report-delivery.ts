/**
 * Hands closed parts to the sink, oldest first, in groups of bounded size, each after the one before was answered.
 *
 * Promises: a part goes only when each of its reports has been answered; whatever happens before that, the same reports are
 * made again under the same ids. One part at a time is in memory.
 */
import type { Clock, CoreReporter, Randomness } from '@candor/reporter-core';
import type { AggregationLimits } from './aggregation-limits.js';
import type { ClosedPart } from './closed-part.js';
import { reportEvents, reportGroups } from './report-events.js';
import type { ReportEvent } from './report-events.js';

export interface ReportDelivery {
  /** Takes a part after those it has; `discarded` is called when it is gone. */
  add(part: ClosedPart, discarded?: () => void): void;
  /** Hands over all there is now. Resolves when there is nothing left, or `stop()` was called. */
  deliver(): Promise<void>;
  waiting(): number;
  outdated(): number;
  /** Consent is gone: every part goes unsent. */
  purge(): void;
  /** Starts nothing any more. */
  stop(): void;
}

export interface ReportDeliveryOptions {
  readonly clock: Clock;
  readonly randomness: Pick<Randomness, 'fraction'>;
  readonly limits: AggregationLimits;
  readonly sinkOf: (keyId: string) => CoreReporter<'usage'>;
}

interface WaitingPart {
  readonly part: ClosedPart;
  readonly discarded: () => void;
}

export function createReportDelivery({ clock, randomness, limits, sinkOf }: ReportDeliveryOptions): ReportDelivery {
  let parts: WaitingPart[] = [];
  let outdated = 0;
  let stopped = false;
  let running: Promise<void> | undefined;
  let cancelStart: (() => void) | undefined;

  /** Every cluster's windows end at the same moment; their reports need not arrive at the same moment. */
  function startSoon(): void {
    if (running !== undefined || cancelStart !== undefined || stopped) return;
    cancelStart = clock.setTimer(() => void deliver(), Math.floor(randomness.fraction() * limits.spreadMs));
  }

  function deliver(): Promise<void> {
    cancelStart?.();
    cancelStart = undefined;
    return (running ??= deliverAll().finally(() => {
      running = undefined;
    }));
  }

  async function deliverAll(): Promise<void> {
    for (let [next] = parts; next !== undefined && !stopped; [next] = parts) {
      const { part, discarded } = next;
      const isAnswered = await deliverPart(part);
      // Purged meanwhile: then it is gone already.
      if (parts[0] !== next) continue;
      if (isAnswered) {
        parts.shift();
        part.discard();
        discarded();
      } else if (!stopped) {
        await pause();
      }
    }
  }

  async function deliverPart(part: ClosedPart): Promise<boolean> {
    const oldestMs = clock.now() - limits.lateMs;
    const all = part.tallies();
    const current = all.filter(({ startMs }) => startMs >= oldestMs);
    const sink = sinkOf(part.header.keyId);
    for (const group of reportGroups(reportEvents(part.header.id, part.header, current), limits.reportBytes)) {
      if (!(await handOver(group, part, sink))) return false;
    }
    outdated += all.length - current.length;
    return true;
  }

  async function handOver(group: readonly ReportEvent[], part: ClosedPart, sink: CoreReporter<'usage'>): Promise<boolean> {
    for (const { window, placed, at, id } of group) {
      const refusal = sink.admitPlaced(window.event, placed, { at, id });
      // A report that its own schema refuses is refused for ever, and the sink has counted it.
      if (refusal !== undefined && refusal !== 'invalid' && refusal !== 'too_large') return false;
    }
    for (;;) {
      await sink.flush();
      if (stopped || parts[0]?.part !== part) return false;
      if (sink.stats().pending === 0) return true;
      await pause();
    }
  }

  function pause(): Promise<void> {
    return new Promise((resolve) => clock.setTimer(resolve, limits.retryMs));
  }

  return {
    add(part, discarded = () => undefined) {
      parts.push({ part, discarded });
      startSoon();
    },
    deliver,
    waiting: () => parts.length,
    outdated: () => outdated,
    purge() {
      const gone = parts;
      parts = [];
      for (const { part, discarded } of gone) {
        part.discard();
        discarded();
      }
    },
    stop() {
      stopped = true;
      cancelStart?.();
    },
  };
}
