import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { contractBatch } from '@candor/reporter-core/testing';
import { build } from 'esbuild';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';

import { createHttpTransport } from '../src/http-transport.js';
import { systemClock } from '../src/system-clock.js';
import { deadPort, startCollector } from './collector-stand-in.js';
import type { CollectorStandIn } from './collector-stand-in.js';

/** Milliseconds. Far beyond any start of Node, far below the request timeout (10 s) and `shutdown()` (30 s) a held process takes. */
const killAfterMs = 8_000;

const folder = mkdtempSync(join(tmpdir(), 'candor-exit-'));
const script = join(folder, 'host.mjs');
let collector: CollectorStandIn | undefined;

beforeAll(async () => {
  await build({
    entryPoints: [fileURLToPath(new URL('host-process.ts', import.meta.url))],
    outfile: script,
    bundle: true,
    platform: 'node',
    format: 'esm',
    logLevel: 'error',
  });
});

afterEach(() => collector?.close());
afterAll(() => rmSync(folder, { recursive: true, force: true }));

type Ending = 'return' | 'busy' | 'flush' | 'shutdown';

interface HostOptions {
  /** Ends what a busy host is busy with. */
  readonly until?: Promise<unknown>;
  readonly killMs?: number;
  readonly environment?: Readonly<Record<string, string>>;
}

/** Runs a host that tracks 20 events, which starts a send, and then ends as told. */
async function runHost(url: string, ending: Ending, { until, killMs = killAfterMs, environment = {} }: HostOptions = {}) {
  const host = spawn(process.execPath, ['--unhandled-rejections=strict', script, url, ending], {
    env: { ...process.env, ...environment },
  });
  let output = '';
  let errors = '';
  host.stdout.on('data', (chunk: Buffer) => { output += chunk.toString(); });
  host.stderr.on('data', (chunk: Buffer) => { errors += chunk.toString(); });
  const kill = setTimeout(() => host.kill('SIGKILL'), killMs);
  void until?.then(() => host.stdin.end());
  const [code, signal] = (await once(host, 'close')) as [number | null, string | null];
  clearTimeout(kill);
  return { code, signal, output: output.trim(), errors };
}

/** A collector that takes a request and never answers, and the moment it has taken one. */
async function silentCollector(): Promise<{ readonly port: number; readonly taken: Promise<void> }> {
  let take: () => void = () => undefined;
  const taken = new Promise<void>((resolve) => { take = resolve; });
  collector = await startCollector(() => take());
  return { port: collector.port, taken };
}

const promptly = { code: 0, signal: null, errors: '' };

describe('a host that is done may exit', () => {
  it('though the collector is down', async () => {
    const url = `http://127.0.0.1:${await deadPort()}`;
    expect(await runHost(url, 'return')).toEqual({ ...promptly, output: 'tracked' });
  });

  it.each([
    ['an address', '127.0.0.1'],
    ['a name with two addresses', 'localhost'],
  ])('though a request to a silent collector at %s is under way', async (_form, name) => {
    const { port, taken } = await silentCollector();
    expect(await runHost(`http://${name}:${port}`, 'busy', { until: taken })).toEqual({ ...promptly, output: 'tracked' });
    expect(collector?.requests).toHaveLength(1);
  });

  it('though a kept connection is open', async () => {
    collector = await startCollector();
    expect(await runHost(collector.url, 'flush')).toEqual({ ...promptly, output: 'tracked' });
    expect(collector.requests).toHaveLength(1);
  });
});

it('a host that awaits shutdown is kept alive until everything is delivered', async () => {
  collector = await startCollector();
  expect(await runHost(collector.url, 'shutdown')).toEqual({ ...promptly, output: 'tracked\naccepted 20' });
});

it('a host that is held is noticed by this test', async () => {
  const { port } = await silentCollector();
  const { signal } = await runHost(`http://127.0.0.1:${port}`, 'shutdown', { killMs: 1_500 });
  expect(signal).toBe('SIGKILL');
});

describe('over TLS', () => {
  /** A certificate for 127.0.0.1 that nobody vouches for. */
  function selfSigned() {
    const [keyFile, certFile] = [join(folder, 'key.pem'), join(folder, 'cert.pem')];
    const subject = ['-subj', '/CN=collector', '-addext', 'subjectAltName=IP:127.0.0.1', '-days', '1'];
    const files = ['-keyout', keyFile, '-out', certFile, '-nodes'];
    const curve = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1'];
    execFileSync('openssl', ['req', '-x509', ...curve, ...subject, ...files], { stdio: 'ignore' });
    return { certFile, identity: { key: readFileSync(keyFile, 'utf8'), cert: readFileSync(certFile, 'utf8') } };
  }

  it('a collector the host trusts is sent to, one it does not trust is not', async () => {
    const { certFile, identity } = selfSigned();
    collector = await startCollector(undefined, 0, identity);
    const environment = { NODE_EXTRA_CA_CERTS: certFile };
    expect(await runHost(collector.url, 'shutdown', { environment })).toEqual({ ...promptly, output: 'tracked\naccepted 20' });
    expect(collector.requests).toHaveLength(1);

    const distrustful = createHttpTransport({ endpoint: new URL(collector.url), clock: systemClock });
    expect(await distrustful.send(contractBatch, new AbortController().signal)).toEqual({ kind: 'retry', failure: 'tls' });
    distrustful.close();
    expect(collector.connections()).toBe(2);
    expect(collector.requests).toHaveLength(1);
  });
});
