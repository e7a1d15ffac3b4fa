import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseSshdLine, type SshdFact } from '../src/sshd-log.js';

const NOW = Date.UTC(2026, 10, 23, 12);
const STAMP = '2026-11-23T10:00:00+01:00';
const AT = new Date('2026-11-23T09:00:00Z');

function parse(message: string, program = 'sshd'): SshdFact | undefined {
  return parseSshdLine(`${STAMP} gate ${program}[4711]: ${message}`, NOW);
}

const base = { at: AT, origin: 'gate 4711', times: 1 };
const failure = { ...base, kind: 'login_failure', method: 'password', knownUser: true, user: 'alice', address: '192.0.2.7' };
const login = { ...base, kind: 'login', method: 'password', user: 'alice', address: '192.0.2.7' };

describe('login attempts', () => {
  it.each<[string, object]>([
    ['Accepted password for alice from 192.0.2.7 port 50022 ssh2', login],
    ['Accepted publickey for alice from 192.0.2.7 port 50022 ssh2: ED25519 SHA256:Zm9vYmFyYmF6', { ...login, method: 'publickey' }],
    [
      'Accepted publickey for alice from 192.0.2.7 port 50022 ssh2: ED25519-CERT SHA256:Zm9v ID alice (serial 7) CA RSA SHA256:YmFy',
      { ...login, method: 'publickey' },
    ],
    ['Accepted keyboard-interactive/pam for alice from 2001:db8::7 port 1 ssh2', { ...login, method: 'keyboard-interactive', address: '2001:db8::7' }],
    ['Accepted gssapi-with-mic for alice from 192.0.2.7 port 1 ssh2', { ...login, method: 'gssapi' }],
    ['Accepted gssapi-keyex for alice from 192.0.2.7 port 1 ssh2', { ...login, method: 'gssapi' }],
    ['Accepted hostbased for alice from 192.0.2.7 port 1 ssh2: RSA SHA256:Zm9v, client user "alice", client host "h"', { ...login, method: 'hostbased' }],
    ['Accepted something-new for alice from 192.0.2.7 port 1 ssh2', { ...login, method: 'other' }],
    ['Failed password for alice from 192.0.2.7 port 50022 ssh2', failure],
    ['Failed none for invalid user alice from 192.0.2.7 port 50022 ssh2', { ...failure, method: 'none', knownUser: false }],
    ['Failed password for invalid user  from 192.0.2.7 port 1 ssh2', { ...failure, knownUser: false, user: '' }],
    ['Failed password for invalid user  0101 from 192.0.2.7 port 1 ssh2', { ...failure, knownUser: false, user: ' 0101' }],
    ['Failed password for invalid user 0101  from 192.0.2.7 port 1 ssh2', { ...failure, knownUser: false, user: '0101 ' }],
    ['Failed password for alice from UNKNOWN port 65535 ssh2', { ...failure, address: '' }],
    [
      'Failed password for invalid user a from 198.51.100.1 port 22 ssh2 from 192.0.2.7 port 1 ssh2',
      { ...failure, knownUser: false, user: 'a from 198.51.100.1 port 22 ssh2' },
    ],
    [
      'Failed password for invalid user a from 198.51.100.1 port 22 ssh2: RSA x from 192.0.2.7 port 1 ssh2',
      { ...failure, knownUser: false, user: 'a from 198.51.100.1 port 22 ssh2: RSA x' },
    ],
    ['message repeated 5 times: [ Failed password for alice from 192.0.2.7 port 50022 ssh2]', { ...failure, times: 5 }],
    ['message repeated 2 times: [ Failed password for invalid user a] from 192.0.2.7 port 1 ssh2]', { ...failure, times: 2, knownUser: false, user: 'a]' }],
  ])('%s', (message, fact) => {
    expect(parse(message)).toEqual(fact);
  });
});

describe('sessions', () => {
  it.each<[string, object]>([
    ['pam_unix(sshd:session): session opened for user alice by (uid=0)', { ...base, kind: 'session_start', user: 'alice' }],
    ['pam_unix(sshd:session): session opened for user alice(uid=1000) by (uid=0)', { ...base, kind: 'session_start', user: 'alice' }],
    ['pam_unix(sshd:session): session opened for user alice(uid=1000) by alice(uid=0)', { ...base, kind: 'session_start', user: 'alice' }],
    ['pam_unix(sshd:session): session closed for user alice', { ...base, kind: 'session_end', user: 'alice' }],
    ['pam_unix(sshd:session): session closed for user two words ', { ...base, kind: 'session_end', user: 'two words ' }],
  ])('%s', (message, fact) => {
    expect(parse(message)).toEqual(fact);
    expect(parse(message, 'sshd-session')).toEqual(fact);
  });
});

describe('lines that say nothing new, or nothing at all', () => {
  it.each([
    'pam_unix(sshd:auth): authentication failure; logname= uid=0 euid=0 tty=ssh ruser= rhost=192.0.2.7  user=alice',
    'PAM 5 more authentication failures; logname= uid=0 euid=0 tty=ssh ruser= rhost=192.0.2.7  user=alice',
    'pam_unix(sshd:auth): check pass; user unknown',
    'Invalid user alice from 192.0.2.7',
    'Partial publickey for alice from 192.0.2.7 port 1 ssh2: RSA SHA256:Zm9v',
    'Postponed keyboard-interactive for alice from 192.0.2.7 port 1 ssh2 [preauth]',
    'Connection closed by 192.0.2.7 [preauth]',
    'Failed password for alice from 192.0.2.7 port 1',
    'Failed password for alice from 999.0.2.7 port 1 ssh2',
    'Failed password for alice from elsewhere port 1 ssh2',
    'message repeated 0 times: [ Failed password for alice from 192.0.2.7 port 1 ssh2]',
    'message repeated 5 times: [ Failed password for alice from 192.0.2.7 port 1 ssh2',
    'pam_unix(cron:session): session opened for user alice by (uid=0)',
    '',
  ])('skips: %s', (message) => {
    expect(parse(message)).toBeUndefined();
  });

  it.each([
    '',
    'garbage',
    `${STAMP} gate sshd: Failed password for alice from 192.0.2.7 port 1 ssh2`,
    `${STAMP} gate cron[1]: Failed password for alice from 192.0.2.7 port 1 ssh2`,
    `${STAMP} gate evil-sshd[1]: Failed password for alice from 192.0.2.7 port 1 ssh2`,
    'Xyz 10 06:55:46 gate sshd[1]: Failed password for alice from 192.0.2.7 port 1 ssh2',
    'Feb 30 06:55:46 gate sshd[1]: Failed password for alice from 192.0.2.7 port 1 ssh2',
    '2026-02-30T10:00:00Z gate sshd[1]: Failed password for alice from 192.0.2.7 port 1 ssh2',
  ])('is not an sshd line: %s', (line) => {
    expect(parseSshdLine(line, NOW)).toBeUndefined();
  });

  it('takes a line with a carriage return left at its end', () => {
    expect(parse('pam_unix(sshd:session): session closed for user alice\r')).toMatchObject({ user: 'alice' });
  });
});

describe('names chosen by a stranger', () => {
  // Line ends never reach a log line; sshd writes control characters as octal escapes.
  const pieces = fc.constantFrom(' ', ' from ', ' port 22 ssh2', 'invalid user', '192.0.2.1', ': ', '[', ']', 'a', 'é', 'by (uid=0)', '\\012', 'ssh2: RSA');
  const user = fc.array(pieces, { maxLength: 8 }).map((parts) => parts.join(''));
  const address = fc.oneof(fc.ipV4(), fc.ipV6());
  const port = fc.integer({ min: 0, max: 65_535 });

  it('comes back exactly, whatever it imitates', () => {
    fc.assert(
      fc.property(user, address, port, (name, ip, from) => {
        const fact = parse(`Failed password for invalid user ${name} from ${ip} port ${from} ssh2`);
        expect(fact).toEqual({ ...failure, knownUser: false, user: name, address: ip });
      }),
    );
  });

  it('comes back exactly from a folded line', () => {
    fc.assert(
      fc.property(user, address, port, fc.integer({ min: 1, max: 9999 }), (name, ip, from, times) => {
        const fact = parse(`message repeated ${times} times: [ Failed password for invalid user ${name} from ${ip} port ${from} ssh2]`);
        expect(fact).toEqual({ ...failure, times, knownUser: false, user: name, address: ip });
      }),
    );
  });
});
