/**
 * Reads what a person decided about behaviour metrics.
 *
 * Promises: never throws; what cannot be read or understood is `unknown`; imports nothing that costs time, because a CLI reads
 * the decision each time it starts.
 * Must not: write. `consent-file.ts` does.
 */
import { readFileSync } from 'node:fs';

import type { Consent } from '@candor/reporter-core';

export interface ConsentRecord {
  /** What holds now. */
  readonly consent: Consent;
  /** UTC day of the decision, `YYYY-MM-DD`; absent where none is stored. */
  readonly decidedAt?: string;
  /** Present where a yes is stored that was given for less than is collected now: it reads as `unknown`. */
  readonly outdated?: true;
}

const noDecision: ConsentRecord = { consent: 'unknown' };

/** `surface` is the digest of what the catalog may collect: a yes holds only for the one it was given for. */
export function readConsentRecord(path: string, surface: string): ConsentRecord {
  try {
    return recordOf(JSON.parse(readFileSync(path, 'utf8')), surface);
  } catch {
    return noDecision;
  }
}

function recordOf(stored: unknown, surface: string): ConsentRecord {
  if (typeof stored !== 'object' || stored === null) return noDecision;
  const { consent, decided_at: decidedAt, scope, surface: storedSurface } = stored as Readonly<Record<string, unknown>>;
  if (scope !== 'behavior' || typeof decidedAt !== 'string' || !/^\d{4}-\d{2}-\d{2}$/.test(decidedAt)) return noDecision;
  if (consent === 'denied') return { consent, decidedAt };
  if (consent !== 'granted' || typeof storedSurface !== 'string') return noDecision;
  return storedSurface === surface ? { consent, decidedAt } : { consent: 'unknown', decidedAt, outdated: true };
}
