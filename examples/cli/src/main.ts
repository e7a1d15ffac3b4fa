#!/usr/bin/env node
/**
 * READ FIRST. A small command line client: does its work, asks once, reports after a yes.
 *
 * Promises: exit codes are the command's own; trouble with metrics is one line on stderr and changes nothing else.
 */
import { askForConsent, mayAsk } from './consent-question.js';
import { reportCommand } from './command-report.js';
import { runCommand } from './commands.js';
import { openInstallation } from './installation.js';
import { runTelemetryCommand } from './telemetry-command.js';

const terminal = { input: process.stdin, output: process.stdout, environment: process.env };
const installation = openInstallation(process.env);
const args = process.argv.slice(2);

if (args[0] === 'telemetry') changeTelemetry(args[1]);
else await workAndReport();

async function workAndReport(): Promise<void> {
  const result = runCommand(args);
  const success = result.outcome === 'success';
  (success ? process.stdout : process.stderr).write(`${result.text}\n`);
  process.exitCode = success ? 0 : 2;
  try {
    if (mayAsk(installation.consent(), terminal)) {
      const answer = await askForConsent(terminal);
      if (answer !== undefined) installation.decide(answer);
    }
    await reportCommand(result, installation, process.env);
  } catch (error) {
    tell(error);
  }
}

function changeTelemetry(word: string | undefined): void {
  try {
    const { text, exitCode } = runTelemetryCommand(word, installation, process.env);
    (exitCode === 0 ? process.stdout : process.stderr).write(`${text}\n`);
    process.exitCode = exitCode;
  } catch (error) {
    // Here the decision is the work, so that failing to store it is a failure.
    tell(error);
    process.exitCode = 1;
  }
}

function tell(error: unknown): void {
  process.stderr.write(`candor-example: usage metrics: ${error instanceof Error ? error.message : 'unknown error'}\n`);
}
