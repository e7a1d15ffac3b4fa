/** Turns what a probe saw into a check: silence where there was no yes, and something in the controls, or the probe is blind. */
import type { AuditCheck } from '../audit-command.js';
import type { Observation, ProbeMeans } from './silence-probe.js';

export interface Silence {
  readonly id: string;
  /** Whose silence it is. */
  readonly title: string;
  /** What there must not be, in words. */
  readonly nothing: string;
  readonly speaks: boolean;
  /** Connections that reached the auditor's listener. */
  readonly connections: number;
  /** Requests in a browser's own list. */
  readonly requests?: number;
  /** Files left behind that hold an event or an id. */
  readonly eventFiles?: number;
  /** Events that the reporter says it captured, where it says so. */
  readonly captured?: number;
  readonly observation?: Pick<Observation, 'sockets' | 'processes' | 'writes'>;
  /** True where the client may write its decision down. */
  readonly mayWrite: boolean;
  readonly means: string;
}

export const noTrace = 'no socket, no process, no file with an event';

const traced = 'every call counted by strace, connections by a listener, files by listing';
const listed = 'no strace here: connections by a listener, files by listing';

/** How it was watched. `restricted`: Node's permission model was laid on where there was no strace. */
export function meansWords(means: ProbeMeans, restricted: boolean): string {
  if (means === 'strace') return traced;
  return restricted ? `${listed}; processes and other files refused by Node's permission model, not counted` : `${listed}; processes not counted`;
}

export function silenceCheck(silence: Silence): AuditCheck {
  const { id, title, nothing, speaks, connections, requests, eventFiles, captured, observation, mayWrite, means } = silence;
  const { sockets, processes, writes } = observation ?? {};
  const counts = { connections, sockets, requests, processes, writes, event_files: eventFiles, captured };
  const forbidden = [connections, sockets, requests, processes, eventFiles, captured, mayWrite ? 0 : writes];
  // What was not counted, undefined, is neither silence nor speech; the means say so.
  const passed = speaks ? ![connections, sockets, requests].includes(0) : forbidden.every((count) => count === undefined || count === 0);
  return {
    id: `consent.${id}`,
    title: speaks ? `control: the same probe sees ${title}` : `${title}: ${nothing}`,
    status: passed ? 'passed' : 'failed',
    detail: speaks && !passed ? 'the probe saw nothing where there was something to see: its silence proves nothing' : means,
    counts: Object.fromEntries(Object.entries(counts).filter((entry): entry is [string, number] => entry[1] !== undefined)),
  };
}
