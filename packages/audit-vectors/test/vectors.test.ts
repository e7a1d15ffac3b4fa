/** The published files: their form, their twin, and their answers as computed by others than this package. */
import { execFileSync } from 'node:child_process';
import { createHmac } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Ajv } from 'ajv';
import { describe, expect, test } from 'vitest';
import { loadVectors } from '../src/vectors.js';

const folder = new URL('../vectors/', import.meta.url);
const read = (path: string): string => readFileSync(new URL(path, folder), 'utf8');
const file = loadVectors();
const every = file.testGroups.flatMap((group) => group.tests.map((test) => ({ ...test })));
const pseudonyms = file.testGroups.flatMap((group) => (group.type === 'Pseudonym' ? group.tests : []));
const fits = new Ajv({ strictTypes: false }).compile(JSON.parse(read('v1/hmac-anon-1.schema.json')) as object);
type Document = { testGroups: [{ tests: [Record<string, unknown>] }] };
const document = (): Document => JSON.parse(read('v1/hmac-anon-1.json')) as Document;

describe('the file', () => {
  test('fits its schema', () => expect(fits(document()), JSON.stringify(fits.errors)).toBe(true));

  test.each<[string, (copy: Document) => unknown]>([
    ['an undeclared property', (copy) => Object.assign(copy, { extra: 1 })],
    ['an undeclared property in a group', (copy) => Object.assign(copy.testGroups[0], { extra: 1 })],
    ['an undeclared property in a test', (copy) => Object.assign(copy.testGroups[0].tests[0], { extra: 1 })],
    ['a test without an answer', (copy) => delete copy.testGroups[0].tests[0]['expected']],
    ['an answer that is not canonical', (copy) => Object.assign(copy.testGroups[0].tests[0], { expected: `${'A'.repeat(42)}B=` })],
    ['a key that is not hexadecimal', (copy) => Object.assign(copy.testGroups[0].tests[0], { key: 'key' })],
    ['a group of no known type', (copy) => Object.assign(copy.testGroups[0], { type: 'Other' })],
    ['an id of 0', (copy) => Object.assign(copy.testGroups[0].tests[0], { tcId: 0 })],
  ])('with %s does not fit its schema', (_name, spoil) => {
    const copy = document();
    spoil(copy);
    expect(fits(copy)).toBe(false);
  });

  test('counts its tests and numbers them once, upwards', () => {
    const ids = every.map(({ tcId }) => tcId);
    expect(file.numberOfTests).toBe(every.length);
    expect(ids).toEqual([...new Set(ids)].sort((a, b) => a - b));
    expect(pseudonyms.length).toBeGreaterThanOrEqual(120);
  });

  test('explains every flag, and no other', () => {
    expect(new Set(every.flatMap(({ flags }) => flags))).toEqual(new Set(Object.keys(file.notes)));
  });

  test('says the same thing once', () => {
    expect(new Set(pseudonyms.map(({ key, msg }) => `${key} ${msg}`)).size).toBe(pseudonyms.length);
  });

  test('is listed in the changelog with its counts', () => {
    expect(read('CHANGELOG.md')).toContain(`## ${file.version}\n\n${file.numberOfTests} cases of \`hmac-anon/1\`: ${pseudonyms.length} pseudonyms`);
  });
});

describe('the answers', () => {
  test('are what node:crypto computes', () => {
    const computed = pseudonyms.map(({ key, msg }) => createHmac('sha256', Buffer.from(key, 'hex')).update(Buffer.from(msg, 'hex')).digest('base64'));
    expect(computed).toEqual(pseudonyms.map(({ expected }) => expected));
  });

  test('are in the table, for tools without JSON', () => {
    const rows = pseudonyms.map(({ tcId, key, msg, expected }) => `${tcId}\t${key || '-'}\t${msg || '-'}\t${expected}\n`);
    expect(read('v1/hmac-anon-1.tsv')).toBe(rows.join(''));
  });

  test('are what openssl computes', () => {
    const computed = pseudonyms.map(({ key, msg }) =>
      execFileSync('openssl', ['dgst', '-sha256', '-mac', 'HMAC', '-macopt', `hexkey:${key}`, '-binary'], { input: Buffer.from(msg, 'hex') }).toString('base64'),
    );
    expect(computed).toEqual(pseudonyms.map(({ expected }) => expected));
  });

  test('are what the generator writes', () => {
    expect(execFileSync('python3', [fileURLToPath(new URL('generate.py', folder)), '--check'], { encoding: 'utf8' })).toContain(`${file.numberOfTests} tests`);
  });
});

test('the folder holds what is published and nothing else', () => {
  expect(readdirSync(folder).sort()).toEqual(['CHANGELOG.md', 'LICENSE', 'cases.py', 'generate.py', 'rejected.py', 'v1']);
  expect(readdirSync(new URL('v1/', folder)).sort()).toEqual(['hmac-anon-1.json', 'hmac-anon-1.schema.json', 'hmac-anon-1.tsv']);
  expect(read('LICENSE')).toMatch(/^Creative Commons Legal Code\s+CC0 1\.0 Universal/);
});
