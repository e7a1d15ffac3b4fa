/**
 * Whether the process that wrote a journal still runs.
 *
 * Promises: a process id counts only together with the moment its process began, where the system tells it, and only within
 * the boot and process namespace that gave it out. Where that cannot be told, the answer is undefined and a lease decides.
 */
import { readFileSync, readlinkSync } from 'node:fs';

export interface Owner {
  readonly pid: number;
  /** When the process began, in the system's own words; empty where it does not say. */
  readonly start: string;
  /** What the process id is unique in: random or hashed, never a name. */
  readonly place: string;
}

export interface Liveness {
  self(): Owner;
  /** Undefined where this process cannot tell. */
  isRunning(owner: Owner): boolean | undefined;
}

export const systemLiveness: Liveness = {
  self: () => ({ pid: process.pid, start: startOf(process.pid), place: place() }),
  isRunning(owner) {
    if (owner.place !== place()) return undefined;
    if (!answers(owner.pid)) return false;
    if (owner.start === '') return undefined;
    return startOf(owner.pid) === owner.start;
  },
};

function answers(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    // Somebody else's process is a process.
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

/** Clock ticks between boot and the beginning of the process, from Linux's /proc. */
function startOf(pid: number): string {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'latin1');
    // The second field is the program's name in parentheses, and may hold anything. The start is field 22.
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? '';
  } catch {
    return '';
  }
}

function place(): string {
  try {
    return `${readFileSync('/proc/sys/kernel/random/boot_id', 'latin1').trim()} ${readlinkSync('/proc/self/ns/pid')}`;
  } catch {
    const { createHash } = process.getBuiltinModule('node:crypto');
    return createHash('sha256').update(process.getBuiltinModule('node:os').hostname()).digest('hex').slice(0, 32);
  }
}
