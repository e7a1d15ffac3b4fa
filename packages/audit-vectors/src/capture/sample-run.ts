/** Lets the local system of a checkout send what it makes of its sample log, and keeps the bytes of every request. */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { AuditError } from '../audit-error.js';

export interface SampleRun {
  /** Folder with the requests. */
  readonly capture: string;
  /** The log they are about. */
  readonly log: string;
  /** Names and addresses that stand in it. */
  readonly values: readonly string[];
  remove(): void;
}

/** Milliseconds: it starts a collector and a small client, and ends by itself. */
const runTimeout = 120_000;

/** Undefined where the root is no checkout that is built. @throws AuditError `subject_failed` where it does not run to its end. */
export function runSample(root: string): SampleRun | undefined {
  const program = join(root, 'examples/local-system/dist/main.js');
  const log = join(root, 'examples/auth-server/sample/sshd.log');
  if (!existsSync(program) || !existsSync(log)) return undefined;
  const folder = mkdtempSync(join(tmpdir(), 'candor-audit-'));
  const remove = (): void => rmSync(folder, { recursive: true, force: true });
  const capture = join(folder, 'capture');
  const environment = Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith('CANDOR_')));
  try {
    const args = [program, '--once', '--data', join(folder, 'data'), '--capture', capture, '--key-file', join(folder, 'cluster.key')];
    execFileSync(process.execPath, args, { cwd: root, env: environment, stdio: 'ignore', timeout: runTimeout });
    return { capture, log, values: namesIn(readFileSync(log, 'utf8')), remove };
  } catch {
    remove();
    throw new AuditError('subject_failed', 'It is the local system of the checkout: run npm start -- --once to see why.');
  }
}

/** Users and addresses of an OpenSSH log. Short words and those of small letters alone (root, unknown) may also be words of the wire. */
function namesIn(log: string): readonly string[] {
  const users = [...log.matchAll(/ for (?:invalid user )?(\S+) from /g), ...log.matchAll(/ user ([^\s(]+)/g)].map(([, user = '']) => user);
  const addresses = [...log.matchAll(/\b(?:[0-9]{1,3}\.){3}[0-9]{1,3}\b/g)].map(([address]) => address);
  return [...new Set([...users, ...addresses])].filter((name) => name.length >= 6 && /[^a-z]/.test(name) && !name.startsWith('127.')).sort();
}
