#!/usr/bin/env node
/**
 * `candor-collector`: serve, tenant token, report.
 *
 * Promises: exit code 0 when done or stopped by a signal, 2 for wrong usage, 1 for everything else, with a sentence on
 * stderr that says what to do.
 */
import { createCollector } from './collector.js';
import { CollectorError } from './collector-error.js';
import { defaultLimits } from './collector-limits.js';
import { parseCommand, usage, type Command } from './cli-command.js';
import { issueLicenceToken } from './licence-issue.js';
import { createLog } from './log.js';
import { formatReport } from './report-format.js';
import { reportFrom } from './report-source.js';

const clickhouseUrl = process.env['CANDOR_CLICKHOUSE_URL'];

async function run(command: Command): Promise<void> {
  switch (command.name) {
    case 'help':
      process.stdout.write(usage);
      return;
    case 'serve':
      return serve(command);
    case 'token': {
      const { dataFolder, tenant, edition, plan, days } = command;
      const terms = { ...(plan === undefined ? {} : { plan }), ...(days === undefined ? {} : { days }) };
      process.stdout.write(`${await issueLicenceToken({ dataFolder, tenant, edition, ...terms })}\n`);
      return;
    }
    case 'report': {
      const { dataFolder, tenant, month, format } = command;
      const announce = (sentence: string): void => void process.stderr.write(`${sentence}\n`);
      const report = await reportFrom({
        dataFolder,
        clickhouseUrl,
        query: { tenant, month },
        announce,
        log: createLog(announce, Date.now),
      });
      process.stdout.write(formatReport(report, format));
    }
  }
}

async function serve({ dataFolder, listen, operator }: Command & { readonly name: 'serve' }): Promise<void> {
  // Whoever reads the log may go away; the collector stays.
  process.stdout.on('error', () => undefined);
  // A signal during the start must not be lost, nor kill the process with the engine half open.
  const stopSignal = new Promise<void>((resolve) => {
    for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, () => resolve());
  });
  const collector = await createCollector({
    dataFolder,
    clickhouseUrl,
    log: (line) => void process.stdout.write(`${line}\n`),
    ...(listen === undefined ? {} : { listen }),
    ...(operator === undefined ? {} : { operator }),
  });
  await stopSignal;
  // Storage that hangs must not keep the process: nothing that was answered depends on it any more.
  setTimeout(() => process.exit(1), defaultLimits.stopMs).unref();
  await collector.stop();
}

async function main(): Promise<void> {
  try {
    await run(parseCommand(process.argv.slice(2)));
    process.exitCode = 0;
  } catch (error) {
    const known = error instanceof CollectorError;
    process.stderr.write(`candor-collector: ${known ? error.message : 'an unexpected fault; please report it'}\n`);
    if (!known) process.stderr.write(`${error instanceof Error ? error.stack ?? error.name : 'unknown'}\n`);
    process.exitCode = known && error.code === 'invalid_option' ? 2 : 1;
  }
}

void main();
