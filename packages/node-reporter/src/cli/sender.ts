/**
 * What the detached sender does, from the lock to the last batch.
 *
 * Promises: sends nothing without a yes that holds now, for the installation it started for, asked again before each attempt;
 * ends by itself within `senderLifeMs`; leaves a pause behind where the collector wants one. Never throws or rejects.
 * Must not: know a key, read an environment, load anything that a user or a client wrote.
 */
import type { Clock, Randomness, Transport } from '@candor/reporter-core';
import { behaviorSurface } from '@candor/schema';

import { readConsentRecord } from '../consent-record.js';
import type { CliLimits } from './cli-limits.js';
import type { Installation } from './installation.js';
import { recordSent } from './sent-log.js';
import { takeSenderLock } from './sender-lock.js';
import { pauseSenders } from './sender-pause.js';
import { deliverSpool } from './spool-delivery.js';
import { openSpool } from './spool.js';
import { addToTally } from './tally.js';

export interface SenderOptions {
  readonly installation: Installation;
  readonly transport: Transport;
  readonly clock: Clock;
  readonly randomness: Pick<Randomness, 'fraction'>;
  readonly limits: CliLimits;
}

/** Resolves when there is nothing left to do. */
export async function runSender(options: SenderOptions): Promise<void> {
  const { installation, clock, limits } = options;
  const { senderFolder } = installation;
  try {
    const sendingFor = installation.distinctId();
    const isGranted = (): boolean => readConsentRecord(installation.consentPath, behaviorSurface).consent === 'granted';
    const mayStillSend = (): boolean => isGranted() && sendingFor !== undefined && installation.distinctId() === sendingFor;
    if (!mayStillSend()) return;

    const release = takeSenderLock(senderFolder, { nowMs: clock.now(), maxAgeMs: limits.senderLockMs });
    if (release === undefined) return;
    try {
      const pauseMs = await deliver(options, mayStillSend);
      if (mayStillSend()) pauseSenders(senderFolder, pauseMs, clock.now());
      // Withdrawn while this ran: what it wrote since goes the way of the rest.
      else if (!isGranted()) installation.forgetReports();
    } finally {
      release();
    }
  } catch {
    // A folder that cannot be written. What waits there waits for the next sender.
  }
}

async function deliver({ installation, transport, clock, randomness, limits }: SenderOptions, mayStillSend: () => boolean): Promise<number> {
  const timeIsUp = new AbortController();
  const cancelTimer = clock.setTimer(() => timeIsUp.abort(), limits.senderLifeMs);
  try {
    return await deliverSpool({
      spool: openSpool(installation.spoolFolder, limits.spoolBatches),
      transport: recordSent(transport, installation.sentLogPath, limits.sentLogBytes, clock),
      clock,
      randomness,
      mayStillSend,
      onDamaged: () => addToTally(installation.lostPath, 1),
      pauseMs: limits.senderPauseMs,
      signal: timeIsUp.signal,
    });
  } finally {
    cancelTimer();
  }
}
