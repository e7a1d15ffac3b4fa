import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { appendFile, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { createAnonymizer } from '@candor/anonymizer';
import { build } from 'tsup';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { startRecordingCollector, type RecordingCollector } from './recording-collector.js';

const packageFolder = fileURLToPath(new URL('..', import.meta.url));
const sample = join(packageFolder, 'sample/sshd.log');
/** What the sample holds, counted once by hand with grep. */
const SAMPLE = { lines: 298, events: 160, skipped: 161 };
const line = (message: string): string => `2026-11-02T10:00:00+00:00 gate1 sshd[7]: ${message}\n`;
const accepted = line('Accepted password for mira.kowal from 192.0.2.7 port 50022 ssh2');
const closed = line('pam_unix(sshd:session): session closed for user mira.kowal');

let built: string;
let folder: string;
let keyFile: string;
let collector: RecordingCollector;
const running = new Set<ChildProcess>();

beforeAll(async () => {
  // Built here, so that the present sources are tested; whole, so that it runs outside the workspace.
  built = await mkdtemp(join(tmpdir(), 'candor-auth-server-built-'));
  const entry = { main: join(packageFolder, 'src/main.ts') };
  await build({ entry, outDir: built, format: 'esm', outExtension: () => ({ js: '.mjs' }), target: 'node20', noExternal: [/./], silent: true, config: false });
});
afterAll(() => rm(built, { recursive: true }));

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'candor-auth-server-'));
  keyFile = join(folder, 'keys/cluster.key');
  collector = await startRecordingCollector();
});
afterEach(async () => {
  for (const child of running) child.kill('SIGKILL');
  await collector.stop();
  await rm(folder, { recursive: true });
});

interface Run {
  readonly child: ChildProcess;
  readonly lines: string[];
  readonly errors: string[];
  /** Resolves on the first stdout line that holds `text`. */
  saw(text: string): Promise<void>;
  end(): Promise<{ code: number | null; summary: Record<string, unknown> }>;
}

function start(args: readonly string[], environment: Record<string, string> = {}): Run {
  const child = spawn(
    process.execPath,
    [join(built, 'main.mjs'), '--collector', collector.url, '--key-file', keyFile, '--cluster', 'cluster.example.com', ...args],
    // An environment of its own: where the tests run must not decide about consent.
    { env: { PATH: process.env['PATH'], CANDOR_LICENCE_TOKEN: 'token.for.tests', TZ: 'UTC', ...environment }, stdio: 'pipe' },
  );
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
      while (!lines.some((seen) => seen.includes(text))) await once(output, 'line');
    },
    async end() {
      const [code] = (await ended) as [number | null];
      running.delete(child);
      return { code, summary: JSON.parse(lines.at(-1) ?? '{}') as Record<string, unknown> };
    },
  };
}

const events = () => collector.batches.flatMap((batch) => batch.events);

describe('one pass over a log', () => {
  it('delivers the sample, every occurrence once, with the token and nothing of the log', async () => {
    const run = start(['--log', sample, '--edition', 'cloud']);
    const { code, summary } = await run.end();
    expect(run.errors).toEqual([]);
    expect(code).toBe(0);
    expect(summary).toMatchObject({ lines: SAMPLE.lines, facts: SAMPLE.events, captured: SAMPLE.events, accepted: SAMPLE.events, duplicate: 0, rejected: 0, dropped: 0, pending: 0 });
    expect(summary).toMatchObject({ skipped: SAMPLE.skipped, skippedTooLong: 0, consent: { decidedBy: 'policy' } });
    expect(new Set(collector.authorizations)).toEqual(new Set(['Bearer token.for.tests']));
    expect(new Set(events().map(({ id }) => id)).size).toBe(SAMPLE.events);

    const log = await readFile(sample, 'utf8');
    const secrets = [...log.matchAll(/(?:\d{1,3}\.){3}\d{1,3}|2001:db8:\S+|mira\.kowal|jonas-w|adaeze|gate1/g)].map(([text]) => text);
    const told = [...run.lines, ...run.errors, JSON.stringify(collector.batches)].join('\n');
    expect(secrets.length).toBeGreaterThan(100);
    expect(secrets.filter((secret) => told.includes(secret))).toEqual([]);
  });

  it('gives each line the same id on every run: a replay is all duplicates', async () => {
    await start(['--log', sample, '--edition', 'cloud']).end();
    const { code, summary } = await start(['--log', sample, '--edition', 'cloud']).end();
    expect(code).toBe(0);
    expect(summary).toMatchObject({ captured: SAMPLE.events, accepted: 0, duplicate: SAMPLE.events });
    // Batches of one run may arrive in another order than they were sent: several are under way at once.
    const tracked = (run: ReturnType<typeof events>) => [...run].sort((a, b) => a.seq - b.seq).map(({ seq: _seq, ...event }) => event);
    const [first, second] = [tracked(events().slice(0, SAMPLE.events)), tracked(events().slice(SAMPLE.events))];
    expect(second).toEqual(first);
  });

  it('makes the event the log tells, with the session\'s address and duration', async () => {
    const log = join(folder, 'auth.log');
    await writeFile(log, accepted + line('pam_unix(sshd:session): session opened for user mira.kowal by (uid=0)') + closed.replace('10:00:00', '10:05:00'));
    await start(['--log', log, '--edition', 'cloud']).end();
    const anonymizer = createAnonymizer(await readFile(keyFile, 'utf8'));
    const who = { cluster_name: anonymizer.anonymize('cluster.example.com'), user_name: anonymizer.anonymize('mira.kowal'), address: anonymizer.anonymize('192.0.2.7') };
    const session = { ...who, session_type: 'ssh', user_kind: 'human' };
    expect(events().map(({ event, at, properties }) => ({ event, at, properties }))).toEqual([
      { event: 'tp.user.login', at: '2026-11-02T10:00:00Z', properties: { ...who, method: 'password', connector_type: 'local' } },
      { event: 'tp.session.start', at: '2026-11-02T10:00:00Z', properties: session },
      { event: 'tp.session.end', at: '2026-11-02T10:05:00Z', properties: { ...session, duration: '1-10m' } },
    ]);
  });

  it('reads standard input', async () => {
    const run = start(['--log', '-', '--edition', 'cloud']);
    run.child.stdin?.end(accepted + closed.trimEnd());
    expect((await run.end()).summary).toMatchObject({ lines: 2, accepted: 2 });
  });

  it('never lets the queue overflow, also where one line stands for thousands', async () => {
    const log = join(folder, 'auth.log');
    await writeFile(log, line('message repeated 3000 times: [ Failed password for root from 192.0.2.7 port 1 ssh2]'));
    const { code, summary } = await start(['--log', log, '--edition', 'cloud']).end();
    expect(code).toBe(0);
    expect(summary).toMatchObject({ facts: 3000, accepted: 3000, dropped: 0 });
  });
});

describe('following a log', () => {
  it('reports lines as they are appended, and ends in good order on SIGTERM', async () => {
    const log = join(folder, 'auth.log');
    await writeFile(log, accepted);
    const run = start(['--log', log, '--follow', '--edition', 'cloud']);
    await run.saw('"accepted":1');
    await appendFile(log, closed);
    await run.saw('"accepted":2');
    run.child.kill('SIGTERM');
    expect(await run.end()).toMatchObject({ code: 0, summary: { lines: 2, captured: 2, accepted: 2, pending: 0 } });
  });

  it('stops on SIGINT while the collector is away, and says what was not delivered', async () => {
    const log = join(folder, 'auth.log');
    await writeFile(log, accepted);
    collector.respondWith(503);
    const run = start(['--log', log, '--follow', '--edition', 'cloud', '--timeout', '0.2']);
    await until(() => collector.batches.length > 0);
    run.child.kill('SIGINT');
    expect(await run.end()).toMatchObject({ code: 1, summary: { captured: 1, accepted: 0, dropped: 1, droppedBy: { shutdown: 1 } } });
    expect(run.errors.join()).toMatch(/not delivered/);
  });
});

describe('consent', () => {
  it.each([
    ['oss', 'unknown', []],
    ['oss', 'denied', []],
    ['enterprise', 'denied', ['--plan', 'opt-in']],
  ])('%s with consent %s: no connection, no key, nothing captured', async (edition, consent, more) => {
    const { code, summary } = await start(['--log', sample, '--edition', edition, '--consent', consent, ...more]).end();
    expect(code).toBe(0);
    expect(summary).toMatchObject({ lines: SAMPLE.lines, facts: SAMPLE.events, captured: 0, pending: 0, consent: { state: consent, decidedBy: 'choice' } });
    expect(collector.connections()).toBe(0);
    expect(await readdir(folder)).toEqual([]);
  });

  it('oss with a yes, but DO_NOT_TRACK: the environment decides', async () => {
    const { summary } = await start(['--log', sample, '--edition', 'oss', '--consent', 'granted'], { DO_NOT_TRACK: '1' }).end();
    expect(summary).toMatchObject({ captured: 0, consent: { state: 'granted', decidedBy: 'environment', variable: 'DO_NOT_TRACK' } });
    expect(collector.connections()).toBe(0);
    expect(await readdir(folder)).toEqual([]);
  });

  it.each([
    ['oss', ['--consent', 'granted'], {}],
    ['enterprise', ['--plan', 'mandatory', '--consent', 'denied'], { DO_NOT_TRACK: '1' }],
  ])('%s with %j reports', async (edition, more, environment) => {
    const { summary } = await start(['--log', sample, '--edition', edition, ...more], environment).end();
    expect(summary).toMatchObject({ captured: SAMPLE.events, accepted: SAMPLE.events });
  });
});

describe('billing windows', () => {
  it('are counted from what is piped in, and wait in their folder as pseudonyms', async () => {
    const windows = join(folder, 'windows');
    const minuteAgo = new Date(Date.now() - 60_000).toISOString().replace('Z', '+00:00');
    const run = start(['--log', '-', '--edition', 'cloud', '--windows', windows]);
    run.child.stdin?.end((accepted + closed).replaceAll('2026-11-02T10:00:00+00:00', minuteAgo));
    expect(await run.end()).toMatchObject({ code: 0, summary: { captured: 2, accepted: 2, windows: { counted: 1, lost: {} } } });
    const names = await readdir(windows, { recursive: true });
    const kept = await Promise.all(names.filter((name) => name.endsWith('.part')).map((name) => readFile(join(windows, name), 'utf8')));
    // Unless a quarter of an hour ended meanwhile: then it was reported.
    const told = kept.join('') + JSON.stringify(events().filter(({ event }) => event === 'tp.user.activity'));
    expect(told).toContain(createAnonymizer(await readFile(keyFile, 'utf8')).anonymize('mira.kowal'));
    expect(told).not.toMatch(/mira\.kowal|cluster\.example|gate1/);
  });

  it('are not counted without consent', async () => {
    const windows = join(folder, 'windows');
    const run = start(['--log', '-', '--edition', 'oss', '--windows', windows]);
    run.child.stdin?.end(accepted);
    expect(await run.end()).toMatchObject({ code: 0, summary: { captured: 0, windows: { counted: 0 } } });
    await expect(readdir(windows)).rejects.toMatchObject({ code: 'ENOENT' });
  });
});

describe('failures say what to do', () => {
  it('a token that is refused is not a success', async () => {
    collector.respondWith(401);
    const run = start(['--log', sample, '--edition', 'cloud']);
    expect(await run.end()).toMatchObject({ code: 1, summary: { captured: SAMPLE.events, rejected: SAMPLE.events, rejectedBy: { http_401: SAMPLE.events } } });
    expect(run.errors.join()).toMatch(/licence token/);
  });

  it('a collector that is away does not hold the end up for ever', async () => {
    collector.respondWith(503);
    const run = start(['--log', sample, '--edition', 'cloud', '--timeout', '0.2']);
    expect(await run.end()).toMatchObject({ code: 1, summary: { captured: SAMPLE.events, pending: 0, dropped: SAMPLE.events } });
  });

  it.each<[string, readonly string[], RegExp]>([
    ['no --log', ['--edition', 'cloud'], /--log is missing/],
    ['no --edition', ['--log', sample], /--edition takes one of/],
    ['a --timeout in words', ['--log', sample, '--edition', 'cloud', '--timeout', 'soon'], /--timeout takes/],
    ['--windows with a file, which may be read again', ['--log', sample, '--edition', 'cloud', '--windows', 'windows'], /count twice/],
    ['an option nobody knows', ['--log', sample, '--edition', 'cloud', '--unknown'], /option that is unknown/],
  ])('%s', async (_label, args, message) => {
    const run = start(args);
    expect((await run.end()).code).toBe(2);
    expect(run.errors.join('\n')).toMatch(message);
  });

  it('no token', async () => {
    const run = start(['--log', sample, '--edition', 'cloud'], { CANDOR_LICENCE_TOKEN: '' });
    expect((await run.end()).code).toBe(2);
    expect(run.errors.join('\n')).toMatch(/CANDOR_LICENCE_TOKEN/);
  });

  it('no log', async () => {
    const run = start(['--log', join(folder, 'secret-name.log'), '--edition', 'cloud']);
    expect((await run.end()).code).toBe(1);
    expect(run.errors.join('\n')).toMatch(/cannot be read \(ENOENT\)/);
    expect(run.errors.join('\n')).not.toMatch(/secret-name/);
  });
});

async function until(condition: () => boolean): Promise<void> {
  while (!condition()) await new Promise((resolve) => setTimeout(resolve, 5));
}
