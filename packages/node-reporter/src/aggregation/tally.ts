/**
 * What was counted of one subject in one window: a sum per counter, or the set of names that were seen.
 *
 * Promises: adding in any order gives the same tally.
 */
import type { UsageWindow } from '@candor/schema/windows';
import type { SubjectValues } from './subject.js';

export interface Tally {
  readonly window: UsageWindow;
  /** Start of the window, in milliseconds since the epoch. */
  readonly startMs: number;
  readonly subject: SubjectValues;
  /** Counter → sum. A counter that nothing was added to is absent. */
  readonly counts: Map<string, number>;
  /** Pseudonyms. */
  readonly names: Set<string>;
}

export function emptyTally(window: UsageWindow, startMs: number, subject: SubjectValues): Tally {
  return { window, startMs, subject, counts: new Map(), names: new Set() };
}
