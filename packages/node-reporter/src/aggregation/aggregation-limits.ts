/** Every number that bounds an aggregator, in one place, with unit and reason. */
import { NodeReporterError } from '../node-reporter-error.js';

export interface AggregationLimits {
  /** Subjects and names in one part: some 30 MB at most. Beyond it the part is closed early and another begun; nothing is lost. */
  readonly subjects: number;
  /** UTF-8 bytes of reports that are under way at once, and so of a batch: one answer lost costs little. */
  readonly reportBytes: number;
  /** Milliseconds: an action older than this is not counted any more. A day less than collectors accept, for the way there. */
  readonly lateMs: number;
  /** Milliseconds an action may lie in the future: what two clocks of one cluster may differ by. */
  readonly aheadMs: number;
  /** Milliseconds a clock may go back across the start of a window before the window counts as over. */
  readonly backwardMs: number;
  /** Milliseconds: longest random pause between the end of a window and its reports, since every cluster's window ends then. */
  readonly spreadMs: number;
  /** Milliseconds between two looks at reports that are not delivered yet. */
  readonly retryMs: number;
  /** Bytes that are appended to a part's file before it is written anew from what it amounts to. */
  readonly rewriteBytes: number;
}

export const defaultAggregationLimits: AggregationLimits = {
  subjects: 50_000,
  reportBytes: 128 * 1024,
  lateMs: 34 * 24 * 60 * 60 * 1_000,
  aheadMs: 5 * 60 * 1_000,
  backwardMs: 60 * 1_000,
  spreadMs: 60 * 1_000,
  retryMs: 10 * 1_000,
  rewriteBytes: 1024 * 1024,
};

/** Defaults overridden by `limits`. Throws `NodeReporterError` (`invalid_option`) naming the limit that is no positive integer. */
export function aggregationLimits(limits: Partial<AggregationLimits> = {}): AggregationLimits {
  const merged = { ...defaultAggregationLimits, ...limits };
  for (const name of Object.keys(defaultAggregationLimits) as (keyof AggregationLimits)[]) {
    if (!Number.isSafeInteger(merged[name]) || merged[name] < 1) {
      throw new NodeReporterError('invalid_option', `windows.limits.${name} must be a positive integer`);
    }
  }
  return merged;
}
