/** Programs that track and end, and the senders they leave behind: real processes and a real collector. */
import { spawn } from 'node:child_process';
import { existsSync, readFileSync, readdirSync, utimesSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';

import type { WireBatch } from '@candor/schema';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';

import { openSpool } from '../../src/cli/spool.js';
import { createConsentFile } from '../../src/consent-file.js';
import { acceptAll, deadPort, startCollector } from '../collector-stand-in.js';
import type { CollectorStandIn, Respond } from '../collector-stand-in.js';
import { temporaryFolder } from './cli-fixtures.js';
import type { HostSettings } from './host-cli.js';
import { processesWith, until } from './process-list.js';
import { buildProgram, ended, run, shell } from './program.js';
import type { Ended, Program } from './program.js';

const folder = temporaryFolder();
const config = (): string => join(folder(), 'config');
/** Everything since 1970 is one interval: no test depends on when it runs. */
const onceEver = Number.MAX_SAFE_INTEGER;
/** So short that each command may start a sender. */
const eachTime = 1;

let program: Program;
let collector: CollectorStandIn;

beforeAll(async () => {
  program = await buildProgram();
});
afterAll(() => program.remove());

beforeEach(async () => {
  collector = await startCollector();
  createConsentFile(join(config(), 'consent.json')).write('granted');
});
afterEach(async () => {
  await collector.close();
  // Its collector is gone: a sender that still waits for one would do so until its time is up.
  for (const pid of senders()) process.kill(pid, 'SIGKILL');
  await until(() => senders().length === 0);
});

const senders = (): number[] => processesWith(folder());
const host = (settings: Partial<HostSettings> = {}): Promise<Ended> =>
  run(process.execPath, ['--unhandled-rejections=strict', program.hostFile, JSON.stringify({ folder: config(), url: collector.url, ending: 'return', senderIntervalMs: eachTime, ...settings })]);
const lockFolder = (): string => join(config(), 'reports', 'sender');
const waiting = (): readonly string[] => openSpool(join(config(), 'reports', 'waiting'), 1).names();
const events = () => collector.requests.flatMap(({ text }) => (JSON.parse(text) as WireBatch).events);

describe('a program with a yes', () => {
  it('ends, and its events arrive by a process that ends by itself and leaves nothing', async () => {
    expect(await host()).toEqual({ code: 0, output: 'worked\n', errors: '' });
    await until(() => collector.requests.length === 1);
    await until(() => senders().length === 0);
    expect(events()).toMatchObject([{ event: 'tsh.command.run', properties: { command: 'ls' } }]);
    expect(collector.requests[0]?.path).toBe('/v1/behavior');
    expect(collector.requests[0]?.text).not.toMatch(/mira|cluster\.example/);
    expect(waiting()).toEqual([]);
    expect(readdirSync(lockFolder()).filter((name) => !name.startsWith('turn.'))).toEqual([]);
  });

  it.each([
    ['process.exit() in the same turn', 'exit', 0],
    ['an error nobody catches', 'throw', 1],
  ] as const)('loses nothing to %s', async (_name, ending, code) => {
    expect((await host({ ending })).code).toBe(code);
    await until(() => events().length === 1);
  });

  it('loses nothing to SIGKILL after the turn in which it tracked', async () => {
    const child = spawn(process.execPath, [program.hostFile, JSON.stringify({ folder: config(), url: collector.url, ending: 'stay', senderIntervalMs: eachTime })], { env: shell() });
    const done = ended(child);
    await until(() => waiting().length === 1);
    child.kill('SIGKILL');
    await done;
    expect(collector.connections()).toBe(0);
    await host();
    await until(() => events().length === 2);
  });

  it.each<[string, Respond | 'absent']>([
    ['never answers', () => undefined],
    ['is away', 'absent'],
    ['answers 503', (_request, response) => void response.writeHead(503).end()],
    ['answers garbage', (_request, response) => void response.end('<html>')],
  ])('ends while a collector that %s has not decided, and what it tracked waits', async (_name, respond) => {
    if (respond !== 'absent') collector.respond(respond);
    const url = respond === 'absent' ? `http://127.0.0.1:${await deadPort()}` : collector.url;
    // No clock is asked: the program has ended, and nobody has taken its batch.
    expect(await host({ url })).toMatchObject({ code: 0, errors: '' });
    expect(waiting()).toHaveLength(1);
    if (respond !== 'absent') await until(() => collector.requests.length > 0);
    expect(waiting()).toHaveLength(1);
  });

  it('starts one sender, not one per command', async () => {
    const senderFile = join(folder(), 'counting-sender.mjs');
    writeFileSync(senderFile, `import { appendFileSync } from 'node:fs'; appendFileSync(process.argv[3] + '/started', '.');`);
    const commands = 12;
    for (let turn = 0; turn < commands / 4; turn += 1) {
      await Promise.all(Array.from({ length: 4 }, () => host({ senderFile, senderIntervalMs: onceEver })));
    }
    const started = join(config(), 'started');
    await until(() => existsSync(started));
    expect(waiting()).toHaveLength(commands);
    expect(readFileSync(started, 'utf8')).toBe('.');
  });

  it('has one sender at work at a time, however many are started', async () => {
    let atOnce = 0;
    let most = 0;
    collector.respond((request, response, socket) => {
      atOnce += 1;
      most = Math.max(most, atOnce);
      setImmediate(() => {
        atOnce -= 1;
        acceptAll(request, response, socket);
      });
    });
    await Promise.all(Array.from({ length: 4 }, () => host()));
    await until(() => senders().length === 0);
    // A command that was late for the sender at work is served by the next.
    await host();
    await until(() => waiting().length === 0);
    expect(events()).toHaveLength(5);
    expect(new Set(events().map(({ id }) => id)).size).toBe(5);
    expect(most).toBe(1);
  });

  it('survives a sender that is killed in the middle of a request: same batch, same ids', async () => {
    collector.respond(() => undefined);
    await host();
    await until(() => collector.requests.length === 1);
    const [pid = 0] = senders();
    process.kill(pid, 'SIGKILL');
    await until(() => senders().length === 0);
    // Where nobody reaps orphans, as in some containers, a dead sender keeps its pid; then its lock ends by age.
    for (const name of readdirSync(lockFolder())) utimesSync(join(lockFolder(), name), 0, 0);
    collector.respond(acceptAll);
    await host();
    await until(() => waiting().length === 0);
    expect(collector.requests[1]?.text).toBe(collector.requests[0]?.text);
    expect(events()).toHaveLength(3);
  });

  it('stops a sender at work by opting out, which sends nothing', async () => {
    collector.respond((_request, response) => void response.writeHead(503).end());
    await host();
    await until(() => collector.requests.length > 0);
    expect(await host({ ending: ['disable'] })).toMatchObject({ code: 0 });
    await until(() => senders().length === 0);
    expect(readdirSync(config())).toEqual(['consent.json']);
    const { length } = collector.requests;
    await host();
    expect(senders()).toEqual([]);
    expect(collector.requests).toHaveLength(length);
  });

  it('may name its folder relative to where it runs', async () => {
    expect((await host({ folder: relative(process.cwd(), config()) })).code).toBe(0);
    await until(() => events().length === 1);
    await until(() => waiting().length === 0);
  });

  it('keeps what it tracked where the sender cannot be started, and counts that', async () => {
    expect(await host({ senderFile: join(folder(), 'gone.js') })).toEqual({ code: 0, output: 'worked\n', errors: '' });
    expect(waiting()).toHaveLength(1);
    expect(JSON.parse((await host({ ending: ['status', '--json'] })).output)).toMatchObject({ batchesWaiting: 1, sendersNotStarted: 1 });
  });
});
