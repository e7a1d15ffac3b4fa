/**
 * Remembers one person's decision about behaviour metrics between runs.
 *
 * Promises: a yes holds only for the privacy surface it was given for: where the catalog collects more since, it reads as
 * `unknown` and the person is asked again, while a no stays a no. What cannot be read or understood is `unknown` too. The file
 * is replaced as a whole or not at all, and only its owner can read it.
 * Must not: hold an id, an event or anything but the decision, its day, its scope and that surface.
 */
import { closeSync, fsyncSync, mkdirSync, openSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

import type { Clock, Consent, Randomness } from '@candor/reporter-core';
import { behaviorSurface } from '@candor/schema';

import { readConsentRecord } from './consent-record.js';
import type { ConsentRecord } from './consent-record.js';
import { NodeReporterError, systemErrorCode } from './node-reporter-error.js';
import { systemClock } from './system-clock.js';
import { systemRandomness } from './system-randomness.js';

export interface ConsentFile {
  /** Never throws. */
  read(): ConsentRecord;
  /** `unknown` removes the file. Throws `NodeReporterError` (`consent_file_unwritable`). */
  write(consent: Consent): void;
}

export interface ConsentFileOptions {
  /** Digest of what the catalog may collect. Default: that of the catalog this package was built with. */
  readonly surface?: string;
  readonly clock?: Pick<Clock, 'now'>;
  readonly randomness?: Pick<Randomness, 'uuidV4'>;
}

/** `path` names a file of its own; missing folders are made. */
export function createConsentFile(path: string, options: ConsentFileOptions = {}): ConsentFile {
  const { surface = behaviorSurface, clock = systemClock, randomness = systemRandomness } = options;

  return {
    read: () => readConsentRecord(path, surface),
    write(consent) {
      try {
        if (consent === 'unknown') {
          rmSync(path, { force: true });
          return;
        }
        const decidedAt = new Date(clock.now()).toISOString().slice(0, 10);
        const text = JSON.stringify({ consent, decided_at: decidedAt, scope: 'behavior', surface }, undefined, 2);
        replaceFile(path, `${path}.${randomness.uuidV4()}.tmp`, `${text}\n`);
      } catch (error) {
        throw new NodeReporterError(
          'consent_file_unwritable',
          `the decision could not be stored (${systemErrorCode(error)}); make the file's folder writable or name another file`,
        );
      }
    },
  };
}

/** Written aside and renamed, so that a crash leaves the old decision or the new one. */
function replaceFile(path: string, temporary: string, text: string): void {
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
  try {
    const file = openSync(temporary, 'wx', 0o600);
    try {
      writeFileSync(file, text);
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
    renameSync(temporary, path);
  } catch (error) {
    rmSync(temporary, { force: true });
    throw error;
  }
}
