/** A place to run a subject in where everything around it is personal data: home, user, working directory, arguments, environment. */
import { existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { hostname, tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import type { PersonalData } from './personal-data.js';
import type { Trace } from './searched-values.js';

export interface Surroundings {
  readonly home: string;
  readonly cwd: string;
  /** A folder for temporary files whose path is short: a browser puts sockets there, whose paths may have about 100 bytes. */
  readonly temporary: string;
  readonly env: Readonly<Record<string, string>>;
  readonly args: readonly string[];
  /** Every personal value here. */
  readonly values: readonly string[];
  /** Whatever files the subject left. */
  traces(): readonly Trace[];
  remove(): void;
}

/** Indexes of canaries that no scenario uses. */
const firstIndex = 30_000;

export function createSurroundings(person: PersonalData): Surroundings {
  const canary = (what: string, offset: number): string => person.canary(what, firstIndex + offset);
  const folderName = (offset: number): string => canary('user', offset).replaceAll(/[^a-z0-9.@_-]/gi, '-');
  const folder = mkdtempSync(join(tmpdir(), 'candor-audit-'));
  const home = join(folder, folderName(0));
  const cwd = join(home, folderName(1));
  const temporary = join(folder, 't');
  mkdirSync(cwd, { recursive: true });
  mkdirSync(temporary);
  const named = {
    USER: canary('user', 2),
    LOGNAME: canary('user', 3),
    HOSTNAME: canary('server', 4),
    SSH_CONNECTION: `${canary('address', 5)} 52044 ${canary('address', 6)} 22`,
    GITHUB_TOKEN: canary('device', 7),
    EMAIL: canary('user', 8),
    npm_config_user_agent: canary('device', 9),
    KUBECONFIG: canary('resource', 10),
  };
  const args = [`--user=${canary('user', 11)}`, canary('server', 12), canary('resource', 13)];
  const env = { ...named, HOME: home, XDG_CONFIG_HOME: join(home, '.config'), TMPDIR: cwd, PATH: process.env['PATH'] ?? '', TZ: person.set === 'first' ? 'Pacific/Kiritimati' : 'America/St_Johns' };
  return {
    home,
    cwd,
    temporary,
    env,
    args,
    values: [...Object.values(named).flatMap((value) => value.split(' ')), ...args, folderName(0), folderName(1), home].filter((value) => !/^\d{2,5}$/.test(value)),
    traces: () => filesBelow(home).flatMap((path) => bytesOf(path).map((bytes) => ({ source: 'file', bytes }))),
    // A process that a client left behind may still be writing: each try waits 100 ms longer than the one before.
    remove: () => rmSync(folder, { recursive: true, force: true, maxRetries: 20 }),
  };
}

/** The machine's own host and user name: no API lets an audit replace those, so they are searched for as they are. */
export function machineNames(): readonly string[] {
  try {
    return [hostname(), userInfo().username];
  } catch {
    // A user without an entry in the system's list has no name to search for.
    return [hostname()];
  }
}

/** A client may leave a process behind that removes what it has sent: a file or folder that is gone by now is none. */
export function filesBelow(folder: string): readonly string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return filesBelow(path);
    return entry.isFile() ? [path] : [];
  });
}

/** The content of a file, or nothing where it is gone by now. */
export function bytesOf(path: string): readonly Buffer[] {
  try {
    return [readFileSync(path)];
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return [];
    throw error;
  }
}
