/** A real collector on real storage in a temporary folder, and the requests the tests make of it. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BatchAnswer, RefusalAnswer } from '@candor/schema';
import { createCollector, issueLicenceToken, type Collector, type CollectorOptions } from '../src/index.js';
import { now } from './sample-batch.js';

export interface RunningCollector extends Collector {
  readonly dataFolder: string;
  readonly token: string;
  /** Everything logged so far. */
  readonly lines: readonly string[];
  post(path: string, body: BodyInit | object, headers?: Record<string, string>): Promise<Reply>;
  /** With the licence token of tenant `acme`. */
  postUsage(body: BodyInit | object, headers?: Record<string, string>): Promise<Reply>;
  /** How many events the store gained since this was last asked. */
  gained(): Promise<number>;
  remove(): Promise<void>;
}

export interface Reply {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  readonly answer: BatchAnswer;
  readonly refusal: RefusalAnswer['error'];
}

export async function temporaryFolder(): Promise<string> {
  return mkdtemp(join(tmpdir(), 'candor-collector-'));
}

export async function startCollector(options: Partial<CollectorOptions> = {}): Promise<RunningCollector> {
  const dataFolder = options.dataFolder ?? (await temporaryFolder());
  const lines: string[] = [];
  let storedBefore = 0;
  const clock = options.clock ?? (() => now);
  const token = await issueLicenceToken({ dataFolder, tenant: 'acme', edition: 'cloud', clock });
  const collector = await createCollector({
    listen: '127.0.0.1:0',
    operator: '127.0.0.1:0',
    clock,
    log: (line) => lines.push(line),
    ...options,
    dataFolder,
  });
  const post = (path: string, body: BodyInit | object, headers: Record<string, string> = {}): Promise<Reply> =>
    send(`${collector.url}${path}`, body, headers);
  return {
    ...collector,
    dataFolder,
    token,
    lines,
    post,
    postUsage: (body, headers = {}) => post('/v1/usage', body, { authorization: `Bearer ${token}`, ...headers }),
    async gained() {
      const { stored } = await collector.report();
      const gain = stored - storedBefore;
      storedBefore = stored;
      return gain;
    },
    async remove() {
      await collector.stop();
      await rm(dataFolder, { recursive: true, force: true });
    },
  };
}

async function send(url: string, body: BodyInit | object, headers: Record<string, string>): Promise<Reply> {
  const raw = typeof body === 'string' || body instanceof Uint8Array || body instanceof ReadableStream;
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: raw ? (body as BodyInit) : JSON.stringify(body),
    ...(body instanceof ReadableStream ? { duplex: 'half' } : {}),
  });
  const text = await response.text();
  const parsed = JSON.parse(text) as BatchAnswer & RefusalAnswer;
  return { status: response.status, headers: response.headers, text, answer: parsed, refusal: parsed.error };
}
