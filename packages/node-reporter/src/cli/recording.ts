/**
 * Puts a recorder together: the client's key, the folder, and the sender that its exit starts. Loaded only after a yes.
 *
 * Promises: never throws; what keeps it from recording is told once. Where key and id are there, everything is made ready before the
 * command works, so that its end is not held up; where they are not, the first event makes them, not a look.
 */
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

import { createAnonymizer } from '@candor/anonymizer';
import { loadOrCreateKey } from '@candor/anonymizer/key-file';

import { systemClock } from '../system-clock.js';
import { systemRandomness } from '../system-randomness.js';
import type { CommandContext } from './commands/command.js';
import { problemOf } from './problem.js';
import { createRecorder } from './recorder.js';
import type { Recorder } from './recorder.js';
import { launchSender } from './sender-launch.js';
import { addToTally } from './tally.js';

export function startRecording(context: CommandContext): Recorder {
  let recorder: Recorder | undefined;
  let isPossible = true;

  function makeReady(): void {
    try {
      if (isPossible) recorder ??= recorderFor(context);
    } catch (error) {
      isPossible = false;
      context.options.onProblem?.(problemOf(error));
    }
  }

  const { installation, options } = context;
  if (installation.distinctId() !== undefined && (options.anonymizer !== undefined || existsSync(installation.keyPath))) makeReady();
  return {
    track(event, properties, when) {
      makeReady();
      if (isPossible) recorder?.track(event, properties, when);
    },
    stop() {
      isPossible = false;
      recorder?.stop();
    },
  };
}

/** Throws what the anonymizer, the key file and the reporter throw. */
function recorderFor({ options, installation, limits, environment }: CommandContext): Recorder {
  const { clock = systemClock, randomness = systemRandomness, senderFile = builtSender() } = options;
  const launch = (): boolean =>
    launchSender({
      folder: options.folder,
      senderFolder: installation.senderFolder,
      url: options.url,
      senderFile,
      environment,
      limits,
      nowMs: clock.now(),
      onFailure: () => addToTally(installation.failedSendersPath, 1),
    });
  const anonymizer = options.anonymizer?.() ?? createAnonymizer(loadOrCreateKey(installation.keyPath));
  // The first hash of a process costs a thousand others: here, and not at the end of the command.
  anonymizer.anonymize('', { kind: 'user', epoch: '' });
  return createRecorder({ installation, anonymizer, clock, randomness, limits, onExit: launch });
}

/** The program beside this file as it is published. A bundler that makes CommonJS leaves no address to start from. */
function builtSender(): string | undefined {
  const here: string | undefined = import.meta.url;
  const path = here === undefined ? undefined : fileURLToPath(new URL('./cli-sender.js', here));
  return path !== undefined && existsSync(path) ? path : undefined;
}
