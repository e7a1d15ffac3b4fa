import { expect, it } from 'vitest';
import { createFetchTransport } from '../src/page-transport.js';
import { acceptedAnswer, batchOf } from './batch-fixtures.js';
import { createFakePage } from './fake-page.js';
import type { FakePage, FakePageOptions } from './fake-page.js';

const endpoint = 'https://metrics.example.com/v1/behavior';
const now = Date.UTC(2026, 10, 23, 10);

function setUp(options?: FakePageOptions): { page: FakePage; transport: ReturnType<typeof createFetchTransport> } {
  const page = createFakePage(options);
  return { page, transport: createFetchTransport({ page: page.window, endpoint, credentials: 'omit', clock: { now: () => now } }) };
}

it('posts the batch as JSON and takes nothing of the visitor along', async () => {
  const { page, transport } = setUp();
  const batch = batchOf(2);
  const { signal } = new AbortController();
  const outcome = transport.send(batch, signal);

  const [request] = page.requests;
  expect(request?.url).toBe(endpoint);
  expect(request?.init).toEqual({
    method: 'POST',
    body: batch.body,
    headers: { 'content-type': 'application/json' },
    keepalive: false,
    credentials: 'omit',
    redirect: 'error',
    referrerPolicy: 'no-referrer',
    cache: 'no-store',
    signal,
  });

  request?.answer(acceptedAnswer(batch));
  expect(await outcome).toEqual({
    kind: 'answered',
    results: batch.eventIds.map((id) => ({ id, status: 'accepted' })),
  });
});

it('counts the wait of a Retry-After date from its own clock', async () => {
  const { page, transport } = setUp();
  const outcome = transport.send(batchOf(1), new AbortController().signal);
  page.requests[0]?.answer(new Response('', { status: 429, headers: { 'retry-after': 'Mon, 23 Nov 2026 10:00:30 GMT' } }));
  expect(await outcome).toEqual({ kind: 'retry', failure: 'http_429', afterMs: 30_000 });
});

it('throws where fetch does, so that the caller knows that nothing is under way', () => {
  const { transport } = setUp({
    fetch: () => {
      throw new TypeError('fetch is blocked here');
    },
  });
  expect(() => transport.send(batchOf(1), new AbortController().signal)).toThrow('fetch is blocked here');
});

it('takes a request that fails as a retry, and does not reject', async () => {
  const { page, transport } = setUp();
  const outcome = transport.send(batchOf(1), new AbortController().signal);
  page.requests[0]?.fail();
  expect(await outcome).toEqual({ kind: 'retry' });
});
