/**
 * The built anonymizer in every runtime it claims: all vectors and refusals, in the build that the runtime chooses and in the one for
 * pages. One text of the suite runs everywhere.
 */
import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { loadVectors } from '@candor/audit-vectors';
import { chromium } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { browserOptions } from '../src/browser.js';
import { runPortableSuite, type PortableOutcome } from '../src/portable-suite.mjs';
import { runtimeProgram } from '../src/runtimes.js';

const root = fileURLToPath(new URL('../..', import.meta.url));
const anonymizer = join(root, 'packages/anonymizer');
const noble = dirname(createRequire(join(anonymizer, 'package.json')).resolve('@noble/hashes/hmac.js'));
const vectors = ['v1/hmac-anon-1.json', 'v2/hmac-anon-2.json'].map((file) => join(root, 'packages/audit-vectors/vectors', file));
const program = join(root, 'e2e/src/portable-program.mjs');

// Bun and Deno keep caches below it.
const home = mkdtempSync(join(tmpdir(), 'candor-runtimes-'));
afterAll(() => rmSync(home, { recursive: true, force: true }));

type Outcome = PortableOutcome & { readonly runtime: string };

/** How many cases of each type the two files hold. */
function casesByType(): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { type, tests } of [1, 2].flatMap((scheme) => loadVectors(scheme as 1 | 2).testGroups)) counts[type] = (counts[type] ?? 0) + tests.length;
  return counts;
}

function expectAll(outcome: PortableOutcome): void {
  const { RejectedEncoding, ...others } = casesByType();
  expect(outcome.failed).toEqual([]);
  expect(outcome.passed).toEqual(others);
  // The wire pattern is the receiver's affair, and no function of this package.
  expect(outcome.notRun).toEqual({ RejectedEncoding });
}

const processes = [
  { name: 'this Node', runtime: /^2\d\./, command: () => [process.execPath] },
  { name: 'Node 22', runtime: /^22\./, command: () => [runtimeProgram('node-22/bin/node')] },
  { name: 'Node 24', runtime: /^24\./, command: () => [runtimeProgram('node-24/bin/node')] },
  { name: 'Bun', runtime: /^1\./, command: () => [runtimeProgram('@oven/bun-linux-x64/bin/bun'), 'run'] },
  { name: 'Deno', runtime: /^2\./, command: () => [runtimeProgram('@deno/linux-x64-glibc/deno'), 'run', '--allow-read', '--no-prompt', '--node-modules-dir=manual'] },
] as const;

const builds = [
  { build: 'the build it chooses', files: ['', ''] },
  { build: 'the build for pages', files: ['dist/index.js', 'dist/raw.js'].map((file) => pathToFileURL(join(anonymizer, file)).href) },
] as const;

async function run([command = '', ...args]: readonly string[], files: readonly string[]): Promise<Outcome> {
  const env = { PATH: process.env['PATH'], HOME: home, DENO_NO_UPDATE_CHECK: '1', DO_NOT_TRACK: '1' };
  const { stdout } = await promisify(execFile)(command, [...args, program, ...files, ...vectors], { cwd: root, env, timeout: 50_000 });
  return JSON.parse(stdout) as Outcome;
}

describe.each(processes)('$name', ({ command, runtime }) => {
  test.each(builds)('runs every vector on $build', async ({ files }) => {
    const outcome = await run(command(), files);
    expect(outcome.runtime).toMatch(runtime);
    expectAll(outcome);
  });
});

describe('Chromium', () => {
  let server: Server;
  let origin: string;
  beforeAll(async () => {
    const files: Record<string, (path: string) => string> = {
      '/anonymizer/': (path) => join(anonymizer, 'dist', path),
      '/noble/': (path) => join(noble, path),
      '/suite/': (path) => join(root, 'e2e/src', path),
    };
    const imports = { '@noble/hashes/': '/noble/' };
    const page = `<!doctype html><script type="importmap">${JSON.stringify({ imports })}</script>
      <script type="module">
        import * as build from '/anonymizer/index.js';
        import * as raw from '/anonymizer/raw.js';
        import { runPortableSuite } from '/suite/portable-suite.mjs';
        globalThis.runOn = (texts) => runPortableSuite({ ...build, ...raw }, texts.map((text) => JSON.parse(text)));
      </script>`;
    server = createServer(({ url = '/' }, response) => {
      const [prefix, place] = Object.entries(files).find(([start]) => url.startsWith(start)) ?? ['/', undefined];
      if (place === undefined) return response.setHeader('content-type', 'text/html').end(page);
      return response.setHeader('content-type', 'text/javascript').end(readFileSync(place(url.slice(prefix.length))));
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  afterAll(() => server.close());

  test('runs every vector on the build for pages', async () => {
    const browser = await chromium.launch(browserOptions());
    try {
      const page = await browser.newPage();
      await page.goto(origin);
      await page.waitForFunction('globalThis.runOn !== undefined');
      const texts = vectors.map((file) => readFileSync(file, 'utf8'));
      expectAll(await page.evaluate<PortableOutcome>(`runOn(${JSON.stringify(texts)})`));
    } finally {
      await browser.close();
    }
  });
});

test('the suite notices a build that is wrong, by the numbers of the cases', async () => {
  const build = { ...(await import('@candor/anonymizer')), ...(await import('@candor/anonymizer/raw')) };
  const trims = { ...build, pseudonym: (key: string, value: string) => build.pseudonym(key.trim(), value) };
  const { failed } = runPortableSuite(trims, [loadVectors(1)]);
  expect(failed.length).toBeGreaterThan(0);
  expect(failed.length).toBeLessThan(20);
});
