/** Turns what the detectors found into checks: counts where something was looked at, places where something is wrong, never a value. */
import type { AuditCheck } from '../audit-command.js';
import type { Explanation } from './closed-world.js';
import type { Finding } from '../finding.js';
import type { Comparison, KeyComparison } from './two-runs.js';

/** What is named in one line of a failure; the rest is a number. */
const namedAtMost = 5;

export function formScanCheck(subject: string, searched: number, bytes: number, findings: readonly Finding[]): AuditCheck {
  return {
    id: `taint.${subject}.form_scan`,
    title: `no canary in any encoded form in what ${subject} sent, wrote or printed`,
    status: findings.length === 0 && searched > 0 && bytes > 0 ? 'passed' : 'failed',
    detail: findings.length === 0 ? 'searched requests, files and output' : list(findings.map(({ source, form, valueIndex }) => `value ${valueIndex} as ${form} in ${source}`)),
    counts: { searched, bytes, found: findings.length },
  };
}

export function closedWorldCheck(subject: string, claim: string, { requests, events, bytes, unexplained }: Explanation): AuditCheck {
  const explained = Object.values(bytes).reduce((sum, length) => sum + length, 0);
  return {
    id: `taint.${subject}.closed_world`,
    title: `every byte of ${subject} on the wire is explained`,
    status: unexplained.length === 0 && events > 0 ? 'passed' : 'failed',
    detail: unexplained.length === 0 ? claim : list(unexplained.map(({ request, place, problem }) => `request ${request} ${place}: ${problem}`)),
    counts: { unexplained: unexplained.length, requests, events, explained_bytes: explained, ...bytes },
  };
}

export function twoRunsCheck(subject: string, claim: string, { requests, bytes, differences }: Comparison): AuditCheck {
  return {
    id: `taint.${subject}.two_runs`,
    title: `${subject} sends the same bytes for two disjoint sets of personal data`,
    status: differences.length === 0 && requests > 0 ? 'passed' : 'failed',
    detail: differences.length === 0 ? claim : list(differences.map(({ request, part }) => `request ${request}: ${part}`)),
    counts: { differences: differences.length, requests, bytes },
  };
}

export function twoKeysCheck(subject: string, { pseudonyms, others, unchanged }: KeyComparison): AuditCheck {
  return {
    id: `taint.${subject}.two_keys`,
    title: `under another key ${subject} changes its pseudonyms and the key's id, and nothing else`,
    status: others === 0 && unchanged === 0 && pseudonyms > 0 ? 'passed' : 'failed',
    detail: 'same data, two keys; lengths of compressed bodies left aside',
    counts: { pseudonyms, others, unchanged },
  };
}

/** That the host was never disturbed: nothing thrown, everything tracked accounted for. */
export function hostCheck(subject: string, { thrown, lost, refused }: { readonly thrown: number; readonly lost: number; readonly refused: number }): AuditCheck {
  return {
    id: `taint.${subject}.host`,
    title: `${subject} throws nothing at its host, whatever it is given, and loses nothing`,
    status: thrown === 0 && lost === 0 ? 'passed' : 'failed',
    detail: 'getters that throw, objects that pretend to be text, transports that fail with personal data in their errors',
    counts: { thrown, lost, refused },
  };
}

export function notMeasured(id: string, title: string, detail: string): AuditCheck {
  return { id, title, status: 'not_measured', detail };
}

function list(lines: readonly string[]): string {
  const more = lines.length - namedAtMost;
  return `${lines.slice(0, namedAtMost).join('; ')}${more > 0 ? `; and ${more} more` : ''}`;
}
