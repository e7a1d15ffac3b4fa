/** What counts as a socket, a process and a file, in a trace, and that a real program is seen doing each. */
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { chooseMeans, countCalls, probe } from '../../src/detectors/silence-probe.js';
import type { Observation, ProbeMeans } from '../../src/detectors/silence-probe.js';

describe('a trace', () => {
  const start = '1 execve("/usr/bin/node", [...], 0x7f /* 9 vars */) = 0\n';
  test('of a program that only reads and starts threads has nothing', () => {
    const quiet = '1 openat(AT_FDCWD, "/etc/x", O_RDONLY|O_CLOEXEC) = 3\n1 openat(AT_FDCWD, "/dev/null", O_RDWR) = 4\n1 clone3({flags=CLONE_VM|CLONE_THREAD}, 88) = 2\n1 socketpair(AF_UNIX, SOCK_STREAM, 0, [...]) = 0\n';
    expect(countCalls(start + quiet)).toEqual({ sockets: 0, processes: 0, writes: 0 });
  });
  test.each([
    ['a socket', '1 socket(AF_INET, SOCK_STREAM, IPPROTO_IP) = 20', { sockets: 1 }],
    ['a socket of another thread', '77 connect(20, {sa_family=AF_INET} <unfinished ...>', { sockets: 1 }],
    ['a datagram', '1 sendto(20, ""..., 40, 0, {sa_family=AF_INET}, 16) = 40', { sockets: 1 }],
    ['a process', '1 clone(child_stack=NULL, flags=CLONE_CHILD_SETTID|SIGCHLD) = 9', { processes: 1 }],
    ['another program', '9 execve("/usr/bin/true", [...], 0x7f) = 0', { processes: 1 }],
    ['a file', '1 openat(AT_FDCWD, "/home/x/queue", O_WRONLY|O_CREAT, 0600) = 20', { writes: 1 }],
    ['a folder', '1 mkdir("/home/x/.config", 0700) = 0', { writes: 1 }],
    ['a renamed file', '1 rename("/home/x/a", "/home/x/b") = 0', { writes: 1 }],
  ])('has %s', (_name, line, expected) => expect(countCalls(start + line)).toMatchObject(expected));
});

describe('a program that is watched', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'candor-probe-'));
    mkdirSync(join(folder, 'home'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  const watch = (means: ProbeMeans, program: string, restrict = false): Promise<Observation> => {
    const home = join(folder, 'home');
    return probe(means, { args: ['--input-type=module', '-e', program], env: { PATH: process.env['PATH'] ?? '' }, cwd: home, home, restrict });
  };
  const loud = `import { spawnSync } from 'node:child_process'; import { writeFileSync } from 'node:fs'; import { connect } from 'node:net';
    connect(9, '127.0.0.1').on('error', () => undefined); spawnSync(process.execPath, ['--version']); writeFileSync('queue', 'event');`;

  test('by the best means here is seen doing each, and doing nothing', async () => {
    const means = await chooseMeans();
    const seen = await watch(means, loud);
    const silent = await watch(means, 'globalThis.answer = 42');
    expect(silent.ended.code).toBe(0);
    // Without strace nothing is counted, and nothing is claimed.
    const counted = means === 'strace' ? [1, 0] : [undefined, undefined];
    for (const pick of ['sockets', 'processes', 'writes'] as const) {
      expect([seen[pick] === undefined ? undefined : Math.min(1, seen[pick]), silent[pick]]).toEqual(counted);
    }
  });

  test('under the permission model cannot start a process or write elsewhere', async () => {
    const outside = JSON.stringify(join(folder, 'outside'));
    const refused = await watch('listing', `import { spawnSync } from 'node:child_process'; import { writeFileSync } from 'node:fs';
      const codes = [() => spawnSync('true'), () => writeFileSync(${outside}, '')].map((act) => { try { act(); return 'done'; } catch (error) { return error.code; } });
      writeFileSync('inside', ''); process.stdout.write(codes.join());`, true);
    expect(refused.ended.stdout.toString()).toBe('ERR_ACCESS_DENIED,ERR_ACCESS_DENIED');
  });
});
