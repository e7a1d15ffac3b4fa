/**
 * The long comparison: at least 10,000 random inputs for each language and both builds of the anonymizer, each byte against `node:crypto`.
 * `docs/cross-check.md` keeps the figures. `CANDOR_PAIRS` asks for another number.
 */
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { languages } from '../src/adapter/languages.js';
import { crossCommand } from '../src/commands/cross.js';

const pairs = process.env['CANDOR_PAIRS'] ?? '10000';
const root = fileURLToPath(new URL('../../..', import.meta.url));
// Another one each day, and the same all day: a failure can be repeated.
const seed = Number(new Date().toISOString().slice(0, 10).replaceAll('-', ''));

test.each([...languages.map(({ id }) => id), 'anonymizer'])('%s', async (name) => {
  const started = Date.now();
  const checks = await crossCommand.run({ root, args: ['--only', name, '--pairs', pairs], seed, say: () => undefined });
  const random = checks.filter(({ id }) => id.endsWith('.random'));
  const vectors = checks.filter(({ id }) => id.endsWith('.pseudonyms')).reduce((sum, { counts }) => sum + (counts?.['right'] ?? 0), 0);
  console.log(`${name}: seed ${seed}, ${random.map(({ counts }) => `${counts?.['pairs']} random, ${counts?.['differing']} differ`).join('; ')}; ${vectors} pseudonyms of vectors; ${Math.round((Date.now() - started) / 1000)} s`);
  expect(checks.filter(({ status }) => status !== 'passed')).toEqual([]);
  expect(random.length).toBeGreaterThan(0);
  expect(random.every(({ counts }) => (counts?.['pairs'] ?? 0) >= Number(pairs))).toBe(true);
});
