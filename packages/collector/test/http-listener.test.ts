/** What happens to connections that are slow, oversized or not HTTP, and how a listener starts and stops. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { connect, type Socket } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { defaultLimits, type CollectorLimits } from '../src/collector-limits.js';
import { refusalAsAnswer, sendAnswer } from '../src/http-answer.js';
import { readBody } from '../src/http-body.js';
import { listen, type Listener } from '../src/http-listener.js';
import { createLog } from '../src/log.js';

const lines: string[] = [];
const listeners: Listener[] = [];
afterEach(async () => {
  for (const listener of listeners.splice(0)) {
    listener.cut();
    await listener.stop();
  }
  lines.length = 0;
});

async function start(
  change: Partial<CollectorLimits> = {},
  handle?: (request: IncomingMessage, response: ServerResponse) => Promise<void>,
): Promise<URL> {
  const limits = { ...defaultLimits, timeoutCheckMs: 50, ...change };
  const readAll = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const body = await readBody(request, limits);
    await sendAnswer(request, response, { status: 200, body: { bytes: body.length } }, limits);
  };
  const log = createLog(
    (line) => lines.push(line),
    () => 0,
  );
  const listener = await listen({ address: { host: '127.0.0.1', port: 0 }, option: '--listen', handle: handle ?? readAll, limits, log });
  listeners.push(listener);
  return new URL(listener.url);
}

function open(url: URL, text: string): { readonly socket: Socket; readonly received: Promise<string> } {
  const socket = connect(Number(url.port), url.hostname);
  socket.write(text);
  let all = '';
  const received = new Promise<string>((resolve) => {
    socket.on('data', (chunk) => (all += chunk.toString()));
    socket.on('error', () => undefined).on('close', () => resolve(all));
  });
  return { socket, received };
}

const head = 'POST / HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\n';

describe('a connection', () => {
  it('whose body is slow gets 408', async () => {
    const { received } = open(await start({ requestTimeoutMs: 100 }), `${head}content-length: 10\r\n\r\nplant`);
    expect(await received).toMatch(/^HTTP\/1\.1 408 [\s\S]*"code":"timeout"/);
    expect(lines.join('')).not.toContain('plant');
  });

  it('whose head is slow gets 408', async () => {
    const { received } = open(await start({ headersTimeoutMs: 100, requestTimeoutMs: 200 }), head);
    expect(await received).toMatch(/^HTTP\/1\.1 408 /);
  });

  it('whose head is over 8 KiB gets 431', async () => {
    const { received } = open(await start(), `${head}x-planted: ${'planted'.repeat(2_000)}\r\n\r\n`);
    const text = await received;
    expect(text).toMatch(/^HTTP\/1\.1 431 /);
    expect(text + lines.join('')).not.toContain('planted');
  });

  it.each([
    'planted\r\n\r\n',
    'GET / HTTP/9.9\r\n\r\n',
    `${head}content-length: 1\r\ntransfer-encoding: chunked\r\n\r\n`,
    'GET / HTTP/1.1\r\n\r\n',
  ])('that is not HTTP gets 400: %j', async (text) => {
    const { received } = open(await start(), text);
    expect(await received).toMatch(/^HTTP\/1\.1 400 /);
    expect(lines.join('')).not.toContain('planted');
  });

  it('that is refused while it still sends can read the refusal', async () => {
    const limits = { ...defaultLimits, lingerMs: 60_000 };
    const url = await start({}, async (request, response) =>
      sendAnswer(request, response, refusalAsAnswer('too_large', undefined, limits), limits),
    );
    const body = Buffer.alloc(900 * 1024, 0x20);
    const response = await fetch(url, { method: 'POST', body });
    expect(response.status).toBe(413);
  });

  it('is given up on when it goes on sending after a refusal', async () => {
    const limits = { ...defaultLimits, lingerBytes: 1_000, lingerMs: 60_000 };
    const url = await start({}, async (request, response) =>
      sendAnswer(request, response, refusalAsAnswer('too_large', undefined, limits), limits),
    );
    const { socket, received } = open(url, `${head}content-length: 100000000\r\n\r\n`);
    const feeding = setInterval(() => socket.write('x'.repeat(500)), 5);
    expect(await received).toMatch(/^HTTP\/1\.1 413 /);
    clearInterval(feeding);
  });

  it('or when it stays silent', async () => {
    const limits = { ...defaultLimits, lingerMs: 20 };
    const url = await start({}, async (request, response) =>
      sendAnswer(request, response, refusalAsAnswer('unauthorized', undefined, limits), limits),
    );
    const { received } = open(url, `${head}content-length: 10\r\n\r\n`);
    expect(await received).toMatch(/^HTTP\/1\.1 401 [\s\S]*www-authenticate: Bearer/);
  });

  it('whose sender goes away costs nothing', async () => {
    const { socket, received } = open(await start(), `${head}content-length: 10\r\n\r\n12345`);
    socket.destroy();
    await received;
  });
});

describe('a listener', () => {
  it('says which option to change when the address is taken', async () => {
    const { port } = await start();
    const again = listen({
      address: { host: '127.0.0.1', port: Number(port) },
      option: '--operator',
      handle: async () => undefined,
      limits: defaultLimits,
      log: () => undefined,
    });
    await expect(again).rejects.toMatchObject({
      code: 'listen',
      message: expect.stringMatching(/another program listens there.*--operator/) as string,
    });
  });

  it('lets a request in flight finish when it stops', async () => {
    const url = await start();
    const { socket, received } = open(url, `${head}content-length: 10\r\n\r\n12345`);
    await new Promise((resolve) => socket.once('ready', resolve));
    await expect.poll(() => connections(url)).toBe('accepted');
    const stopped = listeners[0]?.stop();
    socket.write('67890');
    expect(await received).toMatch(/^HTTP\/1\.1 200 [\s\S]*\{"bytes":10\}$/);
    await stopped;
    await expect(fetch(url)).rejects.toThrow();
  });
});

/** A second request on its own connection is answered only once the first was accepted. */
async function connections(url: URL): Promise<string> {
  const { status } = await fetch(url, { method: 'POST', body: 'x' });
  return status === 200 ? 'accepted' : 'not yet';
}
