/** The usage endpoint's credential, over HTTP: what 401 and 403 look like, and that the body is not read before. */
import { createPrivateKey, createPublicKey, generateKeyPairSync, type JsonWebKey } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { request } from 'node:http';
import { join } from 'node:path';
import { SignJWT, UnsecuredJWT } from 'jose';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { issueLicenceToken } from '../src/index.js';
import { startCollector, type RunningCollector } from './running-collector.js';
import { batchOf, behaviorEvent, loginEvent, now } from './sample-batch.js';

let collector: RunningCollector;
beforeAll(async () => {
  collector = await startCollector();
});
afterAll(() => collector.remove());

const day = 24 * 60 * 60 * 1000;

function unsigned(claims: object = {}): SignJWT {
  return new SignJWT({ tenant: 'acme', edition: 'cloud', ...claims })
    .setIssuer('candor-collector')
    .setAudience('candor-collector')
    .setIssuedAt(now / 1000)
    .setExpirationTime(now / 1000 + 3600);
}

async function ownKey(): Promise<ReturnType<typeof createPrivateKey>> {
  return createPrivateKey({
    key: JSON.parse(await readFile(join(collector.dataFolder, 'licence-signing-key.json'), 'utf8')) as JsonWebKey,
    format: 'jwk',
  });
}

const wrong: readonly [string, () => Promise<string | undefined>][] = [
  ['no token', async () => undefined],
  ['a wrong token', async () => `Bearer ${'x'.repeat(200)}`],
  [
    'an expired token',
    async () =>
      `Bearer ${await issueLicenceToken({
        dataFolder: collector.dataFolder,
        tenant: 'acme',
        edition: 'cloud',
        days: 1,
        clock: () => now - 2 * day,
      })}`,
  ],
  [
    'alg none',
    async () =>
      `Bearer ${new UnsecuredJWT({ tenant: 'acme', edition: 'cloud' })
        .setAudience('candor-collector')
        .setIssuer('candor-collector')
        .encode()}`,
  ],
  [
    'HS256 with the public key',
    async () =>
      `Bearer ${await unsigned()
        .setProtectedHeader({ alg: 'HS256' })
        .sign(createPublicKey(await ownKey()).export({ format: 'der', type: 'spki' }))}`,
  ],
  [
    'another key',
    async () => `Bearer ${await unsigned().setProtectedHeader({ alg: 'EdDSA' }).sign(generateKeyPairSync('ed25519').privateKey)}`,
  ],
];

describe('the usage endpoint', () => {
  it.each(wrong)('answers 401 to %s', async (_name, authorization) => {
    const value = await authorization();
    const reply = await collector.post('/v1/usage', batchOf([loginEvent(1)]), value === undefined ? {} : { authorization: value });
    expect([reply.status, reply.refusal.code, reply.headers.get('www-authenticate')]).toEqual([401, 'unauthorized', 'Bearer']);
    expect((await collector.report()).stored).toBe(0);
    expect(collector.lines.join('\n')).not.toContain(value?.slice(7) ?? 'Bearer');
  });

  it('answers 403 to a genuine token without a licence in it', async () => {
    const token = await unsigned({ edition: 'gold' })
      .setProtectedHeader({ alg: 'EdDSA' })
      .sign(await ownKey());
    const reply = await collector.post('/v1/usage', batchOf([loginEvent(1)]), { authorization: `Bearer ${token}` });
    expect([reply.status, reply.refusal.code]).toEqual([403, 'forbidden']);
  });

  it('decides before a byte of the body is there', async () => {
    const status = await new Promise<number | undefined>((resolve, reject) => {
      const pending = request(
        `${collector.url}/v1/usage`,
        { method: 'POST', headers: { 'content-length': '1000', 'content-type': 'application/json' } },
        (response) => {
          resolve(response.statusCode);
          pending.destroy();
        },
      );
      pending.on('error', reject);
      pending.flushHeaders();
    });
    expect(status).toBe(401);
  });

  it('takes the tenant from the token alone', async () => {
    const token = await issueLicenceToken({ dataFolder: collector.dataFolder, tenant: 'globex', edition: 'oss', clock: () => now });
    const headers = { authorization: `Bearer ${token}`, 'x-tenant': 'acme' };
    expect((await collector.post('/v1/usage?tenant=acme', batchOf([loginEvent(1)]), headers)).status).toBe(200);
    expect((await collector.report()).tenants.map(({ tenant }) => tenant)).toEqual(['globex']);
  });
});

describe('the behaviour endpoint', () => {
  it('neither needs nor reads a credential', async () => {
    const reply = await collector.post('/v1/behavior', batchOf([behaviorEvent(1)]), { authorization: `Bearer ${collector.token}` });
    expect(reply.status).toBe(200);
    expect((await collector.report({ tenant: 'acme' })).stored).toBe(0);
  });
});
