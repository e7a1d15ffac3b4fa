/**
 * READ FIRST. Metrics for a command line program: one question, `track()`, and the subcommands with which a person sees and
 * decides everything.
 *
 * Promises: without a yes that holds now nothing is computed, nothing but the decision is kept, no process and no socket is made.
 * `track()` never throws, never waits and never sends: the exit starts a detached sender, at most one per interval. Saying no
 * sends nothing, not even that. Misconfiguration throws here, at creation.
 * Must not: install a signal handler, or load what only another subcommand needs. A program without a yes pays for this file.
 */
import { resolve } from 'node:path';

import type { Reporter } from '@candor/reporter-core';

import { readConsentRecord } from '../consent-record.js';
import { consentStatus } from '../consent-status.js';
import type { ConsentStatus } from '../consent-status.js';
import { defaultCliLimits } from './cli-limits.js';
import { checkCliOptions } from './cli-options.js';
import type { CliMetricsOptions } from './cli-options.js';
import type { CommandContext } from './commands/command.js';
import { openInstallation } from './installation.js';
import { problemOf } from './problem.js';
import type { Recorder } from './recorder.js';
import type { SubcommandResult } from './subcommands.js';

export interface CliMetrics {
  /** As a reporter's: never throws, never waits. Does nothing without a yes. */
  readonly track: Reporter<'behavior'>['track'];
  /**
   * Asks, where somebody sits at a terminal, nothing is decided and the environment does not refuse. Call it after the command's
   * own output. Resolves to the answer, undefined where there was no question or no clear answer; never rejects.
   */
  ask(): Promise<'granted' | 'denied' | undefined>;
  status(): ConsentStatus;
  /** `argv` without the words that led here, e.g. `['status', '--json']`. Never rejects; the caller prints and sets the exit code. */
  run(argv: readonly string[]): Promise<SubcommandResult>;
}

/** Throws `NodeReporterError`. What is wrong with the folder later on goes to `onProblem`. */
export async function openCliMetrics(given: CliMetricsOptions): Promise<CliMetrics> {
  checkCliOptions(given);
  // The program may change its working directory, and the sender has another.
  const options = { ...given, folder: resolve(given.folder), ...(given.senderFile !== undefined && { senderFile: resolve(given.senderFile) }) };
  const { environment = process.env } = options;
  const installation = openInstallation(options.folder);
  const context: CommandContext = { options, installation, environment, limits: { ...defaultCliLimits, ...options.limits } };
  let surface = installation.hasDecision() ? await currentSurface() : '';
  let recorder: Recorder | undefined;

  function status(): ConsentStatus {
    return consentStatus({ record: readConsentRecord(installation.consentPath, surface), environment });
  }

  async function startRecorder(): Promise<void> {
    if (recorder !== undefined || status().reporting === 'off') return;
    const { startRecording } = await import('./recording.js');
    recorder = startRecording(context);
  }

  /** A decision may have been made in this process: what it changes, changes now. */
  async function followDecision(): Promise<void> {
    surface = await currentSurface();
    if (status().reporting === 'on') return startRecorder();
    recorder?.stop();
    recorder = undefined;
  }

  await startRecorder();
  return {
    track: (event, properties, when) => recorder?.track(event, properties, when),
    async ask() {
      const { decidedBy, choice, surface: asked } = status();
      if (decidedBy === 'environment' || (choice !== 'unknown' && asked === 'current')) return undefined;
      try {
        const { askForDecision } = await import('./asking.js');
        const answer = await askForDecision(context);
        if (answer !== undefined) await followDecision();
        return answer;
      } catch (error) {
        options.onProblem?.(problemOf(error));
        return undefined;
      }
    },
    status,
    async run(argv) {
      const { runSubcommand } = await import('./subcommands.js');
      const result = await runSubcommand(argv, context);
      await followDecision();
      return result;
    },
  };
}

async function currentSurface(): Promise<string> {
  return (await import('@candor/schema')).behaviorSurface;
}
