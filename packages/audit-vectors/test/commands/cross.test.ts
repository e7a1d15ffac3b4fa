/** `candor-audit cross` with every language of this machine: CI has them all. The long run is `soak/cross.soak.ts`. */
import { readFileSync, readdirSync } from 'node:fs';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { languages } from '../../src/adapter/languages.js';
import { randomQuestions } from '../../src/adapter/random-questions.js';
import { rightAnswer } from '../../src/adapter/reference.js';
import { crossCommand, pairsCheck } from '../../src/commands/cross.js';
import type { AuditCheck } from '../../src/audit-command.js';
import { packageFile } from '../../src/package-files.js';

const root = fileURLToPath(new URL('../../../..', import.meta.url));
const run = (args: readonly string[], seed = 1): Promise<readonly AuditCheck[]> => crossCommand.run({ root, args, seed, say: () => undefined });
const bad = (bug: string): readonly string[] => [process.execPath, packageFile('bad-impl/bad.mjs'), '1', bug];

describe.each(languages.map(({ id }) => id))('%s', (id) => {
  test('agrees on every vector and on random inputs', async () => {
    const checks = await run(['--only', id, '--pairs', id === 'openssl' ? '40' : '500']);
    expect(checks.filter(({ status }) => status !== 'passed')).toEqual([]);
    const countsOf = (name: string): AuditCheck['counts'] => checks.find((check) => check.id === `cross.${id}.${name}`)?.counts;
    expect(countsOf('scheme1.pseudonyms')).toMatchObject({ right: 279 });
    expect(countsOf('scheme2.pseudonyms')).toMatchObject({ right: 267 });
    expect(countsOf('scheme1.rfc4231')).toMatchObject({ right: 7 });
    expect(countsOf('random')).toMatchObject({ differing: 0 });
  }, 300_000);
});

test('the anonymizer of the root agrees on random inputs, in both builds', async () => {
  const checks = await run(['--only', 'anonymizer', '--pairs', '1000'], 7);
  expect(checks.map(({ id, status, counts }) => [id, status, counts])).toEqual([
    ['cross.anonymizer-node.random', 'passed', { pairs: 1000, differing: 0 }],
    ['cross.anonymizer-browser.random', 'passed', { pairs: 1000, differing: 0 }],
  ]);
});

describe('the comparison', () => {
  test.each(['value-cut-to-100-bytes', 'cache-ignores-key', 'hmac-of-bytes', 'value-low-bytes'])('sees %s in random inputs', async (bug) => {
    const check = await pairsCheck(bad(bug), 'cross.bad', 'a broken one', 1, 500);
    expect(check.status).toBe('failed');
    expect(check.counts?.['differing']).toBeGreaterThan(0);
  });

  test('does not accuse the right one', async () => {
    expect(await pairsCheck(bad('none'), 'cross.bad', 'the right one', 1, 500)).toMatchObject({ status: 'passed', counts: { pairs: 500, differing: 0 } });
  });

  test('fails where an adapter ends early', async () => {
    expect(await pairsCheck(bad('adapter-ended-early'), 'cross.bad', 'one that ends', 1, 10)).toMatchObject({ status: 'failed', counts: { differing: 10 } });
  });

  test('repeats itself for a seed, and differs for another', () => {
    expect(randomQuestions(5, 200)).toEqual(randomQuestions(5, 200));
    expect(randomQuestions(5, 200)).not.toEqual(randomQuestions(6, 200));
  });

  test('asks for both schemes and for plain HMAC, also of what it asked before', () => {
    const asked = randomQuestions(5, 2_000);
    const schemes = asked.map((question) => (question.op === 'hmac' ? 'hmac' : question.scheme));
    for (const name of ['hmac', 'hmac-anon/1', 'hmac-anon/2']) expect(schemes.filter((scheme) => scheme === name).length).toBeGreaterThan(150);
    expect(new Set(asked.map(rightAnswer)).size).toBeLessThan(1_990);
    expect(asked.some(({ keyHex }) => keyHex.length > 128)).toBe(true);
  });
});

test('arguments that are none', async () => {
  const codeOf = async (args: readonly string[]): Promise<unknown> => run(args).then(() => undefined, (error: unknown) => (error as { code?: unknown }).code);
  for (const args of [['--only', 'cobol'], ['--pairs', '0'], ['--pairs', 'x'], ['file'], ['--other']]) expect(await codeOf(args), args.join(' ')).toBe('usage');
});

describe('the implementations', () => {
  const files = readdirSync(packageFile('impl'), { withFileTypes: true }).flatMap(({ name }) => readdirSync(packageFile(`impl/${name}`)).map((file) => `impl/${name}/${file}`));
  const code = files.filter((file) => !file.endsWith('.txt') && !file.includes('__pycache__'));
  const text = (file: string): string => readFileSync(packageFile(file), 'utf8');

  test('have under 60 lines each', () => {
    expect(code).toHaveLength(7);
    expect(code.filter((file) => text(file).split('\n').length - 1 >= 60)).toEqual([]);
  });

  test('use the standard library alone', () => {
    const imported = (file: string): readonly string[] =>
      [...text(file).matchAll(/^(?:import|from|use|\t)\s*(?:\{[^}]*\} from )?"?'?([\w.:/*]+)"?'?/gm)].map((match) => match[1] ?? '').filter((name) => !/^[a-z]+$/.test(name) || file.endsWith('.py'));
    expect([...new Set(code.filter((file) => file.endsWith('.py')).flatMap(imported))].sort()).toEqual(['base64', 'hashlib', 'hmac', 'json', 'key_policy', 'pathlib', 're', 'sys']);
    expect([...new Set(imported('impl/node/anon.mjs'))]).toEqual(['node:crypto', 'node:readline']);
    expect([...new Set(imported('impl/perl/anon.pl'))]).toEqual(['Digest::SHA', 'JSON::PP', 'MIME::Base64']);
    expect(imported('impl/java/Anon.java').every((name) => /^javax?\./.test(name))).toBe(true);
    expect(text('impl/go/anon.go').match(/^\t"[\w/]+"$/gm)?.every((line) => !line.includes('.'))).toBe(true);
  });

  test('answer the examples of adapter.md and SPEC.md', () => {
    expect(text('adapter.md')).toContain(rightAnswer({ op: 'anonymize', scheme: 'hmac-anon/1', keyHex: '6b6579', valueHex: '616c696365' }));
  });
});
