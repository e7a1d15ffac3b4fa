/** What an aggregator offers: the types of `aggregator.ts`, apart from the flow. */
import type { Consent, ReporterStats } from '@candor/reporter-core';
import type { UsageFeed, UsageWindow } from '@candor/schema/windows';

export interface CountOptions {
  /** When it happened, if not now. What lies in a window that is over goes into a report of its own, an amendment. */
  readonly at?: Date;
}

/** Why something was not counted. A closed list, so that every loss has a name. */
export type CountLoss =
  /** A value is not what the catalog declares, or the count is no whole number that one report can hold. */
  | 'invalid'
  /** It happened longer ago than a collector accepts. */
  | 'too_late'
  /** It happened in the future by this machine's clock. */
  | 'in_future'
  /** The aggregator was shut down. */
  | 'shutdown';

export interface AggregatorStats {
  /** Calls that were counted. Every other call made with consent is in `lost`. */
  readonly counted: number;
  readonly lost: Readonly<Partial<Record<CountLoss, number>>>;
  /** Subjects and names in the windows that are open. */
  readonly gathering: number;
  /** Parts that are over and not yet answered for. */
  readonly waiting: number;
  /** Tallies that were given up because no collector would take them any more: it could not be reached for so long. */
  readonly outdated: number;
  /** Of the reports: one entry per key, that of now first. */
  readonly reports: readonly ReporterStats[];
  /** Absent where windows are kept in memory only. */
  readonly storage?: StorageStats;
}

export interface StorageStats {
  /** The system's code (`ENOSPC`, `EACCES`, …) while the disk fails. What is counted then waits in memory. */
  readonly degraded?: string;
  readonly bytes: number;
  /** Records that were found damaged and left out, since this aggregator began. */
  readonly damagedRecords: number;
  /** Ended processes whose windows were taken over, since this aggregator began. */
  readonly adopted: number;
}

export interface UsageAggregator {
  /** Adds to one counter of a subject's report. Never throws, never waits. */
  count<Subject extends object, Counter extends string>(
    window: UsageWindow<Subject, Counter, never>,
    subject: NoInfer<Subject>,
    counter: NoInfer<Counter>,
    times?: number,
    options?: CountOptions,
  ): void;
  /** Puts a name on the list of a subject's report; once per window, however often it is seen. Never throws, never waits. */
  saw<Subject extends object>(
    window: UsageWindow<Subject, never>,
    subject: NoInfer<Subject>,
    name: string,
    options?: CountOptions,
  ): void;
  /** Counts an action of the product where the catalog says that it counts. Never throws, never waits. */
  feed<Input extends object>(feed: UsageFeed<Input>, action: NoInfer<Input>, options?: CountOptions): void;
  /** Without consent nothing is counted; withdrawing it removes what was counted and not yet sent. */
  setConsent(consent: Consent): void;
  /** Resolves, never rejects, when every window that is over has been answered for, or `timeoutMs` is over. Open ones stay open. */
  flush(options?: { readonly timeoutMs?: number }): Promise<AggregatorStats>;
  /**
   * As `flush()`, for the last time. An open window waits in its folder for the next process, which goes on with it; without
   * a folder it is reported as it is.
   */
  shutdown(options?: { readonly timeoutMs?: number }): Promise<AggregatorStats>;
  stats(): AggregatorStats;
  [Symbol.asyncDispose](): Promise<void>;
}
