import { generateKeyPairSync } from 'node:crypto';
import { SignJWT, UnsecuredJWT } from 'jose';
import { describe, expect, it } from 'vitest';
import { createLicenceAuthority, type Licence } from '../src/licence-token.js';

const now = Date.UTC(2026, 10, 23, 10);
const day = 24 * 60 * 60 * 1000;
const key = generateKeyPairSync('ed25519');
const authority = createLicenceAuthority(key, () => now);
const licence: Licence = { tenant: 'acme', edition: 'enterprise', plan: 'opt-in' };

interface Forgery {
  readonly claims?: Record<string, unknown>;
  readonly audience?: string;
  readonly issuer?: string;
  readonly expires?: number;
  readonly signer?: typeof key;
}

async function forge({
  claims = { ...licence },
  audience = 'candor-collector',
  issuer = 'candor-collector',
  expires = now + day,
  signer = key,
}: Forgery): Promise<string> {
  const token = new SignJWT(claims)
    .setProtectedHeader({ alg: 'EdDSA' })
    .setIssuedAt(now / 1000)
    .setAudience(audience)
    .setIssuer(issuer);
  return `Bearer ${await token.setExpirationTime(Math.floor(expires / 1000)).sign(signer.privateKey)}`;
}

describe('issue and verify', () => {
  it('agree', async () => {
    for (const terms of [licence, { tenant: 'a', edition: 'oss' }, { tenant: 'x-1', edition: 'cloud' }] as const) {
      expect(await authority.verify(`Bearer ${await authority.issue(terms, 30)}`)).toEqual(terms);
    }
    expect(await authority.verify(`bearer ${await authority.issue(licence, 30)}`)).toEqual(licence);
  });

  it.each<[string, unknown, number]>([
    ['an empty tenant', { ...licence, tenant: '' }, 1],
    ['a tenant with a slash', { ...licence, tenant: 'a/b' }, 1],
    ['a tenant that is an e-mail address', { ...licence, tenant: 'a@example.org' }, 1],
    ['an unknown edition', { ...licence, edition: 'gold' }, 1],
    ['an unknown plan', { ...licence, plan: 'always' }, 1],
    ['a plan outside enterprise', { tenant: 'a', edition: 'cloud', plan: 'opt-in' }, 1],
    ['no days', licence, 0],
    ['half a day', licence, 0.5],
    ['no number', licence, Number.NaN],
    ['too many days', licence, 4_000],
  ])('issue refuses %s', async (_name, terms, days) => {
    await expect(authority.issue(terms as Licence, days)).rejects.toMatchObject({ code: 'invalid_option' });
  });
});

describe('verify refuses', () => {
  it.each<[string, () => Promise<string | undefined> | string | undefined]>([
    ['nothing', () => undefined],
    ['an empty header', () => ''],
    ['another scheme', () => 'Basic YTpi'],
    ['no token', () => 'Bearer '],
    ['three words', () => 'Bearer a.b.c'],
    ['a token that is too old', () => forge({ expires: now - 31_000 })],
    ['another audience', () => forge({ audience: 'other' })],
    ['another issuer', () => forge({ issuer: 'other' })],
    ['another key', () => forge({ signer: generateKeyPairSync('ed25519') })],
    [
      'alg none',
      () =>
        `Bearer ${new UnsecuredJWT({ ...licence })
          .setAudience('candor-collector')
          .setIssuer('candor-collector')
          .setExpirationTime('1h')
          .encode()}`,
    ],
    [
      'HS256 with the public key as the secret',
      async () => {
        const secret = key.publicKey.export({ format: 'der', type: 'spki' });
        return `Bearer ${await new SignJWT({ ...licence })
          .setProtectedHeader({ alg: 'HS256' })
          .setAudience('candor-collector')
          .setIssuer('candor-collector')
          .setIssuedAt(now / 1000)
          .setExpirationTime(now / 1000 + 60)
          .sign(secret)}`;
      },
    ],
    [
      'a token that brings its own key',
      async () => {
        const other = generateKeyPairSync('ed25519');
        const jwk = other.publicKey.export({ format: 'jwk' }) as { kty: string };
        return `Bearer ${await new SignJWT({ ...licence })
          .setProtectedHeader({ alg: 'EdDSA', jwk })
          .setAudience('candor-collector')
          .setIssuer('candor-collector')
          .setIssuedAt(now / 1000)
          .setExpirationTime(now / 1000 + 60)
          .sign(other.privateKey)}`;
      },
    ],
    [
      'a token without expiry',
      async () =>
        `Bearer ${await new SignJWT({ ...licence })
          .setProtectedHeader({ alg: 'EdDSA' })
          .setAudience('candor-collector')
          .setIssuer('candor-collector')
          .setIssuedAt(now / 1000)
          .sign(key.privateKey)}`,
    ],
    ['a changed payload', async () => (await forge({})).replace(/\.(.)/, (_, first: string) => `.${first === 'e' ? 'f' : 'e'}`)],
  ])('%s', async (_name, header) => {
    await expect(authority.verify(await header())).rejects.toMatchObject({ code: 'unauthorized' });
  });

  it.each([
    { tenant: 'Acme!', edition: 'cloud' },
    { edition: 'cloud' },
    { tenant: 'acme' },
    { tenant: 'acme', edition: 'gold' },
    { tenant: ['acme'], edition: 'cloud' },
  ])('a genuine token that names no licence: %j', async (claims) => {
    await expect(authority.verify(await forge({ claims }))).rejects.toMatchObject({ code: 'forbidden' });
  });

  it('but allows clocks to differ by half a minute', async () => {
    expect(await authority.verify(await forge({ expires: now - 29_000 }))).toEqual(licence);
  });
});
