/**
 * What this installation keeps: the decision, and after a yes a random id and a key.
 *
 * Promises: without a yes there is at most the decision itself; a no removes id and key, so that a later yes is a new person.
 */
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { randomUUID } from 'node:crypto';
import { homedir } from 'node:os';
import { isAbsolute, join } from 'node:path';
import { createAnonymizer, type Anonymizer } from '@candor/anonymizer';
import { loadOrCreateKey } from '@candor/anonymizer/key-file';
import { createConsentFile, type Consent } from '@candor/node-reporter';

export interface Installation {
  consent(): Consent;
  /** Stores the decision; a no also forgets who this was. */
  decide(consent: 'granted' | 'denied'): void;
  /** Only after a yes. Random, so it says nothing about machine or user. */
  distinctId(): string;
  /** Only after a yes. A client of a real cluster would use that cluster's key. */
  anonymizer(): Anonymizer;
}

export function openInstallation(environment: Readonly<Record<string, string | undefined>>): Installation {
  const folder = configFolder(environment);
  const idPath = join(folder, 'distinct-id');
  const keyPath = join(folder, 'anonymization.key');
  const consentFile = createConsentFile(join(folder, 'consent.json'));
  return {
    consent: () => consentFile.read().consent,
    decide(consent) {
      consentFile.write(consent);
      if (consent === 'denied') for (const path of [idPath, keyPath, `${keyPath}.id`]) rmSync(path, { force: true });
    },
    distinctId() {
      mkdirSync(folder, { recursive: true, mode: 0o700 });
      try {
        writeFileSync(idPath, randomUUID(), { flag: 'wx', mode: 0o600 });
      } catch (error) {
        if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
      }
      return readFileSync(idPath, 'utf8');
    },
    anonymizer: () => createAnonymizer(loadOrCreateKey(keyPath)),
  };
}

/** XDG Base Directory Specification: a relative path is to be ignored. */
function configFolder(environment: Readonly<Record<string, string | undefined>>): string {
  const named = environment['XDG_CONFIG_HOME'] ?? '';
  return join(isAbsolute(named) ? named : join(environment['HOME'] ?? homedir(), '.config'), 'candor-example');
}
