/**
 * The visitor's answer as it is stored: the same four members as in the consent file of node-reporter.
 *
 * Promises: what cannot be understood is no answer. A yes holds for the privacy surface it was given for; a no holds for any.
 */
export interface ConsentRecord {
  readonly consent: 'granted' | 'denied';
  /** UTC day, `YYYY-MM-DD`. */
  readonly date: string;
  /** Digest of what the visitor was shown. */
  readonly surface: string;
}

export function recordText({ consent, date, surface }: ConsentRecord): string {
  return JSON.stringify({ consent, decided_at: date, scope: 'behavior', surface });
}

export function recordOf(text: string | null): ConsentRecord | undefined {
  try {
    const stored = JSON.parse(text ?? '') as Partial<Record<string, unknown>> | null;
    const consent = stored?.['consent'];
    const date = stored?.['decided_at'];
    const surface = stored?.['surface'];
    if (stored?.['scope'] !== 'behavior' || (consent !== 'granted' && consent !== 'denied')) return undefined;
    if (typeof date !== 'string' || !/^\d{4}-\d\d-\d\d$/.test(date) || typeof surface !== 'string') return undefined;
    return { consent, date, surface };
  } catch {
    return undefined;
  }
}
