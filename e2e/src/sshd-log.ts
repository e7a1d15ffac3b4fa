/**
 * What a log of an OpenSSH server holds, found without the example that follows it: counts by awk, values by regular
 * expressions of our own. The tests compare the system's result with these.
 */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

export const sampleLog = fileURLToPath(new URL('../../examples/auth-server/sample/sshd.log', import.meta.url));

/** The sample, and the real log where `CANDOR_SSHD_LOG` names one. */
export const logs: readonly string[] = [sampleLog, ...(process.env['CANDOR_SSHD_LOG'] ? [process.env['CANDOR_SSHD_LOG']] : [])];

/** One line per event name: accepted and failed logins (a repeated message counts as often as it says), sessions. */
const countingProgram = String.raw`
  { sub(/\r$/, "") }
  match($0, / sshd(-session)?\[[0-9]+\]: /) {
    message = substr($0, RSTART + RLENGTH); times = 1
    if (match(message, /^message repeated [0-9]+ times: \[ /)) {
      split(message, word, " "); times = word[3]
      message = substr(message, RLENGTH + 1); sub(/\]$/, "", message)
    }
    if (message ~ /^Accepted [^ ]+ for .* from [^ ]+ port [0-9]+/) count["tp.user.login"] += times
    if (message ~ /^Failed [^ ]+ for .* from [^ ]+ port [0-9]+/) count["tp.user.loginFailure"] += times
    if (message ~ /^pam_unix\(sshd:session\): session opened for user /) count["tp.session.start"] += times
    if (message ~ /^pam_unix\(sshd:session\): session closed for user /) count["tp.session.end"] += times
  }
  END { for (name in count) print name, count[name] }
`;

export function countEvents(log: string): Record<string, number> {
  const lines = execFileSync('awk', [countingProgram, log], { encoding: 'utf8' }).trim().split('\n');
  return Object.fromEntries(lines.map((line) => [line.split(' ')[0] ?? '', Number(line.split(' ')[1])]));
}

export interface LogValues {
  readonly users: readonly string[];
  readonly addresses: readonly string[];
  readonly hosts: readonly string[];
}

function all(text: string, pattern: RegExp): string[] {
  return [...text.matchAll(pattern)].map((match) => match[1] ?? '').filter((value) => value !== '');
}

/** Every user name, address and host name that stands in the log, wherever it stands. */
export function sensitiveValues(log: string): LogValues {
  const text = readFileSync(log, 'utf8').replaceAll('\r', '');
  const users = [
    ...all(text, /(?:Accepted|Failed) \S+ for (?:invalid user )?(.*?) from \S+ port \d+/g),
    ...all(text, /[Ii]nvalid user (.*?) from \S+$/gm),
    ...all(text, /input_userauth_request: invalid user (.*?) \[preauth\]/g),
    ...all(text, /session (?:opened|closed) for user ([^\s(]+)/g),
    ...all(text, /\buser=(\S+)/g),
    ...all(text, /authentication failures for (\S+) \[preauth\]/g),
  ];
  const addresses = [...all(text, /\b(\d{1,3}(?:\.\d{1,3}){3})\b/g), ...all(text, /(?:from|rhost=) ?([0-9a-f]*:[0-9a-f:]+)/g)];
  const hosts = [
    ...all(text, /rhost=(\S+)/g),
    ...all(text, /getaddrinfo for (\S+)/g),
    ...all(text, /^(?:\S+ +\d+ \S+|\S+T\S+) (\S+) sshd/gm),
  ].filter((host) => !addresses.includes(host));
  const distinct = (values: readonly string[]): string[] => [...new Set(values)].sort();
  return { users: distinct(users), addresses: distinct(addresses), hosts: distinct(hosts) };
}
