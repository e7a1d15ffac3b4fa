/**
 * Turns tracked events into waiting batches, and starts a sender when the command ends. Loaded only after a yes.
 *
 * Promises: what is tracked in one turn of the event loop is on disk before the next, and before `process.exit()` ends the process;
 * the yes and the id are looked up again before each write. Nothing here opens a socket, and nothing throws.
 */
import { createReporter } from '@candor/reporter-core';
import type { Anonymizer } from '@candor/anonymizer';
import type { Clock, CoreReporter, EncodedBatch, Randomness, SendOutcome, Transport } from '@candor/reporter-core';
import { behaviorSurface } from '@candor/schema';

import { version } from '../../package.json';
import { readConsentRecord } from '../consent-record.js';
import type { CliLimits } from './cli-limits.js';
import type { Installation } from './installation.js';
import { openSpool } from './spool.js';
import { addToTally } from './tally.js';

/** HTTP's word for it, so that the reporter's own count names it too. */
const insufficientStorage = 507;

/**
 * Nothing here waits: each turn and the exit hand over what there is, and the disk answers at once. The first timers of a process would
 * hold its end up for more than a millisecond.
 */
const neverFires: Clock['setTimer'] = () => () => undefined;

export interface RecorderOptions {
  readonly installation: Installation;
  readonly anonymizer: Anonymizer;
  readonly clock: Clock;
  readonly randomness: Randomness;
  readonly limits: CliLimits;
  /** Called once, as the process ends, where something was tracked. */
  readonly onExit: () => void;
}

export interface Recorder {
  readonly track: CoreReporter<'behavior'>['track'];
  /** Consent has ended: forgets what it holds. */
  stop(): void;
}

/** Throws `ReporterError` for an anonymizer of the wrong form, and what the file system throws where the id cannot be stored. */
export function createRecorder(options: RecorderOptions): Recorder {
  const { installation, limits, randomness } = options;
  const distinctId = installation.claimDistinctId(randomness.uuidV4());
  const spool = openSpool(installation.spoolFolder, limits.spoolBatches);
  let isScheduled = false;
  let isListening = false;

  const transport: Transport = { send: (batch) => Promise.resolve(keep(batch)) };
  const core = createReporter({
    class: 'behavior',
    policy: 'opt-in',
    reporter: { name: '@candor/node-reporter', version },
    anonymizer: options.anonymizer,
    transport,
    clock: { now: () => options.clock.now(), setTimer: neverFires },
    randomness,
    consent: 'granted',
    distinctId,
    // Each turn's events are handed over at its end, by `spoolNow`; the reporter itself is never to send.
    limits: { batchBytes: limits.batchBytes, flushAtEvents: Number.MAX_SAFE_INTEGER, flushIntervalMs: Number.MAX_SAFE_INTEGER },
  });

  /** For the reporter, a batch on disk is delivered: from here on it is the sender's. */
  function keep(batch: EncodedBatch): SendOutcome {
    try {
      if (!mayKeep()) return { kind: 'retry' };
      if (spool.put(batch) === 'full') {
        addToTally(installation.lostPath, batch.eventIds.length);
        return { kind: 'refused', status: insufficientStorage };
      }
    } catch {
      // Nothing can be written. The next turn, and the exit, try again under another batch id.
      return { kind: 'retry' };
    }
    return { kind: 'answered', results: batch.eventIds.map((id) => ({ id, status: 'accepted' })) };
  }

  /** Another command may have withdrawn, or withdrawn and agreed again as somebody new. */
  function mayKeep(): boolean {
    const { consent } = readConsentRecord(installation.consentPath, behaviorSurface);
    if (consent === 'granted' && installation.distinctId() === distinctId) return true;
    core.setConsent('denied');
    return false;
  }

  function spoolNow(): void {
    isScheduled = false;
    core.sendNow(transport);
  }

  function atExit(): void {
    spoolNow();
    if (mayKeep()) options.onExit();
  }

  return {
    track(event, properties, when) {
      core.track(event, properties, when);
      if (!isListening) process.once('exit', atExit);
      isListening = true;
      if (!isScheduled) queueMicrotask(spoolNow);
      isScheduled = true;
    },
    stop() {
      core.setConsent('denied');
      process.off('exit', atExit);
    },
  };
}
