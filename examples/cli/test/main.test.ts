import { execFile, execFileSync } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { json } from 'node:stream/consumers';
import { setTimeout as delay } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { createGunzip } from 'node:zlib';
import type { WireBatch } from '@candor/schema';
import { build } from 'tsup';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';

const packageFolder = fileURLToPath(new URL('..', import.meta.url));
let built: string;
let home: string;
let collector: Server;
let connections: number;
let batches: WireBatch[];

beforeAll(async () => {
  built = await mkdtemp(join(tmpdir(), 'candor-cli-built-'));
  // As a client would ship it: one bundle, and the sender's program beside it.
  const entry = { main: join(packageFolder, 'src/main.ts'), 'cli-sender': createRequire(import.meta.url).resolve('@candor/node-reporter/cli-sender').replace(/\.cjs$/, '.js') };
  await build({ entry, outDir: built, format: 'esm', target: 'node20', noExternal: [/./], silent: true, config: false });
  await writeFile(join(built, 'package.json'), '{ "type": "module" }');
});
afterAll(() => rm(built, { recursive: true }));

beforeEach(async () => {
  home = await mkdtemp(join(tmpdir(), 'candor-cli-'));
  connections = 0;
  batches = [];
  collector = createServer((request, response) => {
    const body = request.headers['content-encoding'] === 'gzip' ? request.pipe(createGunzip()) : request;
    void json(body).then((value) => {
      const batch = value as WireBatch;
      batches.push(batch);
      response.setHeader('content-type', 'application/json');
      response.end(JSON.stringify({ schema: 'candor/1', batch_id: batch.batch_id, results: batch.events.map(({ id }) => ({ id, status: 'accepted' })) }));
    });
  });
  collector.on('connection', () => (connections += 1));
  await new Promise<void>((resolve) => collector.listen(0, '127.0.0.1', resolve));
});
afterEach(async () => {
  // A sender that still waits for an absent collector would do so until its time is up.
  for (const pid of senders()) process.kill(pid, 'SIGKILL');
  await until(() => senders().length === 0);
  collector.closeAllConnections();
  await new Promise((resolve) => collector.close(resolve));
  await rm(home, { recursive: true, maxRetries: 20 });
});

interface Shown {
  readonly code: number;
  readonly output: string;
}

function run(program: string, args: readonly string[], environment: Record<string, string>): Promise<Shown> {
  const url = `http://127.0.0.1:${(collector.address() as AddressInfo).port}`;
  // An environment of its own: where the tests run must not decide about consent.
  const env = { PATH: process.env['PATH'], TERM: 'xterm', HOME: home, XDG_CONFIG_HOME: join(home, 'config'), CANDOR_COLLECTOR_URL: url, ...environment };
  return new Promise((resolve) => {
    const child = execFile(program, args, { env }, (error, stdout, stderr) => {
      resolve({ code: typeof error?.code === 'number' ? error.code : 0, output: stdout + stderr });
    });
    child.stdin?.end();
  });
}

const main = () => join(built, 'main.js');
const piped = (args: readonly string[], environment = {}) => run(process.execPath, [main(), ...args], environment);
const onTerminal = (answer: string, args: readonly string[], environment = {}) =>
  run('python3', [join(packageFolder, 'test/terminal.py'), answer, process.execPath, main(), ...args], environment);

const folder = () => join(home, 'config/candor-example');
const files = async (): Promise<string[]> => (await readdir(folder()).catch(() => [])).sort();
const questions = ({ output }: Shown): number => output.split('May candor-example send usage metrics?').length - 1;
const events = () => batches.flatMap((batch) => batch.events);

/** Processes that were started for this test's home. */
function senders(): number[] {
  const lines = execFileSync('ps', ['-A', '-ww', '-o', 'pid=,args='], { encoding: 'utf8' }).split('\n');
  return lines.filter((line) => line.includes(home)).map((line) => Number.parseInt(line, 10));
}

async function until(holds: () => boolean): Promise<void> {
  while (!holds()) await delay(50);
}

/** Until `count` events have arrived and no process is left. Then the next command may start a sender at once, as it would after half a minute. */
async function delivered(count: number): Promise<void> {
  await until(() => events().length >= count && senders().length === 0);
  const reports = join(folder(), 'reports/sender');
  for (const name of await readdir(reports)) if (name.startsWith('turn.')) await rm(join(reports, name));
}

describe('the question', () => {
  it('comes once, behind the command\'s own output; yes stores and sends', async () => {
    const first = await onTerminal('y', ['login']);
    expect(first.code).toBe(0);
    expect(questions(first)).toBe(1);
    expect(first.output.indexOf('Signed in')).toBeLessThan(first.output.indexOf('May candor-example'));
    await delivered(2);
    expect(events().map(({ event }) => event)).toEqual(['tsh.command.run', 'tsh.login']);
    expect(await files()).toEqual(['anonymization.key', 'anonymization.key.id', 'consent.json', 'distinct-id', 'reports']);
    for (const name of await files()) expect((await stat(join(folder(), name))).mode & 0o077).toBe(0);

    const second = await onTerminal('n', ['ssh', 'gate-1']);
    expect(questions(second)).toBe(0);
    await delivered(4);
    expect(events().map(({ event }) => event).slice(2)).toEqual(['tsh.command.run', 'tsh.session.start']);
    expect(new Set(events().map((event) => event.distinct_id))).toEqual(new Set([await readFile(join(folder(), 'distinct-id'), 'utf8')]));
    expect(JSON.stringify(batches)).not.toMatch(/mira|cluster\.example|gate-1/);
  });

  it('takes no for an answer: stored, never asked again, nothing sent, no id and no key', async () => {
    expect(questions(await onTerminal('n', ['ls']))).toBe(1);
    expect(questions(await onTerminal('y', ['ls']))).toBe(0);
    expect(await files()).toEqual(['consent.json']);
    expect(connections).toBe(0);
  });

  it.each([
    ['Enter', ''],
    ['something unclear', 'maybe'],
    ['a closed input', '^D'],
    ['Ctrl-C', '^C'],
  ])('%s is no yes: nothing is stored or sent, and the next run asks again', async (_label, answer) => {
    expect(await onTerminal(answer, ['ls'])).toMatchObject({ code: 0 });
    expect(await files()).toEqual([]);
    expect(connections).toBe(0);
    expect(questions(await onTerminal('n', ['ls']))).toBe(1);
  });

  it.each([{ CI: 'true' }, { DO_NOT_TRACK: '1' }, { CANDOR_TELEMETRY: '0' }])('is never asked with %j', async (environment) => {
    const shown = await onTerminal('y', ['ls'], environment);
    expect(shown).toMatchObject({ code: 0, output: expect.stringContaining('build-7') as string });
    expect(questions(shown)).toBe(0);
    expect(await files()).toEqual([]);
    expect(connections).toBe(0);
  });

  it('is never asked where nobody sits', async () => {
    expect(questions(await piped(['login']))).toBe(0);
    expect(await files()).toEqual([]);
    expect(connections).toBe(0);
  });

  it('is asked again where more is collected than the yes was given for', async () => {
    await onTerminal('y', ['ls']);
    const path = join(folder(), 'consent.json');
    await writeFile(path, (await readFile(path, 'utf8')).replace(/"surface": ".{8}/, '"surface": "00000000'));
    expect(questions(await onTerminal('', ['ls']))).toBe(1);
  });
});

describe('telemetry', () => {
  it('status says who decided', async () => {
    expect((await piped(['telemetry', 'status'])).output).toMatch(/are off\. You have not decided yet/);
    expect((await piped(['telemetry', 'enable'])).output).toMatch(/are on\. You said yes/);
    expect((await piped(['telemetry', 'status'], { DO_NOT_TRACK: '1' })).output).toMatch(/are off\. You said yes, but .*DO_NOT_TRACK/);
    expect((await piped(['telemetry', 'disable'])).output).toMatch(/are off\. You said no/);
    expect((await piped(['telemetry', 'status'], { CI: '1' })).output).toMatch(/are off\. .*variable: CI/);
    expect(connections).toBe(0);
  });

  it('enable does not claim success where DO_NOT_TRACK is set', async () => {
    expect(await piped(['telemetry', 'enable'], { DO_NOT_TRACK: '1' })).toMatchObject({ code: 1, output: expect.stringMatching(/has no effect here/) as string });
  });

  it('disable forgets who this was, and a later yes is someone new', async () => {
    await piped(['telemetry', 'enable']);
    await piped(['ls']);
    await delivered(1);
    await piped(['telemetry', 'disable']);
    expect(await files()).toEqual(['consent.json']);
    await piped(['ls']);
    await piped(['telemetry', 'enable']);
    await piped(['ls']);
    await delivered(2);
    const ids = events().map((event) => event.distinct_id);
    const users = events().map((event) => event.properties['user_name']);
    expect([new Set(ids).size, new Set(users).size, ids.length]).toEqual([2, 2, 2]);
  });

  it('preview, view and explain show what is sent, and from which value', async () => {
    await piped(['telemetry', 'enable']);
    await piped(['ls']);
    await delivered(1);
    const { sent } = JSON.parse((await piped(['telemetry', 'view', '--json'])).output) as { sent: { body: string }[] };
    expect(sent.map(({ body }) => JSON.parse(body) as WireBatch)).toEqual(batches);
    expect((await piped(['telemetry', 'explain'])).output).toContain(`${String(events()[0]?.properties['user_name'])} is computed from "mira.kowal"`);
    expect((await piped(['telemetry', 'preview'])).output).toMatch(/^Nothing would be sent now/);
  });

  it('says so when the decision cannot be stored', async () => {
    await writeFile(join(home, 'config'), 'a file where a folder should be');
    expect(await piped(['telemetry', 'enable'])).toMatchObject({ code: 1, output: expect.stringMatching(/could not be stored/) as string });
  });

  it('explains itself', async () => {
    expect(await piped(['telemetry'])).toMatchObject({ code: 2, output: expect.stringMatching(/status .*enable .*disable /s) as string });
  });
});

describe('the command comes first', () => {
  it('works where metrics do not, and says in one line why', async () => {
    await piped(['telemetry', 'enable']);
    const shown = await piped(['ls'], { CANDOR_COLLECTOR_URL: 'http://collector.example.com' });
    expect(shown.code).toBe(0);
    expect(shown.output).toMatch(/build-7/);
    expect(shown.output).toMatch(/candor-example: usage metrics: /);
  });

  it('keeps its exit code, and reports a wrong use as one', async () => {
    await piped(['telemetry', 'enable']);
    expect((await piped(['ssh'])).code).toBe(2);
    await delivered(1);
    expect(events().map(({ properties }) => [properties['command'], properties['outcome']])).toEqual([['ssh', 'usage_error']]);
  });

  it('ends although the collector is away', async () => {
    await piped(['telemetry', 'enable']);
    const shown = await piped(['ls'], { CANDOR_COLLECTOR_URL: 'http://127.0.0.1:1' });
    expect(shown).toMatchObject({ code: 0, output: expect.stringContaining('gate-1') as string });
    expect(JSON.parse((await piped(['telemetry', 'status', '--json'])).output)).toMatchObject({ batchesWaiting: 1 });
  });

  it('leaves no process behind', async () => {
    await piped(['telemetry', 'enable']);
    for (let turn = 0; turn < 5; turn += 1) await piped(['ls']);
    await until(() => events().length > 0 && senders().length === 0);
    await piped(['telemetry', 'disable']);
    await piped(['ls']);
    expect(senders()).toEqual([]);
  });
});
