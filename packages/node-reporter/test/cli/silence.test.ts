/**
 * Without a yes there is nothing: no socket, no child process, no file with an event or an id. Seen from outside, by the kernel's
 * own record where `strace` is installed, and everywhere by a counting listener, the folder, and a process that may do no harm.
 */
import { createServer } from 'node:net';
import type { AddressInfo, Server } from 'node:net';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

import { behaviorSurface } from '@candor/schema';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';

import { createConsentFile } from '../../src/consent-file.js';
import { temporaryFolder } from './cli-fixtures.js';
import type { HostSettings } from './host-cli.js';
import { processesWith, until } from './process-list.js';
import { buildProgram, run } from './program.js';
import type { Ended, Program } from './program.js';
import { findStrace, readDeeds, straceArguments } from './system-calls.js';
import type { Deeds } from './system-calls.js';

const folder = temporaryFolder();
const config = (): string => join(folder(), 'config');
const strace = findStrace();
let program: Program;
let listener: Server;
let connections = 0;

beforeAll(async () => {
  program = await buildProgram();
});
afterAll(() => program.remove());

beforeEach(async () => {
  connections = 0;
  listener = createServer((socket) => {
    connections += 1;
    // A final answer, so that a sender has no reason to stay.
    socket.on('error', () => undefined).resume().end('HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n\r\n');
  });
  await new Promise<void>((resolve) => listener.listen(0, '127.0.0.1', resolve));
});
afterEach(async () => {
  for (const pid of processesWith(folder())) process.kill(pid, 'SIGKILL');
  await until(() => processesWith(folder()).length === 0);
  await new Promise((resolve) => listener.close(resolve));
});

const settings = (ending: HostSettings['ending']): string =>
  JSON.stringify({ folder: config(), url: `http://127.0.0.1:${(listener.address() as AddressInfo).port}`, ending, senderIntervalMs: 1 });

/** Runs the program, and says what it did as far as this machine can tell. */
async function observe(ending: HostSettings['ending'], variables: Record<string, string> = {}): Promise<Ended & { readonly deeds: Deeds | undefined }> {
  const log = join(folder(), 'system-calls');
  const node = [process.execPath, program.hostFile, settings(ending)];
  const [file = '', ...args] = strace === undefined ? node : [strace, ...straceArguments(log), ...node];
  const result = await run(file, args, variables);
  return { ...result, deeds: strace === undefined ? undefined : readDeeds(log) };
}

const files = (): string[] => (existsSync(config()) ? readdirSync(config(), { recursive: true, encoding: 'utf8' }).sort() : []);
const decide = (consent: 'granted' | 'denied', surface = behaviorSurface): void => createConsentFile(join(config(), 'consent.json'), { surface }).write(consent);
const nothing: Deeds = { sockets: [], children: [], files: [] };

const silent: readonly [string, () => void, Record<string, string>][] = [
  ['nothing was decided', () => undefined, {}],
  ['the answer was no', () => decide('denied'), {}],
  ['the yes was given for less', () => decide('granted', `${behaviorSurface}x`), {}],
  ['DO_NOT_TRACK is set, after a yes', () => decide('granted'), { DO_NOT_TRACK: '1' }],
  ['CANDOR_TELEMETRY is 0, after a yes', () => decide('granted'), { CANDOR_TELEMETRY: '0' }],
  ['CI is set, after a yes', () => decide('granted'), { CI: 'true' }],
];

describe.each(silent)('where %s', (_name, prepare, variables) => {
  it('a command does its work and nothing else', async () => {
    prepare();
    const before = files();
    const { deeds, ...result } = await observe('return', variables);
    expect(result).toEqual({ code: 0, output: 'worked\n', errors: '' });
    if (strace !== undefined) expect(deeds).toEqual(nothing);
    expect(files()).toEqual(before);
    expect(connections).toBe(0);
    expect(processesWith(folder())).toEqual([]);
  });

  it('it works in a process that may neither write nor start another', async () => {
    prepare();
    const permission = process.allowedNodeEnvironmentFlags.has('--permission') ? '--permission' : '--experimental-permission';
    const { code, output, errors } = await run(process.execPath, [permission, '--no-warnings', '--allow-fs-read=*', program.hostFile, settings('return')], variables);
    expect({ code, output, errors }).toEqual({ code: 0, output: 'worked\n', errors: '' });
  });
});

describe('opting out', () => {
  it('as the first act stores the no, and does nothing else', async () => {
    const { deeds, code } = await observe(['disable']);
    expect(code).toBe(0);
    if (deeds !== undefined) {
      expect(deeds).toMatchObject({ sockets: [], children: [] });
      expect(deeds.files.filter((path) => path !== config() && !path.startsWith(join(config(), 'consent.json')))).toEqual([]);
    }
    expect(files()).toEqual(['consent.json']);
    expect(connections).toBe(0);
  });

  it.each([[['status']], [['preview']], [['view']], [['explain']], [['help']]])('and so does looking: %j', async (argv) => {
    const { deeds, code } = await observe(argv);
    expect(code).toBe(0);
    if (strace !== undefined) expect(deeds).toEqual(nothing);
    expect(files()).toEqual([]);
    expect(connections).toBe(0);
  });
});

it('the same look sees what a command with a yes does', async () => {
  decide('granted');
  const { deeds } = await observe('return');
  if (deeds !== undefined) {
    expect(deeds.children.length).toBeGreaterThan(0);
    expect(deeds.files.some((path) => path.includes('waiting'))).toBe(true);
    expect(deeds.sockets.length).toBeGreaterThan(0);
  }
  await until(() => connections > 0);
  expect(files()).toEqual(expect.arrayContaining(['distinct-id', 'reports/waiting']));
});
