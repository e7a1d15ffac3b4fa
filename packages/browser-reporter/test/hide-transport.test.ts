import { describe, expect, it } from 'vitest';
import { createSeededRandomness } from '@candor/reporter-core/testing';
import { createHideTransport } from '../src/hide-transport.js';
import { createKeepaliveBudget } from '../src/keepalive-budget.js';
import { acceptedAnswer, batchOf, batchOfBytes } from './batch-fixtures.js';
import { createFakePage } from './fake-page.js';
import type { FakePage, FakePageOptions } from './fake-page.js';

const { signal } = new AbortController();
const noFetch = (): never => {
  throw new TypeError('fetch is gone');
};

function setUp(options?: FakePageOptions): { page: FakePage; transport: ReturnType<typeof createHideTransport> } {
  const page = createFakePage(options);
  const transport = createHideTransport({
    page: page.window,
    endpoint: 'https://metrics.example.com/v1/behavior',
    clock: { now: () => 0 },
    budget: createKeepaliveBudget(),
    randomness: createSeededRandomness(1),
  });
  return { page, transport };
}

describe('with fetch', () => {
  it('has handed a keepalive request over when send returns, in a form that needs no preflight', () => {
    const { page, transport } = setUp();
    void transport.send(batchOf(1), signal);
    expect(page.log).toEqual(['fetch keepalive']);
    expect(page.requests[0]?.init).toMatchObject({
      keepalive: true,
      headers: { 'content-type': 'text/plain' },
      credentials: 'omit',
      redirect: 'error',
      referrerPolicy: 'no-referrer',
    });
  });

  it('goes on with plain requests where the budget is used up, across calls', () => {
    const { page, transport } = setUp();
    for (let sent = 0; sent < 5; sent += 1) void transport.send(batchOfBytes(15 * 1024), signal);
    expect(page.log).toEqual(['fetch keepalive', 'fetch keepalive', 'fetch keepalive', 'fetch keepalive', 'fetch']);
    expect(page.requests[4]?.init.headers).toEqual({ 'content-type': 'text/plain' });
  });

  it.each(['answer', 'failure'])('gives the budget back after an %s', async (end) => {
    const { page, transport } = setUp();
    const batch = batchOfBytes(60 * 1024);
    const outcome = transport.send(batch, signal);
    if (end === 'answer') page.requests[0]?.answer(acceptedAnswer(batch));
    else page.requests[0]?.fail();
    expect((await outcome).kind).toBe(end === 'answer' ? 'answered' : 'retry');
    void transport.send(batch, signal);
    expect(page.log).toEqual(['fetch keepalive', 'fetch keepalive']);
  });
});

describe('without fetch', () => {
  it('hands a beacon over before send returns, and says that nobody has acknowledged anything', async () => {
    const beacons: string[] = [];
    const { transport } = setUp({
      fetch: noFetch,
      navigator: { sendBeacon: (_url, body) => beacons.push(body) > 0 },
    });
    const batch = batchOf(3);
    const outcome = transport.send(batch, signal);
    expect(beacons).toEqual([batch.body]);
    expect(await outcome).toEqual({ kind: 'retry' });
  });

  it('halves what the browser refuses until it fits, and loses no event on the way', () => {
    const limit = 10 * 1024;
    const beacons: string[] = [];
    const { transport } = setUp({
      fetch: noFetch,
      navigator: { sendBeacon: (_url, body) => body.length <= limit && beacons.push(body) > 0 },
    });
    const batch = batchOfBytes(35 * 1024, 10);
    void transport.send(batch, signal);
    expect(beacons.length).toBeGreaterThan(3);
    const delivered = beacons.flatMap((body) => (JSON.parse(body) as { events: { id: string }[] }).events.map(({ id }) => id));
    expect(delivered).toEqual(batch.eventIds);
  });

  it('gives up, without throwing, where the browser refuses every beacon, throws, or has none', async () => {
    let refused = 0;
    const refusing = setUp({ fetch: noFetch, navigator: { sendBeacon: () => ((refused += 1), false) } });
    expect(await refusing.transport.send(batchOf(4), signal)).toEqual({ kind: 'retry' });
    expect(refused).toBe(7);

    const throwing = setUp({ fetch: noFetch, navigator: { sendBeacon: noFetch } });
    expect(await throwing.transport.send(batchOf(4), signal)).toEqual({ kind: 'retry' });

    expect(await setUp({ fetch: noFetch }).transport.send(batchOf(4), signal)).toEqual({ kind: 'retry' });
  });

  it('holds no budget for a request that was never made', () => {
    let working = false;
    const { page, transport } = setUp({
      fetch: () => (working ? new Promise<Response>(() => undefined) : noFetch()),
    });
    void transport.send(batchOfBytes(60 * 1024), signal);
    working = true;
    void transport.send(batchOfBytes(60 * 1024), signal);
    expect(page.log).toEqual(['fetch keepalive', 'fetch keepalive']);
  });
});
