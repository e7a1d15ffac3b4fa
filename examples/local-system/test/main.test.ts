/** Runs what `npm start` runs: the built programs, as real processes. */
import { execFile, spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { appendFile, mkdtemp, readdir, readFile, rm, stat } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import type { WireBatch } from '@candor/schema';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

const main = fileURLToPath(new URL('../dist/main.js', import.meta.url));
/** Events in the sample log. */
const SAMPLE_EVENTS = 160;

let folder: string;
const running = new Set<ChildProcess>();

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'candor-local-system-'));
});
afterEach(async () => {
  for (const child of running) child.kill('SIGKILL');
  // Its children end by the orphan guard; their folder must be idle before it is removed.
  await until(async () => (await processes()).length === 0);
  await rm(folder, { recursive: true });
});

interface Run {
  readonly child: ChildProcess;
  readonly lines: string[];
  readonly errors: string[];
  saw(text: string): Promise<void>;
  end(): Promise<{ code: number | null; account: Record<string, unknown> }>;
}

function start(args: readonly string[]): Run {
  const child = spawn(process.execPath, [main, '--data', join(folder, 'data'), '--key-file', join(folder, 'keys/cluster.key'), ...args], {
    cwd: folder,
    env: { PATH: process.env['PATH'], HOME: folder },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  running.add(child);
  const [lines, errors]: [string[], string[]] = [[], []];
  const output = createInterface({ input: child.stdout });
  output.on('line', (text) => lines.push(text));
  createInterface({ input: child.stderr }).on('line', (text) => errors.push(text));
  const ended = once(child, 'close');
  return {
    child,
    lines,
    errors,
    async saw(text) {
      while (!lines.some((line) => line.includes(text))) await once(output, 'line');
    },
    async end() {
      const [code] = (await ended) as [number | null];
      running.delete(child);
      const last = lines.at(-1) ?? '';
      return { code, account: last.startsWith('{') ? (JSON.parse(last) as Record<string, unknown>) : {} };
    },
  };
}

/** Processes that belong to this test: all but the guard name its folder on their command line. */
function processes(): Promise<{ pid: number; command: string }[]> {
  return new Promise((resolve, reject) => {
    execFile('ps', ['-Ao', 'pid=,args='], { maxBuffer: 16 * 1024 * 1024 }, (error, output) => {
      if (error) return reject(error);
      const rows = output.split('\n').filter((row) => row.includes(folder) && !row.includes('ps -Ao'));
      return resolve(rows.map((row) => ({ pid: Number.parseInt(row, 10), command: row.trim() })));
    });
  });
}

/** Bounded by the test's own time limit. */
async function until(condition: () => Promise<boolean>): Promise<void> {
  while (!(await condition())) await new Promise((resolve) => setTimeout(resolve, 25));
}

const account = { captured: SAMPLE_EVENTS, accepted: SAMPLE_EVENTS, duplicate: 0, rejected: 0, dropped: 0, pending: 0, stored: SAMPLE_EVENTS };

describe('--once', () => {
  it('stores every event of the sample, keeps what was sent, and counts nothing twice the second time', async () => {
    const capture = join(folder, 'capture');
    const first = start(['--once', '--capture', capture]);
    expect(await first.end()).toMatchObject({ code: 0, account });
    expect(first.errors).toEqual([]);
    expect(await processes()).toEqual([]);

    const bodies = (await readdir(capture)).filter((name) => name.endsWith('.body.json')).sort();
    const batches = await Promise.all(bodies.map(async (name) => JSON.parse(await readFile(join(capture, name), 'utf8')) as WireBatch));
    expect(batches.flatMap((batch) => batch.events)).toHaveLength(SAMPLE_EVENTS);
    expect((await readdir(capture)).filter((name) => name.endsWith('.http'))).toHaveLength(bodies.length);
    expect((await stat(join(capture, '000001.http'))).mode & 0o077).toBe(0);

    const second = await start(['--once']).end();
    expect(second).toMatchObject({ code: 0, account: { ...account, accepted: 0, duplicate: SAMPLE_EVENTS } });
  });
});

describe('staying up', () => {
  it('follows its own copy of the sample, and stops everything in order on SIGTERM', async () => {
    const run = start(['--port', '0', '--verbose']);
    await run.saw('Ctrl-C stops everything');
    const log = join(folder, 'keys/sample-sshd.log');
    const before = run.errors.length;
    await appendFile(log, '2026-11-23T10:00:00Z gate1 sshd[1]: Accepted password for mira.kowal from 192.0.2.7 port 1 ssh2\n');
    await until(() => Promise.resolve(run.errors.slice(before).some((line) => line.includes('"msg":"end_of_log"'))));
    run.child.kill('SIGTERM');
    const { code, account: told } = await run.end();
    expect(told).toMatchObject({ captured: SAMPLE_EVENTS + 1, accepted: SAMPLE_EVENTS + 1, stored: SAMPLE_EVENTS + 1, pending: 0 });
    expect(code).toBe(0);
    expect(await processes()).toEqual([]);
    // Shown to whoever asks for everything, but never the token.
    expect(run.errors.join('\n')).toMatch(/\[collector\]/);
    expect([...run.lines, ...run.errors].join('\n')).not.toMatch(/eyJ|mira|192\.0\.2\.7/);
  });

  it('says which child died, stops the rest and fails', async () => {
    const run = start(['--port', '0']);
    await run.saw('Ctrl-C stops everything');
    const authServer = (await processes()).find(({ command }) => command.includes('auth-server/dist'));
    process.kill(authServer?.pid ?? Number.NaN, 'SIGKILL');
    expect((await run.end()).code).toBe(1);
    expect(run.errors.join('\n')).toMatch(/The Auth server ended unexpectedly/);
    expect(await processes()).toEqual([]);
  });

  it('leaves nothing behind when it is killed itself', async () => {
    const run = start(['--port', '0']);
    await run.saw('Ctrl-C stops everything');
    expect((await processes()).length).toBeGreaterThan(2);
    run.child.kill('SIGKILL');
    expect((await run.end()).code).toBeNull();
    await until(async () => (await processes()).length === 0);
  });

  it('leaves nothing behind when it is stopped before it is up', async () => {
    const run = start(['--port', '0']);
    await run.saw('collector');
    run.child.kill('SIGINT');
    expect((await run.end()).code).toBe(0);
    expect(await processes()).toEqual([]);
  });

  it('names the option that helps when a port is taken', async () => {
    const taken = createServer();
    const port = await new Promise<number>((resolve, reject) => {
      taken.listen(0, '127.0.0.1', () => {
        const address = taken.address();
        if (typeof address === 'object' && address !== null) resolve(address.port);
        else reject(new Error('no port'));
      });
    });
    const run = start(['--port', String(port)]);
    expect((await run.end()).code).toBe(1);
    expect(run.errors.join('\n')).toContain(`Port ${port} is in use`);
    expect(run.errors.join('\n')).toMatch(/--port N/);
    await new Promise((resolve) => taken.close(resolve));
  });
});
