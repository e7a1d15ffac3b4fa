/**
 * The account of a run: what the Auth server's reporter says it did, next to what the collector says it has.
 *
 * Must not: hold anything but counts and reasons.
 */
import type { JsonLine } from './children.js';

export interface Account {
  readonly captured: number;
  readonly accepted: number;
  readonly duplicate: number;
  readonly rejected: number;
  readonly dropped: number;
  readonly pending: number;
  /** Events of the tenant in the collector's storage, earlier runs included. */
  readonly stored: number;
  readonly lines: number;
  readonly facts: number;
  readonly rejectedBy: unknown;
  readonly droppedBy: unknown;
}

/** From the Auth server's summary line and the collector's report. */
export function accountOf(summary: JsonLine, report: JsonLine, tenant: string): Account {
  const count = (name: string): number => countOf(summary, name);
  const tenants = Array.isArray(report['tenants']) ? (report['tenants'] as readonly JsonLine[]) : [];
  const own = tenants.find((entry) => entry['tenant'] === tenant);
  return {
    captured: count('captured'),
    accepted: count('accepted'),
    duplicate: count('duplicate'),
    rejected: count('rejected'),
    dropped: count('dropped'),
    pending: count('pending'),
    stored: own === undefined ? 0 : countOf(own, 'total'),
    lines: count('lines'),
    facts: count('facts'),
    rejectedBy: summary['rejectedBy'],
    droppedBy: summary['droppedBy'],
  };
}

/** Undefined where every event is accounted for, else what is wrong. */
export function discrepancy(account: Account): string | undefined {
  const { captured, accepted, duplicate, rejected, dropped, pending, stored } = account;
  if (captured !== accepted + duplicate + rejected + dropped + pending) return 'The reporter\'s account does not balance: this is a bug.';
  if (pending > 0) return `${pending} events were not delivered. Run this again: what is stored is not counted twice.`;
  if (dropped > 0) return `${dropped} events were given up; droppedBy says why. Run this again: what is stored is not counted twice.`;
  if (stored < accepted + duplicate) return 'The collector stored fewer events than it acknowledged: this is a bug.';
  return undefined;
}

function countOf(line: JsonLine, name: string): number {
  const value = line[name];
  return typeof value === 'number' ? value : Number.NaN;
}
