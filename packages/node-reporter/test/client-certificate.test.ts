import { inspect } from 'node:util';

import { contractBatch } from '@candor/reporter-core/testing';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';

import { secureContext } from '../src/client-certificate.js';
import type { TlsOptions } from '../src/client-certificate.js';
import { createHttpTransport } from '../src/http-transport.js';
import type { HttpTransport } from '../src/http-transport.js';
import { createNodeReporter } from '../src/node-reporter.js';
import { systemClock } from '../src/system-clock.js';
import { createAuthority } from './certificates.js';
import type { Authority, Pair } from './certificates.js';
import { startCollector } from './collector-stand-in.js';
import type { CollectorStandIn } from './collector-stand-in.js';
import { behaviorOptions, loginEvent, usageOptions } from './event-fixtures.js';

let authority: Authority;
let stranger: Authority;
let client: Pair;
let collector: CollectorStandIn | undefined;
let transport: HttpTransport | undefined;

beforeAll(() => {
  authority = createAuthority();
  stranger = createAuthority();
  client = authority.client();
});
afterEach(async () => {
  transport?.close();
  await collector?.close();
});
afterAll(() => {
  authority.remove();
  stranger.remove();
});

async function sendTo(server: Pair & { readonly ca?: string; readonly requestCert?: boolean }, options: TlsOptions) {
  collector = await startCollector(undefined, 0, server);
  transport = createHttpTransport({ endpoint: new URL(collector.url), clock: systemClock, secureContext: secureContext(options) });
  return transport.send(contractBatch, new AbortController().signal);
}

const mutual = (): Pair & { ca: string; requestCert: boolean } => ({ ...authority.server('IP:127.0.0.1'), ca: authority.ca, requestCert: true });

describe('a collector that asks for a client certificate', () => {
  it('is shown the licence’s, and answers', async () => {
    expect(await sendTo(mutual(), { clientCertificate: client, ca: authority.ca })).toMatchObject({ kind: 'answered' });
    expect(collector?.requests).toHaveLength(1);
  });

  it('may be shown one whose key is encrypted, as bytes', async () => {
    const key = Buffer.from(authority.encrypted(client.key, 'open sesame'));
    const clientCertificate = { cert: Buffer.from(client.cert), key, passphrase: 'open sesame' };
    expect(await sendTo(mutual(), { clientCertificate, ca: Buffer.from(authority.ca) })).toMatchObject({ kind: 'answered' });
  });

  it.each<[string, () => Pair | undefined]>([
    ['none', () => undefined],
    ['one of another authority', () => stranger.client()],
  ])('is told nothing where it is shown %s', async (_name, pair) => {
    expect(await sendTo(mutual(), { clientCertificate: pair(), ca: authority.ca })).toMatchObject({ kind: 'retry' });
    expect(collector?.requests).toHaveLength(0);
  });

  it('serves a usage reporter without a licence token', async () => {
    collector = await startCollector(undefined, 0, mutual());
    const { licenceToken: _none, ...options } = usageOptions(collector.url);
    const reporter = createNodeReporter({ ...options, clientCertificate: client, ca: authority.ca });
    reporter.track(loginEvent, { user_name: 'alice', count: 1 });
    expect(await reporter.shutdown()).toMatchObject({ accepted: 1 });
    expect(collector.requests[0]?.headers).not.toHaveProperty('authorization');
  });
});

describe('a collector that cannot prove who it is gets nothing', () => {
  it.each<[string, () => Pair]>([
    ['an unknown authority', () => stranger.server('IP:127.0.0.1')],
    ['another name', () => authority.server('DNS:collector.example.com')],
    ['an expired certificate', () => authority.server('IP:127.0.0.1', 'expired')],
  ])('%s', async (_name, identity) => {
    expect(await sendTo(identity(), { ca: authority.ca })).toEqual({ kind: 'retry', failure: 'tls' });
    expect(collector?.requests).toHaveLength(0);
  });
});

describe('what cannot work is refused at creation', () => {
  const secret = 'c2VjcmV0LWtleS1ieXRlcw';
  const fakePem = (label: string): string => `-----BEGIN ${label}-----\n${secret}\n-----END ${label}-----\n`;

  it.each<[string, () => TlsOptions, string]>([
    ['no PEM as certificate', () => ({ clientCertificate: { ...client, cert: secret } }), 'clientCertificate.cert must'],
    ['a broken certificate', () => ({ clientCertificate: { ...client, cert: fakePem('CERTIFICATE') } }), 'clientCertificate.cert must'],
    ['no PEM as key', () => ({ clientCertificate: { ...client, key: secret } }), 'clientCertificate.key must'],
    ['a broken key', () => ({ clientCertificate: { ...client, key: fakePem('PRIVATE KEY') } }), 'clientCertificate.key must'],
    ['a key of another pair', () => ({ clientCertificate: { ...client, key: authority.client().key } }), 'clientCertificate.key does not belong'],
    ['an encrypted key without a passphrase', () => ({ clientCertificate: { ...client, key: authority.encrypted(client.key, secret) } }), 'clientCertificate.key must'],
    ['a wrong passphrase', () => ({ clientCertificate: { ...client, key: authority.encrypted(client.key, 'right'), passphrase: secret } }), 'clientCertificate.key must'],
    ['certificate and key exchanged', () => ({ clientCertificate: { cert: client.key, key: client.cert } }), 'clientCertificate.cert must'],
    ['no PEM as authority', () => ({ ca: secret }), 'ca must'],
    ['a broken authority', () => ({ ca: fakePem('CERTIFICATE') }), 'ca must'],
  ])('%s', (_name, options, message) => {
    let thrown: unknown;
    try {
      createNodeReporter({ ...usageOptions('https://collector.example.com'), ...options() });
    } catch (error) {
      thrown = error;
    }
    expect(thrown).toMatchObject({ name: 'NodeReporterError', code: 'invalid_certificate', message: expect.stringContaining(message) as string });
    const shown = `${inspect(thrown, { depth: 5 })} ${(thrown as Error).stack}`;
    expect(shown).not.toContain(secret);
    expect(shown).not.toContain(client.key.split('\n')[1]);
  });

  it('a certificate for an http url, or for behaviour events', () => {
    const invalid = expect.objectContaining({ code: 'invalid_option' }) as Error;
    expect(() => createNodeReporter({ ...usageOptions('http://127.0.0.1:1'), clientCertificate: client })).toThrow(invalid);
    expect(() => createNodeReporter({ ...behaviorOptions('https://collector.example.com'), clientCertificate: client })).toThrow(invalid);
  });

  it('neither token nor certificate for usage events', () => {
    const { licenceToken: _none, ...options } = usageOptions('https://collector.example.com');
    expect(() => createNodeReporter(options)).toThrow(expect.objectContaining({ code: 'invalid_option' }) as Error);
  });
});
