/**
 * READ FIRST. An Auth server in miniature: an OpenSSH server's log in, product-usage events out.
 *
 * Promises: the last line on stdout is one JSON object that accounts for every event; exit 0 means all of them were answered,
 * 1 that some were not, 2 that the command line is wrong. SIGTERM and SIGINT end it in good order.
 * Must not: print a user, a host, an address or a log line.
 */
import { hostname } from 'node:os';
import { createAnonymizer, generateKey, type Anonymizer } from '@candor/anonymizer';
import { loadOrCreateKey } from '@candor/anonymizer/key-file';
import { createNodeReporter, environmentRefusal, type Reporter } from '@candor/node-reporter';
import { createUsageAggregator } from '@candor/node-reporter/aggregation';
import { reportingPolicy } from '@candor/schema';
import { parseSettings, type Settings } from './arguments.js';
import { AuthServerError } from './auth-server-error.js';
import { fileLines, pollPause, streamLines, type FollowedLine } from './line-follower.js';
import { delivery, reportLog, type LogCounts } from './log-report.js';
import { complaint, summary, windowSummary } from './summary.js';
import { createUsageWindows } from './usage-windows.js';

/** Events that wait before reading pauses: half the reporter's queue. */
const PAUSE_AT_PENDING = 500;
/** Milliseconds a stop by signal waits for the last deliveries: below the ten seconds after which supervisors kill. */
const STOP_TIMEOUT_MS = 8_000;

async function main(): Promise<number> {
  const settings = parseSettings(process.argv.slice(2), process.env);
  const stop = new AbortController();
  for (const name of ['SIGTERM', 'SIGINT'] as const) process.on(name, () => stop.abort());

  const anonymizer = openAnonymizer(settings);
  const options = {
    url: settings.collector,
    anonymizer,
    edition: settings.edition,
    ...(settings.plan === undefined ? {} : { plan: settings.plan }),
    licenceToken: settings.licenceToken,
    consent: settings.consent,
  };
  const reporter = createNodeReporter({ ...options, class: 'usage' });
  const { windows, cluster } = settings;
  const aggregator = windows === undefined ? undefined : createUsageAggregator({ ...options, clusterName: cluster, reporterHost: hostname(), windows: { folder: windows } });

  const counts: LogCounts = { lines: 0, facts: 0, skipped: 0, skippedTooLong: 0 };
  const lines = followedLines(settings, stop.signal, createProgress(reporter, counts));
  await reportLog({
    lines,
    reporter,
    count: aggregator && createUsageWindows(aggregator),
    anonymizer,
    clusterName: cluster,
    pauseAtPending: PAUSE_AT_PENDING,
    now: Date.now,
    signal: stop.signal,
    pause: pollPause,
    counts,
  });
  await delivery(reporter, stop.signal, settings.timeoutMs);
  // What is pending now had its time, unless a signal cut it short.
  const timeoutMs = Math.min(STOP_TIMEOUT_MS, settings.timeoutMs);
  const [stats, counted] = await Promise.all([reporter.shutdown({ timeoutMs: stop.signal.aborted ? timeoutMs : 1 }), aggregator?.shutdown({ timeoutMs })]);
  print({ ...summary(counts, stats), ...(counted === undefined ? {} : { windows: windowSummary(counted) }) });
  const problem = complaint(stats);
  if (problem !== undefined) console.error(problem);
  return problem === undefined ? 0 : 1;
}

/** Where reporting is refused, no key file is read or made: a key in memory stands in for it, and is never used. */
function openAnonymizer({ keyFile, edition, plan, consent }: Settings): Anonymizer {
  const mandatory = reportingPolicy('usage', edition, plan) === 'mandatory';
  const granted = consent === 'granted' && environmentRefusal(process.env) === undefined;
  return createAnonymizer(mandatory || granted ? loadOrCreateKey(keyFile) : generateKey());
}

async function* followedLines(settings: Settings, signal: AbortSignal, progress: (signal: AbortSignal) => Promise<void>): AsyncGenerator<FollowedLine> {
  const pause = async (stop: AbortSignal): Promise<void> => {
    await progress(stop);
    await pollPause(stop);
  };
  try {
    if (settings.log === '-') yield* streamLines(process.stdin, signal);
    else yield* fileLines(settings.log, { follow: settings.follow, signal, pause });
  } catch (error) {
    const reason = error instanceof Error && 'code' in error ? String(error.code) : 'unknown';
    throw new AuthServerError('log_unreadable', `The log named by --log cannot be read (${reason}). Check that it exists and may be read.`);
  }
}

/** At the end of the log: delivers what was found at once, and says so when something was. */
function createProgress(reporter: Reporter<'usage'>, counts: LogCounts): (signal: AbortSignal) => Promise<void> {
  let told = -1;
  return async (signal) => {
    if (counts.lines === told) return;
    told = counts.lines;
    await delivery(reporter, signal);
    print({ level: 'info', msg: 'end_of_log', ...summary(counts, reporter.stats()) });
  };
}

function print(line: object): void {
  process.stdout.write(`${JSON.stringify(line)}\n`);
}

try {
  process.exitCode = await main();
} catch (error) {
  // Errors of the packages below say what to do and hold no values; anything else is a bug, told by its name alone.
  console.error(error instanceof Error && 'code' in error ? error.message : 'The Auth server example failed.');
  process.exitCode = error instanceof AuthServerError && error.code === 'usage' ? 2 : 1;
}
