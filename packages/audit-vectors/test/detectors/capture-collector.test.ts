/** The auditor's collector over real sockets: every byte is kept, whole requests and others. */
import { connect } from 'node:net';
import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { startCaptureCollector } from '../../src/detectors/capture-collector.js';
import type { CaptureCollector } from '../../src/detectors/capture-collector.js';
import { bodyJson } from '../../src/detectors/http-capture.js';

let collector: CaptureCollector;
beforeEach(async () => {
  collector = await startCaptureCollector();
});
afterEach(() => collector.close());

const batch = { batch_id: 'b', events: [{ id: 'one' }, { id: 'two' }] };

test('answers event by event, and keeps request line, headers and body as they came', async () => {
  const answer = await fetch(`${collector.url}/v1/usage`, { method: 'POST', body: gzipSync(JSON.stringify(batch)), headers: { 'content-encoding': 'gzip', 'X-Trace': 'a' } });
  expect(await answer.json()).toEqual({ schema: 'candor/1', batch_id: 'b', results: [{ id: 'one', status: 'accepted' }, { id: 'two', status: 'accepted' }] });
  const { requests, connections, strayBytes } = collector.take();
  expect({ connections, strayBytes, count: requests.length }).toEqual({ connections: 1, strayBytes: 0, count: 1 });
  const [request] = requests;
  expect(request?.requestLine).toBe('POST /v1/usage HTTP/1.1');
  expect(request?.headers).toContainEqual(['X-Trace', 'a']);
  expect(request === undefined ? undefined : bodyJson(request)).toEqual(batch);
});

test('fails as often as asked, then answers', async () => {
  collector.failNext(1, 'quoted');
  const post = async (): Promise<number> => (await fetch(collector.url, { method: 'POST', body: JSON.stringify(batch) })).status;
  expect([await post(), await post()]).toEqual([503, 200]);
});

test('counts a connection over which nothing is sent, and bytes that are no request', async () => {
  const socket = connect(Number(new URL(collector.url).port), '127.0.0.1');
  await new Promise((resolve) => socket.once('connect', resolve));
  await new Promise((resolve) => socket.write('POST /half', resolve));
  socket.end();
  await new Promise((resolve) => socket.once('close', resolve));
  expect(collector.take()).toMatchObject({ requests: [], connections: 1, strayBytes: 10 });
});
