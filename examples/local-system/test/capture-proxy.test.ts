import { createServer, request, type Server } from 'node:http';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { connect, createServer as createTcpServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createCaptureFolder } from '../src/capture-folder.js';
import { startCaptureProxy, type CaptureProxy } from '../src/capture-proxy.js';

let folder: string;
let target: Server;
let received: string[];
let proxy: CaptureProxy;
const failures: unknown[] = [];

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'candor-proxy-'));
  received = [];
  target = createServer((incoming, answer) => {
    void text(incoming).then((body) => {
      received.push(body);
      answer.end(`answer to ${body}`);
    });
  });
  await new Promise<void>((resolve) => target.listen(0, '127.0.0.1', resolve));
  proxy = await startCaptureProxy({
    folder: createCaptureFolder(folder),
    target: `http://127.0.0.1:${(target.address() as AddressInfo).port}`,
    port: 0,
    onFailure: (error) => failures.push(error),
  });
});

afterEach(async () => {
  await proxy.stop();
  target.closeAllConnections();
  await new Promise((resolve) => target.close(resolve));
  await rm(folder, { recursive: true, force: true });
  expect(failures.splice(0)).toEqual([]);
});

function post(url: string, body: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const sent = request(url, { method: 'POST', headers: { 'content-length': Buffer.byteLength(body) } }, (answer) => {
      text(answer).then(resolve, reject);
    });
    sent.on('error', reject);
    sent.end(body);
  });
}

describe('startCaptureProxy', () => {
  it('passes requests and answers on, and has the request on file before it is answered', async () => {
    expect(await post(proxy.url, '{"n":1}')).toBe('answer to {"n":1}');
    expect(received).toEqual(['{"n":1}']);
    expect(await readFile(join(folder, '000001.body.json'), 'utf8')).toBe('{"n":1}');
    expect(await readFile(join(folder, '000001.http'), 'utf8')).toMatch(/^POST \/ HTTP\/1\.1\r\ncontent-length: 7\r\n[^]*\r\n\r\n\{"n":1\}$/);
  });

  it('keeps every request of one connection, sent without waiting', async () => {
    const raw = ['{"n":1}', '{"n":2}'].map((body) => `POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 7\r\n\r\n${body}`);
    const client = connect(Number(new URL(proxy.url).port), '127.0.0.1');
    // The second half of the pipeline asks for the end, so that the client sees the connection close.
    client.write(raw[0] + (raw[1] ?? '').replace('Host: x', 'Connection: close\r\nHost: x'));
    expect(await text(client)).toMatch(/answer to \{"n":1\}[^]*answer to \{"n":2\}/);
    expect(await readFile(join(folder, '000001.http'), 'utf8')).toBe(raw[0]);
    expect((await readdir(folder)).filter((name) => name.endsWith('.http'))).toHaveLength(2);
  });

  it('ends the client\'s connection when the collector cannot be reached', async () => {
    const gone = createTcpServer();
    await new Promise<void>((resolve) => gone.listen(0, '127.0.0.1', resolve));
    const { port } = gone.address() as AddressInfo;
    await new Promise((resolve) => gone.close(resolve));
    const dead = await startCaptureProxy({ folder: createCaptureFolder(folder), target: `http://127.0.0.1:${port}`, port: 0, onFailure: (error) => failures.push(error) });
    await expect(post(dead.url, '{}')).rejects.toThrow();
    await dead.stop();
  });

  it('says so when the folder cannot be written, and still passes the request on', async () => {
    await rm(folder, { recursive: true });
    expect(await post(proxy.url, '{}')).toBe('answer to {}');
    expect(failures.splice(0)).toHaveLength(1);
  });
});
