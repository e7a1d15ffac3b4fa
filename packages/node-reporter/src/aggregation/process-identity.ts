/**
 * Who holds a folder: a process, told from others by its id, the moment it began and the system it runs in, all of it in the
 * folder's name: `w-<pid>-<begin>-<system>-<random UUID>`.
 *
 * Must not: hold anything that names a person or a machine.
 */
import { createHash } from 'node:crypto';
import { readFileSync, readlinkSync } from 'node:fs';
import { hostname } from 'node:os';

export interface ProcessIdentity {
  readonly pid: number;
  /** When it began, in the system's own ticks; 0 where the system does not tell. */
  readonly begin: number;
  /** Digest of what the process can see others of: one boot of one machine, one namespace of process ids. */
  readonly system: string;
}

export interface Processes {
  readonly self: ProcessIdentity;
  /** @param silentMs how long its folder has shown no sign of life: decides where the process itself is out of sight. */
  isAlive(process: ProcessIdentity, silentMs: () => number): boolean;
}

/** Holds nothing: a folder that its process has given up. */
export const nobody: ProcessIdentity = { pid: 0, begin: 0, system: '0' };

/** Milliseconds without a sign of life, which is given at the end of each window, after which a process of another system counts as ended. */
const leaseMs = 3 * 60 * 60_000;

const folderName = /^w-(?<pid>\d{1,10})-(?<begin>\d{1,20})-(?<system>[0-9a-f]{1,16})-[0-9a-f-]{36}$/;

export function nameOf({ pid, begin, system }: ProcessIdentity, id: string): string {
  return `w-${pid}-${begin}-${system}-${id}`;
}

export function holderOf(name: string): ProcessIdentity | undefined {
  const { pid, begin, system } = folderName.exec(name)?.groups ?? {};
  return pid === undefined || system === undefined ? undefined : { pid: Number(pid), begin: Number(begin), system };
}

/** Of the machine this runs on. */
export function systemProcesses(): Processes {
  const self: ProcessIdentity = { pid: process.pid, begin: beginOf(process.pid) ?? 0, system: thisSystem() };
  return {
    self,
    isAlive({ pid, begin, system }, silentMs) {
      if (pid === 0) return false;
      if (system !== self.system) return silentMs() < leaseMs;
      // The id of a process is used again one day; the moment of its beginning is not.
      return exists(pid) && (begin === 0 || (beginOf(pid) ?? begin) === begin);
    },
  };
}

function exists(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // Somebody else's process is one, too.
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

/** Field 22 of Linux' /proc/<pid>/stat, counted after the program's name, which may hold blanks and brackets. */
function beginOf(pid: number): number | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const begin = Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19]);
    return Number.isSafeInteger(begin) ? begin : undefined;
  } catch {
    return undefined;
  }
}

function thisSystem(): string {
  const told = [() => readFileSync('/proc/sys/kernel/random/boot_id', 'utf8'), () => readlinkSync('/proc/self/ns/pid')].map(tried);
  const facts = told.every((fact) => fact === '') ? [process.platform, hostname()] : told;
  return createHash('sha256').update(facts.join(' ')).digest('hex').slice(0, 16);
}

function tried(read: () => string): string {
  try {
    return read();
  } catch {
    return '';
  }
}
