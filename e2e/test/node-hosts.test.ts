/** The built Node reporter and its CLI kit in every form a host takes, on each release of Node we claim. */
import { build } from 'esbuild';
import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { RequestListener, Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { json } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { createGunzip } from 'node:zlib';
import type { WireBatch } from '@candor/schema';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { runtimeProgram } from '../src/runtimes.js';

const source = (file: string): string => fileURLToPath(new URL(`../src/${file}`, import.meta.url));
const bundles = mkdtempSync(join(tmpdir(), 'candor-hosts-'));
const servers: Server[] = [];
let answering: string;
let hanging: string;

const accept: RequestListener = (request, response) => {
  const body = request.headers['content-encoding'] === 'gzip' ? request.pipe(createGunzip()) : request;
  void json(body).then((value) => {
    const { batch_id, events } = value as WireBatch;
    response.setHeader('content-type', 'application/json');
    response.end(JSON.stringify({ schema: 'candor/1', batch_id, results: events.map(({ id }) => ({ id, status: 'accepted' })) }));
  });
};

async function listen(handle: RequestListener): Promise<string> {
  const server = createServer(handle);
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

beforeAll(async () => {
  answering = await listen(accept);
  hanging = await listen(() => undefined);
  const bundle = (file: string, format: 'esm' | 'cjs'): Promise<unknown> => {
    const [name] = file.split('.');
    const outfile = join(bundles, `${name}.${format === 'esm' ? 'mjs' : 'cjs'}`);
    // `import.meta.url` has no meaning in CommonJS; the kit copes, and esbuild says so.
    return build({ entryPoints: [source(file)], outfile, bundle: true, platform: 'node', target: 'node20', format, logLevel: 'error', logOverride: { 'empty-import-meta': 'silent' } });
  };
  await Promise.all([bundle('host-esm.mjs', 'esm'), bundle('host-cjs.cjs', 'cjs'), bundle('host-using.mjs', 'esm'), bundle('host-using.mjs', 'cjs')]);
});
afterAll(async () => {
  for (const server of servers) {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  }
  rmSync(bundles, { recursive: true, force: true });
});

/** A host that is held open, or fails, fails here: it must end by itself, with nothing on stderr. */
async function run(node: string, file: string): Promise<unknown> {
  const { stdout, stderr } = await promisify(execFile)(node, ['--unhandled-rejections=strict', file, answering, hanging], { env: { PATH: process.env['PATH'] }, timeout: 50_000 });
  expect(stderr).toBe('');
  return JSON.parse(stdout) as unknown;
}

describe.each([
  ['this Node', () => process.execPath, /^2\d\./],
  ['Node 22', () => runtimeProgram('node-22/bin/node'), /^22\./],
  ['Node 24', () => runtimeProgram('node-24/bin/node'), /^24\./],
])('%s', (_name, node, version) => {
  test.each([
    ['an ES module', () => source('host-esm.mjs')],
    ['CommonJS', () => source('host-cjs.cjs')],
    ['a worker thread', () => source('host-worker.mjs')],
    ['one bundle, an ES module', () => join(bundles, 'host-esm.mjs')],
    ['one bundle, CommonJS', () => join(bundles, 'host-cjs.cjs')],
  ])('%s', async (_form, file) => {
    expect(await run(node(), file())).toEqual({
      version: expect.stringMatching(version) as string,
      pendingAtDeadline: 1,
      accepted: 1,
      cli: 'You have not decided yet.',
      listenersLeft: [],
    });
  });

  test.each(['mjs', 'cjs'])('await using, bundled as .%s', async (extension) => {
    expect(await run(node(), join(bundles, `host-using.${extension}`))).toEqual({ accepted: 1, pending: 0 });
  });
});
