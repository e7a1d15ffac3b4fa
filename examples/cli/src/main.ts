#!/usr/bin/env node
/**
 * READ FIRST. A small command line client: does its work, asks once, reports after a yes.
 *
 * Promises: exit codes are the command's own; trouble with metrics is one line on stderr and changes nothing else.
 */
import { runCommand } from './commands.js';
import { openMetrics, reportCommand, tell } from './metrics.js';

const args = process.argv.slice(2);

if (args[0] === 'telemetry') await changeTelemetry(args.slice(1));
else await workAndReport();

async function workAndReport(): Promise<void> {
  const result = runCommand(args);
  const success = result.outcome === 'success';
  (success ? process.stdout : process.stderr).write(`${result.text}\n`);
  process.exitCode = success ? 0 : 2;
  try {
    await reportCommand(result, await openMetrics(process.env));
  } catch (error) {
    tell(error instanceof Error ? error.message : 'unknown error');
  }
}

async function changeTelemetry(argv: readonly string[]): Promise<void> {
  try {
    const { output, exitCode } = await (await openMetrics(process.env)).run(argv);
    (exitCode === 0 ? process.stdout : process.stderr).write(`${output}\n`);
    process.exitCode = exitCode;
  } catch (error) {
    // Here the decision is the work, so that failing to store it is a failure.
    tell(error instanceof Error ? error.message : 'unknown error');
    process.exitCode = 1;
  }
}
