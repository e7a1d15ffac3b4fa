/**
 * Hands closed parts to the sink, oldest first, in groups of bounded size, each after the one before was answered.
 *
 * Promises: a part goes only when each of its reports has been answered; whatever happens before that, the same reports are
 * made again under the same ids. In memory is one part at a time, or several that are small.
 */
import type { Clock, CoreReporter, Randomness } from '@candor/reporter-core';
import type { AggregationLimits } from './aggregation-limits.js';
import type { ClosedPart } from './closed-part.js';
import type { PartHeader } from './part-records.js';
import { eventBytes, reportEvents, reportGroups } from './report-events.js';
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
  readonly sinkOf: (making: PseudonymMaking) => CoreReporter<'usage'>;
}

/** What a batch says of its pseudonyms: one key may have been used under both schemes. */
export type PseudonymMaking = Pick<PartHeader, 'scheme' | 'keyId'>;

interface WaitingPart {
  readonly part: ClosedPart;
  readonly discarded: () => void;
}

/** Parts that are delivered together. */
interface Round {
  readonly parts: WaitingPart[];
  readonly events: ReportEvent[];
  outdated: number;
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
    while (parts.length > 0 && !stopped) {
      const round = nextRound();
      if (round.parts.length === 0) {
        // The oldest cannot be read now. It must not stand in the way of the rest.
        parts.push(...parts.splice(0, 1));
        await pause();
        continue;
      }
      const isAnswered = await deliverRound(round);
      const isUnsettled = stopped || !isStillWaiting(round);
      if (isAnswered && !isUnsettled) end(round);
      else if (!isUnsettled) await pause();
    }
  }

  /** The oldest part, and those after it that fit into one group of reports with it. */
  function nextRound(): Round {
    const oldestMs = clock.now() - limits.lateMs;
    const round: Round = { parts: [], events: [], outdated: 0 };
    let bytes = 0;
    for (const waiting of parts) {
      const { header } = waiting.part;
      const tallies = waiting.part.tallies();
      if (tallies === undefined) break;
      const current = tallies.filter(({ startMs }) => startMs >= oldestMs);
      const events = [...reportEvents(header.id, header, current)];
      bytes += events.reduce((sum, event) => sum + eventBytes(event), 0);
      const making = makingOf(round);
      if (making !== undefined && (bytes > limits.reportBytes || header.keyId !== making.keyId || header.scheme !== making.scheme)) break;
      round.parts.push(waiting);
      round.events.push(...events);
      round.outdated += tallies.length - current.length;
    }
    return round;
  }

  async function deliverRound(round: Round): Promise<boolean> {
    const making = makingOf(round);
    if (making === undefined) return true;
    const sink = sinkOf(making);
    for (const group of reportGroups(round.events, limits.reportBytes)) {
      if (!(await handOver(group, round, sink))) return false;
    }
    return true;
  }

  async function handOver(group: readonly ReportEvent[], round: Round, sink: CoreReporter<'usage'>): Promise<boolean> {
    for (const { window, placed, at, id } of group) {
      const refusal = sink.admitPlaced(window.event, placed, { at, id });
      // A report that its own schema refuses is refused for ever, and the sink has counted it.
      if (refusal !== undefined && refusal !== 'invalid' && refusal !== 'too_large') return false;
    }
    for (;;) {
      await sink.flush();
      if (stopped || !isStillWaiting(round)) return false;
      if (sink.stats().pending === 0) return true;
      await pause();
    }
  }

  function end(round: Round): void {
    parts = parts.slice(round.parts.length);
    outdated += round.outdated;
    discard(round.parts);
  }

  function discard(gone: readonly WaitingPart[]): void {
    for (const { part, discarded } of gone) {
      part.discard();
      discarded();
    }
  }

  /** Not purged meanwhile. */
  function isStillWaiting(round: Round): boolean {
    return parts[0] === round.parts[0];
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
      discard(gone);
    },
    stop() {
      stopped = true;
      cancelStart?.();
    },
  };
}

/** Undefined for a round without parts. */
function makingOf({ parts: [first] }: Round): PseudonymMaking | undefined {
  return first?.part.header;
}
