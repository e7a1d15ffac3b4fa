import { describe, expect, it } from 'vitest';
import { createKeepaliveBudget } from '../src/keepalive-budget.js';
import { createDeparture } from '../src/page-transport.js';
import { acceptedAnswer, batchOf, batchOfBytes } from './batch-fixtures.js';
import { createFakePage } from './fake-page.js';
import type { FakePage, FakePageOptions } from './fake-page.js';

const { signal } = new AbortController();
const noFetch = (): never => {
  throw new TypeError('fetch is gone');
};

function setUp(options?: FakePageOptions): { page: FakePage; transport: ReturnType<typeof createDeparture> } {
  const page = createFakePage(options);
  const transport = createDeparture({
    page: page.window,
    endpoint: 'https://metrics.example.com/v1/behavior',
    clock: { now: () => 0 },
    budget: createKeepaliveBudget(),
    credentials: 'omit',
    contentType: 'text/plain',
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
  it('throws, so that the caller turns to the beacon, and the beacon says whether the browser took it', () => {
    const beacons: string[] = [];
    const { transport } = setUp({ fetch: noFetch, navigator: { sendBeacon: (_url, body) => beacons.push(String(body)) < 2 } });
    const batch = batchOf(3);
    expect(() => transport.send(batch, signal)).toThrow('fetch is gone');
    expect([transport.beacon(batch), transport.beacon(batch)]).toEqual([true, false]);
    expect(beacons).toEqual([batch.body, batch.body]);
  });

  it('says no, without throwing, where the browser throws or has no beacons', () => {
    expect(setUp({ navigator: { sendBeacon: noFetch } }).transport.beacon(batchOf(1))).toBe(false);
    expect(setUp().transport.beacon(batchOf(1))).toBe(false);
  });

  it('holds no budget for a request that was never made', () => {
    let working = false;
    const { page, transport } = setUp({
      fetch: () => (working ? new Promise<Response>(() => undefined) : noFetch()),
    });
    expect(() => transport.send(batchOfBytes(60 * 1024), signal)).toThrow('fetch is gone');
    working = true;
    void transport.send(batchOfBytes(60 * 1024), signal);
    expect(page.log).toEqual(['fetch keepalive', 'fetch keepalive']);
  });
});
