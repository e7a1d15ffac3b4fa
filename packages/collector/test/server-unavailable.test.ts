/** What the ingest listener says when storage fails, fills up or is slow: 503, and nothing acknowledged. */
import { generateKeyPairSync } from 'node:crypto';
import { events as catalog } from '@candor/schema/catalog';
import { afterEach, describe, expect, it } from 'vitest';
import { defaultLimits, type CollectorLimits } from '../src/collector-limits.js';
import { createCommitGroup } from '../src/commit-group.js';
import { listen, type Listener } from '../src/http-listener.js';
import { createLicenceAuthority } from '../src/licence-token.js';
import { createLog } from '../src/log.js';
import { createServerHandler } from '../src/server.js';
import type { Store } from '../src/store.js';
import { createStreamFeed } from '../src/stream-feed.js';
import { batchOf, behaviorEvent, now } from './sample-batch.js';

const lines: string[] = [];
let listener: Listener | undefined;
afterEach(async () => {
  await listener?.stop();
  lines.length = 0;
});

async function serve(commit: Store['commit'], change: Partial<CollectorLimits> = {}): Promise<string> {
  const limits = { ...defaultLimits, ...change };
  const log = createLog(
    (line) => lines.push(line),
    () => now,
  );
  const licences = createLicenceAuthority(generateKeyPairSync('ed25519'), () => now);
  const handle = createServerHandler({
    catalog,
    limits,
    licences,
    commits: createCommitGroup(commit, limits),
    feed: createStreamFeed(limits),
    log,
    isReady: async () => false,
  });
  listener = await listen({ address: { host: '127.0.0.1', port: 0 }, option: '--listen', handle, limits, log });
  return listener.url;
}

function post(url: string, batch: object = batchOf([behaviorEvent(1)])): Promise<Response> {
  return fetch(`${url}/v1/behavior`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(batch) });
}

const accept: Store['commit'] = async (batches) => batches.map(({ events }) => events.map(() => 'accepted' as const));

describe('503', () => {
  it('where a commit fails, and 200 for the same batch once it works', async () => {
    let failing = true;
    const url = await serve(async (batches) => {
      if (failing) throw new TypeError('planted-detail');
      return accept(batches);
    });
    const batch = batchOf([behaviorEvent(1)]);
    const refused = await post(url, batch);
    expect([refused.status, refused.headers.get('retry-after')]).toEqual([503, '2']);
    expect(await refused.text()).not.toContain('planted');
    expect(lines.map((line) => (JSON.parse(line) as { msg: string }).msg)).toEqual(['fault', 'refused']);
    expect(lines.join('')).not.toContain('planted');
    failing = false;
    expect((await post(url, batch)).status).toBe(200);
  });

  it('where too much waits for a slow commit, while what waits is answered later', async () => {
    let release = (): void => undefined;
    const slow = new Promise<void>((resolve) => (release = resolve));
    let started = 0;
    const url = await serve(
      async (batches) => {
        started += 1;
        await slow;
        return accept(batches);
      },
      { waitingBytes: 1_000 },
    );
    const first = post(url);
    await expect.poll(() => started).toBe(1);
    const more = await Promise.all(
      [post(url), post(url)].map((reply) =>
        Promise.race([
          reply.then(({ status }) => status),
          expect
            .poll(() => lines.length)
            .toBe(1)
            .then(() => 'waiting'),
        ]),
      ),
    );
    expect(more.sort()).toEqual([503, 'waiting']);
    release();
    expect((await first).status).toBe(200);
  });

  it('where too many requests are in flight', async () => {
    const url = await serve(accept, { requestsInFlight: 0 });
    expect((await post(url)).status).toBe(503);
  });

  it('where it is not ready', async () => {
    const url = await serve(accept);
    expect([(await fetch(`${url}/healthz`)).status, (await fetch(`${url}/readyz`)).status]).toEqual([200, 503]);
  });

  it('where the store forgets an event', async () => {
    const url = await serve(async (batches) => batches.map(() => []));
    expect((await post(url)).status).toBe(503);
  });
});
