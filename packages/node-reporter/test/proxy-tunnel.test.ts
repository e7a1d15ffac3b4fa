import { contractBatch } from '@candor/reporter-core/testing';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';

import { secureContext } from '../src/client-certificate.js';
import { createHttpTransport } from '../src/http-transport.js';
import type { HttpTransport } from '../src/http-transport.js';
import { createNodeReporter } from '../src/node-reporter.js';
import type { ProxyAddress } from '../src/proxy-address.js';
import { systemClock } from '../src/system-clock.js';
import { createAuthority } from './certificates.js';
import type { Authority } from './certificates.js';
import { deadPort, startCollector } from './collector-stand-in.js';
import type { CollectorStandIn } from './collector-stand-in.js';
import { loginEvent, usageOptions } from './event-fixtures.js';
import { startProxy } from './proxy-stand-in.js';
import type { ProxyStandIn } from './proxy-stand-in.js';

let authority: Authority;
let collector: CollectorStandIn | undefined;
let proxy: ProxyStandIn | undefined;
let transport: HttpTransport | undefined;

beforeAll(() => { authority = createAuthority(); });
afterAll(() => authority.remove());
afterEach(async () => {
  transport?.close();
  await proxy?.close();
  await collector?.close();
  proxy = undefined;
});

const never = new AbortController().signal;

/** The collector's name leads nowhere: only the proxy knows where it is. */
async function transportThrough(address: Partial<ProxyAddress>, altName = 'DNS:collector.example.com'): Promise<HttpTransport> {
  collector = await startCollector(undefined, 0, authority.server(altName));
  const endpoint = new URL(`https://collector.example.com:${collector.port}/v1/usage`);
  const port = address.port ?? proxy?.port ?? 0;
  transport = createHttpTransport({
    endpoint,
    clock: systemClock,
    secureContext: secureContext({ ca: authority.ca }),
    proxy: { secure: false, hostname: '127.0.0.1', port, ...address },
  });
  return transport;
}

describe('an https collector behind a proxy', () => {
  it('is reached by one tunnel that is kept, and the proxy sees its name and nothing of the request', async () => {
    proxy = await startProxy();
    const through = await transportThrough({ authorization: 'Basic dXNlcjpwYXNz' });
    for (let round = 0; round < 3; round += 1) expect(await through.send(contractBatch, never)).toMatchObject({ kind: 'answered' });
    expect(proxy.seen).toEqual([{ method: 'CONNECT', target: `collector.example.com:${collector?.port}`, authorization: 'Basic dXNlcjpwYXNz' }]);
    expect(collector?.requests).toHaveLength(3);
    expect(collector?.requests[0]?.headers).not.toHaveProperty('proxy-authorization');
    expect(collector?.requests[0]?.headers.host).toBe(`collector.example.com:${collector?.port}`);
  });

  it('must still prove its own name', async () => {
    proxy = await startProxy();
    const through = await transportThrough({}, 'DNS:somebody.example.com');
    expect(await through.send(contractBatch, never)).toEqual({ kind: 'retry', failure: 'tls' });
    expect(collector?.requests).toHaveLength(0);
  });

  it.each([
    ['asks for credentials', 'HTTP/1.1 407 Proxy Authentication Required\r\ncontent-length: 0\r\n\r\n'],
    ['does not want to', 'HTTP/1.1 403 Forbidden\r\ncontent-length: 4\r\n\r\nnope'],
    ['is not able to', 'HTTP/1.1 502 Bad Gateway\r\n\r\n'],
    ['talks before the collector does', 'HTTP/1.1 200 OK\r\n\r\nHTTP/1.1 200 OK\r\n\r\n'],
    ['talks nonsense', 'SSH-2.0-OpenSSH\r\n'],
    ['hangs up', ''],
  ])('is not reached where the proxy %s', async (_name, refusal) => {
    proxy = await startProxy({ refusal });
    const through = await transportThrough({});
    expect(await through.send(contractBatch, never)).toEqual({ kind: 'retry', failure: 'proxy' });
    expect(collector?.connections()).toBe(0);
  });

  it('is not reached where the proxy is down', async () => {
    const through = await transportThrough({ port: await deadPort() });
    expect(await through.send(contractBatch, never)).toEqual({ kind: 'retry', failure: 'proxy' });
  });

  it('behind a silent proxy ends with its signal', async () => {
    proxy = await startProxy({ refusal: 'silent' });
    const through = await transportThrough({});
    const abort = new AbortController();
    const sending = through.send(contractBatch, abort.signal);
    await expect.poll(() => proxy?.seen.length).toBe(1);
    abort.abort();
    expect(await sending).toMatchObject({ kind: 'retry' });
  });
});

describe('a reporter with a proxy variable', () => {
  it('reaches an https collector through it, with the licence’s token inside the tunnel', async () => {
    proxy = await startProxy();
    collector = await startCollector(undefined, 0, authority.server('DNS:collector.example.com'));
    const reporter = createNodeReporter({
      ...usageOptions(`https://collector.example.com:${collector.port}`),
      ca: authority.ca,
      environment: { CANDOR_HTTPS_PROXY: `http://us%65r:pass@127.0.0.1:${proxy.port}` },
    });
    reporter.track(loginEvent, { user_name: 'alice', count: 1 });
    expect(await reporter.shutdown()).toMatchObject({ accepted: 1 });
    expect(collector.requests[0]?.headers.authorization).toBe('Bearer a.licence.token');
    expect(proxy.seen.map(({ authorization }) => authorization)).toEqual([`Basic ${btoa('user:pass')}`]);
  });

  it('reaches one on this machine through its own variable', async () => {
    proxy = await startProxy();
    collector = await startCollector();
    const reporter = createNodeReporter({ ...usageOptions(collector.url), environment: { CANDOR_HTTP_PROXY: `127.0.0.1:${proxy.port}` } });
    reporter.track(loginEvent, { user_name: 'alice', count: 1 });
    expect(await reporter.shutdown()).toMatchObject({ accepted: 1 });
    expect(proxy.seen).toEqual([{ method: 'POST', target: `${collector.url}/v1/usage`, authorization: undefined }]);
  });

  it('takes a proxy that asks for credentials for a failure, not for the collector’s word', async () => {
    proxy = await startProxy({ refusal: 'all' });
    collector = await startCollector();
    const reporter = createNodeReporter({ ...usageOptions(collector.url), environment: { CANDOR_HTTP_PROXY: `127.0.0.1:${proxy.port}` } });
    reporter.track(loginEvent, { user_name: 'alice', count: 1 });
    void reporter.flush();
    await expect.poll(() => reporter.stats().delivery.lastFailure).toBe('proxy');
    expect(reporter.stats()).toMatchObject({ pending: 1, rejected: 0 });
    await reporter.shutdown({ timeoutMs: 0 });
  });

  it('that holds no address is refused at creation', () => {
    const options = { ...usageOptions('https://collector.example.com'), environment: { HTTPS_PROXY: 'socks5://proxy:1' } };
    expect(() => createNodeReporter(options)).toThrow(expect.objectContaining({ code: 'invalid_proxy' }) as Error);
  });
});
