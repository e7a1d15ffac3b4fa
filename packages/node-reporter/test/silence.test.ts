/**
 * A reporter without consent, watched from outside: no socket, no child process, no file, also where refusing is the first thing that
 * happens. By the kernel's record where `strace` is installed, and everywhere by a counting listener and the folder.
 */
import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import type { AddressInfo, Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { build } from 'esbuild';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';

import { run } from './cli/program.js';
import { findStrace, readDeeds, straceArguments } from './cli/system-calls.js';
import type { Deeds } from './cli/system-calls.js';

const folder = mkdtempSync(join(tmpdir(), 'candor-silence-'));
const host = join(folder, 'host.mjs');
const journal = join(folder, 'journal');
const strace = findStrace();
let listener: Server;
let connections: number;

beforeAll(() =>
  build({
    stdin: {
      contents: `
        import { createNodeReporter } from '../src/index.js';
        import { behaviorOptions, clickEvent, loginEvent, usageOptions } from './event-fixtures.js';
        const [url, folder, before, after] = process.argv.slice(2);
        const options = { consent: before, environment: process.env, edition: 'oss', journal: { folder, durability: 'process' } };
        const usage = createNodeReporter({ ...usageOptions(url), ...options });
        const behavior = createNodeReporter({ ...behaviorOptions(url), ...options });
        for (const reporter of [usage, behavior]) if (after !== undefined) reporter.setConsent(after);
        for (let count = 0; count < 30; count += 1) usage.track(loginEvent, { user_name: 'alice', count });
        behavior.track(clickEvent, { user_name: 'alice' });
        for (const reporter of [usage, behavior]) await reporter.flush({ timeoutMs: 50 });
        for (const reporter of [usage, behavior]) await reporter.shutdown({ timeoutMs: 50 });
      `,
      resolveDir: fileURLToPath(new URL('.', import.meta.url)),
      loader: 'ts',
    },
    outfile: host,
    bundle: true,
    platform: 'node',
    format: 'esm',
    logLevel: 'error',
  }),
);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

beforeEach(async () => {
  connections = 0;
  listener = createServer((socket) => {
    connections += 1;
    socket.destroy();
  });
  await new Promise<void>((resolve) => listener.listen(0, '127.0.0.1', resolve));
});
afterEach(async () => {
  await new Promise((resolve) => listener.close(resolve));
  rmSync(journal, { recursive: true, force: true });
});

async function observe(consents: readonly string[], variables: Record<string, string> = {}): Promise<Deeds | undefined> {
  const log = join(folder, 'system-calls');
  const node = [process.execPath, host, `http://127.0.0.1:${(listener.address() as AddressInfo).port}`, journal, ...consents];
  const [file = '', ...args] = strace === undefined ? node : [strace, ...straceArguments(log), ...node];
  expect(await run(file, args, variables)).toEqual({ code: 0, output: '', errors: '' });
  return strace === undefined ? undefined : readDeeds(log);
}

describe('nothing at all', () => {
  it.each<[string, string[], Record<string, string>]>([
    ['while nobody decided', ['unknown'], {}],
    ['after a no', ['denied'], {}],
    ['when a no is the first thing that happens', ['unknown', 'denied'], {}],
    ['when a yes is taken back before anything is tracked', ['granted', 'denied'], {}],
    ['under DO_NOT_TRACK', ['granted'], { DO_NOT_TRACK: '1' }],
    ['in CI', ['granted'], { CI: 'true' }],
  ])('%s', async (_name, consents, variables) => {
    const deeds = await observe(consents, variables);
    if (strace !== undefined) expect(deeds).toEqual({ sockets: [], children: [], files: [] });
    expect(existsSync(journal)).toBe(false);
    expect(connections).toBe(0);
  });
});

it('the same look sees what a yes does', async () => {
  const deeds = await observe(['granted']);
  if (deeds !== undefined) {
    expect(deeds.sockets.length).toBeGreaterThan(0);
    expect(deeds.files.some((path) => path.startsWith(journal))).toBe(true);
    expect(deeds.children).toEqual([]);
  }
  expect(readdirSync(journal, { recursive: true }).length).toBeGreaterThan(0);
  expect(connections).toBeGreaterThan(0);
});
