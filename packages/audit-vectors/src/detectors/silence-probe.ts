/**
 * Watches a program from outside: does it open a socket, start a process, write a file?
 *
 * Promises: says by which means it watched. By `strace` (Linux) every call is counted. Where there is none, the auditor's listener counts
 * connections and the folder is listed; a subject that starts no processes even with a yes is also kept from it by Node's permission model.
 */
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { runProcess } from '../subject.js';
import type { ProcessResult } from '../subject.js';

export type ProbeMeans = 'strace' | 'listing';

export interface Observation {
  readonly ended: ProcessResult;
  /** Sockets opened towards anybody. Undefined where only the listener's connections are known. */
  readonly sockets: number | undefined;
  /** Processes started. Undefined where they were refused instead. */
  readonly processes: number | undefined;
  /** Files opened for writing, made or renamed. Undefined where only the folder's content is known. */
  readonly writes: number | undefined;
}

export interface ProbeOptions {
  /** Node's own arguments and the program's. */
  readonly args: readonly string[];
  readonly env: Readonly<Record<string, string>>;
  readonly cwd: string;
  /** The one folder where the program may write. */
  readonly home: string;
  /** Without strace: whether the permission model is laid on. A program that hands its sending to a process of its own could not work. */
  readonly restrict: boolean;
  readonly input?: string;
}

const calls = 'trace=network,execve,execveat,fork,vfork,clone,clone3,open,openat,creat,rename,renameat,renameat2,mkdir,mkdirat';

/** The best means this machine has: tracing may be missing, or forbidden as in many containers. */
export async function chooseMeans(): Promise<ProbeMeans> {
  const tried = await runProcess('strace', { args: ['-f', '-qq', '-e', calls, '-o', '/dev/null', process.execPath, '--version'], env: {}, cwd: process.cwd() }).catch(() => undefined);
  return tried?.code === 0 ? 'strace' : 'listing';
}

export async function probe(means: ProbeMeans, { args, env, cwd, home, restrict, input = '' }: ProbeOptions): Promise<Observation> {
  if (means === 'listing') {
    const ended = await runProcess(process.execPath, { args: [...(restrict ? permissionArguments(home) : []), ...args], env, cwd, input });
    return { ended, sockets: undefined, processes: undefined, writes: undefined };
  }
  const log = join(home, '..', 'calls.log');
  // File calls through io_uring would pass the tracer by. No text is logged: what is written is none of its business.
  const traced = { ...env, UV_USE_IO_URING: '0' };
  const ended = await runProcess('strace', { args: ['-f', '-qq', '-s', '0', '-e', 'signal=none', '-e', calls, '-o', log, process.execPath, ...args], env: traced, cwd, input });
  const seen = countCalls(readFileSync(log, 'latin1'));
  rmSync(log);
  return { ended, ...seen };
}

/** Node 20 and 22 call it experimental, later ones do not. */
function permissionArguments(home: string): readonly string[] {
  const [major = 0] = process.versions.node.split('.').map(Number);
  return [major < 23 ? '--experimental-permission' : '--permission', '--allow-fs-read=*', `--allow-fs-write=${home}/`, '--no-warnings'];
}

/** Threads are no processes, pairs of sockets between a process and its child are counted with the child, and devices are no files. */
export function countCalls(log: string): { readonly sockets: number; readonly processes: number; readonly writes: number } {
  const lines = log.split('\n').map((line) => line.replace(/^\d+\s+/, ''));
  const count = (fits: (line: string) => boolean): number => lines.filter(fits).length;
  const starts = count((line) => /^execve(at)?\(.*= 0$/.test(line));
  return {
    sockets: count((line) => /^(socket|connect|sendto|sendmsg|sendmmsg)\(/.test(line)),
    // The program itself is the first.
    processes: Math.max(0, starts - 1) + count((line) => /^(v?fork|clone3?)\(/.test(line) && !line.includes('CLONE_THREAD')),
    writes: count((line) => (/^(open|openat)\(.*O_(WRONLY|RDWR|CREAT)/.test(line) && !/"\/(dev|proc)\//.test(line)) || /^(creat|rename(at2?)?|mkdir(at)?)\(/.test(line)),
  };
}
