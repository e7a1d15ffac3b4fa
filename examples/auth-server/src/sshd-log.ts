/**
 * One line of an OpenSSH server's log → what happened, or nothing.
 *
 * Promises: pure; a line that is not understood is undefined, never a guess. A user name chosen by a stranger cannot move the
 * border between the fields: sshd writes address and port last, so lines are read from their end.
 * Must not: trim or fold names (` 0101` is another user than `0101`), or put any part of a line into an error.
 */
import { isIP } from 'node:net';
import { parseLogTimestamp } from './log-timestamp.js';

export type LoginMethod = 'password' | 'publickey' | 'keyboard-interactive' | 'hostbased' | 'gssapi' | 'none' | 'other';

export type SshdFact = {
  readonly at: Date;
  /** Names the sshd process: what is known of a session is joined by it. Stays in this process. */
  readonly origin: string;
  readonly user: string;
  /** How many times it happened: syslog folds equal messages into one line. */
  readonly times: number;
} & (
  /** `address` is empty where sshd could not tell it: an empty value is left out, never sent as a constant pseudonym. */
  | { readonly kind: 'login'; readonly address: string; readonly method: LoginMethod }
  | { readonly kind: 'login_failure'; readonly address: string; readonly method: LoginMethod; readonly knownUser: boolean }
  | { readonly kind: 'session_start' }
  | { readonly kind: 'session_end' }
);

/** Since OpenSSH 9.8 the part that serves one connection is a program of its own, `sshd-session`. */
const LINE = /^(\S{20,35}|[A-Z][a-z]{2} {1,2}\d{1,2} \d{2}:\d{2}:\d{2}) (\S+) (?:sshd|sshd-session)\[(\d{1,10})\]: (.*)$/;
/** Folded by rsyslog: the first message was written in full before, so N means N more. */
const REPEATED = /^message repeated (\d{1,4}) times: \[ (.*)\]$/;
/**
 * `auth_log()` in OpenSSH's auth.c. The user is greedy, so the last ` from … port … ssh2` counts; after it only key details
 * follow. `Partial` and `Postponed` are steps of an attempt, not its end.
 */
const ATTEMPT = /^(Accepted|Failed) (\S+) for (.*) from (\S+) port -?\d{1,5} ssh2(?:: .*)?$/;
const INVALID_USER = 'invalid user ';
/** `by (uid=0)`, `by root(uid=0)`; newer PAM writes the user as `name(uid=1000)`. */
const OPENED = /^pam_unix\(sshd:session\): session opened for user (.*) by \S*\(uid=\d+\)$/;
const CLOSED = /^pam_unix\(sshd:session\): session closed for user (.*)$/;
const UID_SUFFIX = /\(uid=\d+\)$/;

/** `line` has no line end; a carriage return left by a foreign editor is ignored. */
export function parseSshdLine(line: string, nowMs: number): SshdFact | undefined {
  const parts = LINE.exec(line.endsWith('\r') ? line.slice(0, -1) : line);
  if (parts === null) return undefined;
  const [, stamp = '', host = '', pid = '', written = ''] = parts;
  const at = parseLogTimestamp(stamp, nowMs);
  if (at === undefined) return undefined;
  const repeated = REPEATED.exec(written);
  const message = repeated?.[2] ?? written;
  const base = { at, origin: `${host} ${pid}`, times: repeated === null ? 1 : Number(repeated[1]) };
  return base.times === 0 ? undefined : attempt(message, base) ?? session(message, base);
}

type Base = Pick<SshdFact, 'at' | 'origin' | 'times'>;

/**
 * Only sshd's own verdict counts as an attempt. `pam_unix(sshd:auth): authentication failure` and `PAM n more authentication
 * failures` tell of the same attempts a second time (added up per process they equal sshd's Failed lines by password).
 */
function attempt(message: string, base: Base): SshdFact | undefined {
  const match = ATTEMPT.exec(message);
  if (match === null) return undefined;
  const [, verdict, methodName = '', name = '', peer = ''] = match;
  // sshd writes UNKNOWN when the peer is gone before it could be asked for its address.
  const address = peer === 'UNKNOWN' ? '' : peer;
  if (address !== '' && isIP(address) === 0) return undefined;
  const method = loginMethod(methodName);
  if (verdict === 'Accepted') return { ...base, kind: 'login', user: name, address, method };
  const knownUser = !name.startsWith(INVALID_USER);
  const user = knownUser ? name : name.slice(INVALID_USER.length);
  return { ...base, kind: 'login_failure', user, address, method, knownUser };
}

function session(message: string, base: Base): SshdFact | undefined {
  const opened = OPENED.exec(message)?.[1];
  if (opened !== undefined) return { ...base, kind: 'session_start', user: opened.replace(UID_SUFFIX, '') };
  const closed = CLOSED.exec(message)?.[1];
  return closed === undefined ? undefined : { ...base, kind: 'session_end', user: closed };
}

/** sshd appends the device, as in `keyboard-interactive/pam`, and knows two mechanisms of GSSAPI. */
function loginMethod(name: string): LoginMethod {
  const method = name.split('/', 1)[0] ?? '';
  switch (method) {
    case 'password':
    case 'publickey':
    case 'keyboard-interactive':
    case 'hostbased':
    case 'none':
      return method;
    case 'gssapi-with-mic':
    case 'gssapi-keyex':
      return 'gssapi';
    default:
      return 'other';
  }
}
