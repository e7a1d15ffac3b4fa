/**
 * What a CLI keeps on one person's machine, and how it forgets it.
 *
 * Promises: without a yes there is at most the decision itself. Nothing is made by looking. Forgetting removes what waits, what
 * was recorded as sent, and the ids and the key, so that a later yes belongs to somebody new.
 * Must not: hold a raw value. The key is the one secret here, in a file that its owner alone can read.
 */
import { existsSync, linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { NodeReporterError, systemErrorCode } from '../node-reporter-error.js';

const uuidV4Pattern = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

export interface Installation {
  readonly consentPath: string;
  readonly keyPath: string;
  readonly spoolFolder: string;
  readonly sentLogPath: string;
  /** Where senders agree on who runs. */
  readonly senderFolder: string;
  /** Tallies of what was lost; see `tally.ts`. */
  readonly lostPath: string;
  readonly failedSendersPath: string;
  /** False where nobody ever decided anything here: then nothing else needs to be read. */
  hasDecision(): boolean;
  /** The id of this installation, undefined where there is none. */
  distinctId(): string | undefined;
  /** Makes the id where there is none; only after a yes. Throws what the file system throws. */
  claimDistinctId(fresh: string): string;
  /** Removes what waits and what is recorded; not the ids, not the decision. Throws what the file system throws. */
  forgetReports(): void;
  /** As `forgetReports`, and the ids and the key. Throws `NodeReporterError` (`cli_folder_unwritable`). */
  forget(): void;
}

export function openInstallation(folder: string): Installation {
  const idPath = join(folder, 'distinct-id');
  const keyPath = join(folder, 'anonymization.key');
  const consentPath = join(folder, 'consent.json');
  const reports = join(folder, 'reports');

  function distinctId(): string | undefined {
    try {
      const text = readFileSync(idPath, 'utf8');
      return uuidV4Pattern.test(text) ? text : undefined;
    } catch {
      return undefined;
    }
  }

  return {
    consentPath,
    keyPath,
    spoolFolder: join(reports, 'waiting'),
    sentLogPath: join(reports, 'sent.log'),
    senderFolder: join(reports, 'sender'),
    lostPath: join(reports, 'lost'),
    failedSendersPath: join(reports, 'failed-senders'),
    hasDecision: () => existsSync(consentPath),
    distinctId,
    claimDistinctId(fresh) {
      const known = distinctId();
      if (known !== undefined) return known;
      mkdirSync(folder, { recursive: true, mode: 0o700 });
      const draft = `${idPath}.${fresh}.tmp`;
      try {
        writeFileSync(draft, fresh, { flag: 'wx', mode: 0o600 });
        // A link, not a rename: it fails where the name is taken, so that of two commands that race the slower takes the other's id.
        linkSync(draft, idPath);
      } catch (error) {
        if (systemErrorCode(error) !== 'EEXIST') throw error;
        // What is no id, e.g. cut off by a power failure, gives way.
        if (distinctId() === undefined) renameSync(draft, idPath);
      } finally {
        rmSync(draft, { force: true });
      }
      return distinctId() ?? fresh;
    },
    forgetReports: () => rmSync(reports, { recursive: true, force: true, maxRetries: 3 }),
    forget() {
      try {
        // The id first: a sender that is still at work finds it gone, and stops.
        for (const path of [idPath, keyPath, `${keyPath}.id`]) rmSync(path, { force: true });
        rmSync(reports, { recursive: true, force: true, maxRetries: 3 });
      } catch (error) {
        throw new NodeReporterError(
          'cli_folder_unwritable',
          `not everything could be removed (${systemErrorCode(error)}); make the folder writable and run it again`,
        );
      }
    },
  };
}
