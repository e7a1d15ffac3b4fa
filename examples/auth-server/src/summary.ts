/**
 * The result of a run as one JSON object, and whether it is a success.
 *
 * Must not: hold anything but counts, reasons and the name of what decided about consent.
 */
import type { ReporterStats } from '@candor/node-reporter';
import type { AggregatorStats } from '@candor/node-reporter/aggregation';
import type { LogCounts } from './log-report.js';

export function summary(counts: LogCounts, stats: ReporterStats) {
  const { captured, accepted, duplicate, rejected, pending, rejectedBy, consent } = stats;
  return { ...counts, captured, accepted, duplicate, rejected, dropped: lost(stats), pending, rejectedBy, droppedBy: stats.dropped, consent };
}

/** `gathering` and `waiting` are on disk, for the next run to report. */
export function windowSummary({ counted, lost, gathering, waiting }: AggregatorStats) {
  return { counted, lost, gathering, waiting };
}

/** Undefined where the collector answered for every event that was captured, else what to do. */
export function complaint(stats: ReporterStats): string | undefined {
  if (stats.pending > 0 || lost(stats) > 0) {
    return 'Some events were not delivered. Check that the collector named by --collector runs, then run this again: what was stored already is not counted twice.';
  }
  // `http_<status>` means that the whole request was refused; a reason means that the collector looked at the event.
  if (Object.keys(stats.rejectedBy).some((reason) => reason.startsWith('http_'))) {
    return 'The collector refused the requests. Check the licence token in CANDOR_LICENCE_TOKEN and the address in --collector; rejectedBy has the status.';
  }
  return undefined;
}

function lost(stats: ReporterStats): number {
  return Object.values(stats.dropped).reduce((sum, count) => sum + count, 0);
}
