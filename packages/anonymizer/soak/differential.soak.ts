/**
 * A million random pairs of key and value: what ships must give what `node:crypto` gives, in both schemes and both builds.
 * The seed is fixed; `CANDOR_SEED=7 npm run soak -- differential` looks elsewhere.
 */
import { createHash, createHmac, hkdfSync } from 'node:crypto';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, test } from 'vitest';

const seed = process.env['CANDOR_SEED'] ?? '20261123';
const pairs = { scheme1: 1_000_000, scheme2: 100_000 };
const dist = dirname(createRequire(import.meta.url).resolve('@candor/anonymizer'));

type Raw = Record<'pseudonym' | 'pseudonym2', (key: string, value: string, kind?: string, epoch?: string) => string>;
/** The files that ship, not the sources. */
const builds = [{ name: 'raw.node.js' }, { name: 'raw.js' }];

/** Endless bytes of a seed: SHA-256 of a counter, so that a run can be repeated in any language. */
function* randomBytes(label: string): Generator<number, never> {
  for (let block = 0; ; block += 1) yield* createHash('sha256').update(`${seed} ${label} ${block}`).digest();
}

/** Well-formed texts of 0 to 200 characters: ASCII, of two and three bytes, and from beyond the basic plane. */
function createTexts(label: string): () => string {
  const bytes = randomBytes(label);
  const next = (): number => bytes.next().value;
  const character = (kind: number): number => {
    const wide = (next() << 16) | (next() << 8) | next();
    if (kind < 160) return wide % 0x80;
    if (kind < 200) return 0x80 + (wide % 0x780);
    if (kind < 230) return 0xe000 + (wide % 0x2000);
    return 0x10000 + (wide % 0x100000);
  };
  return () => {
    const length = next() < 200 ? next() % 24 : next() % 201;
    return String.fromCodePoint(...Array.from({ length }, () => character(next())));
  };
}

describe.each(builds)('$name', ({ name }) => {
  test('scheme 1 is the HMAC of node:crypto', async () => {
    const { pseudonym } = (await import(pathToFileURL(join(dist, name)).href)) as Raw;
    const text = createTexts(name);
    let differences = 0;
    for (let pair = 0; pair < pairs.scheme1; pair += 1) {
      const [key, value] = [text(), text()];
      if (pseudonym(key, value) !== createHmac('sha256', key).update(value).digest('base64')) differences += 1;
    }
    expect(differences).toBe(0);
    console.log(`${name}: ${pairs.scheme1} pairs of scheme 1, seed ${seed}, ${differences} differences`);
  });

  test('scheme 2 is the HKDF and the HMAC of node:crypto', async () => {
    const { pseudonym2 } = (await import(pathToFileURL(join(dist, name)).href)) as Raw;
    const text = createTexts(`${name} 2`);
    const kinds = ['user', 'cluster', 'server', 'access-list', 'u'];
    let differences = 0;
    for (let pair = 0; pair < pairs.scheme2; pair += 1) {
      const [key, value] = [`${text()}k`, text()];
      const kind = kinds[pair % kinds.length] ?? '';
      const epoch = pair % 3 === 0 ? '' : `${2000 + (pair % 100)}-${String(1 + (pair % 12)).padStart(2, '0')}`;
      const info = ['hmac-anon/2', kind, epoch].map((part) => `${part.length}:${part},`).join('');
      const subkey = Buffer.from(hkdfSync('sha256', key, 'hmac-anon/2', info, 32));
      if (pseudonym2(key, value, kind, epoch) !== `a2.${createHmac('sha256', subkey).update(value).digest('base64url')}`) differences += 1;
    }
    expect(differences).toBe(0);
    console.log(`${name}: ${pairs.scheme2} pairs of scheme 2, seed ${seed}, ${differences} differences`);
  });
});
