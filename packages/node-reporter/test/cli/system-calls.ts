/** What a program did, as the kernel saw it. */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

export interface Deeds {
  readonly sockets: readonly string[];
  /** Processes it started. Threads are none. */
  readonly children: readonly string[];
  /** Paths it made, wrote, renamed or removed. */
  readonly files: readonly string[];
}

/** Where `strace` is, if it is on this machine. */
export function findStrace(): string | undefined {
  try {
    return execFileSync('which', ['strace'], { encoding: 'utf8' }).trim();
  } catch {
    return undefined;
  }
}

/** Arguments for `strace` before the program; `log` is where it writes to. */
export function straceArguments(log: string): string[] {
  return ['-f', '-s', '4096', '-o', log, '-e', 'trace=network,process,%file'];
}

export function readDeeds(log: string): Deeds {
  const calls = readFileSync(log, 'utf8')
    .split('\n')
    .map((line) => line.replace(/^\d+ +/, ''))
    .filter((call) => !/ = -1 E/.test(call));
  const paths = (pattern: RegExp): string[] => calls.filter((call) => pattern.test(call)).flatMap((call) => [...call.matchAll(/"([^"]*)"/g)].map((match) => match[1] ?? ''));
  return {
    sockets: calls.filter((call) => /^(socket|connect)\(/.test(call)),
    children: [
      ...calls.filter((call) => /^execve\(/.test(call)).slice(1),
      ...calls.filter((call) => /^(fork|vfork|clone3?)\(/.test(call) && !call.includes('CLONE_THREAD')),
    ],
    files: [...paths(/^open(at)?\(.*O_(WRONLY|RDWR|CREAT)/), ...paths(/^(mkdir|rename|link|symlink|unlink|rmdir|truncate|mknod)(at|at2)?\(/), ...paths(/^creat\(/)].filter(
      (path) => !path.startsWith('/dev/'),
    ),
  };
}
