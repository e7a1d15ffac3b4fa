/** AUDITING.md names only what there is: files, symbols, tests, cases; and its commands give what the vectors say. */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { loadVectors } from '@candor/audit-vectors';
import { afterAll, describe, expect, test } from 'vitest';
import { pseudonym, pseudonym2 } from '../src/raw.node.js';

const folder = fileURLToPath(new URL('..', import.meta.url));
const page = readFileSync(join(folder, 'AUDITING.md'), 'utf8');
const read = (path: string): string => readFileSync(join(folder, path), 'utf8');

interface Claim {
  readonly id: string;
  readonly code: string;
  readonly cases: string;
  readonly tests: string;
}

const claimsOf = (text: string): Claim[] =>
  [...text.matchAll(/^\| (C\d+) \|[^|]*\|([^|]*)\|([^|]*)\|([^|]*)\|$/gm)].map(([, id = '', code = '', cases = '', tests = '']) => ({ id, code, cases, tests }));

/** What the code column names that is not there. */
function missingCode({ id, code }: Claim): string[] {
  return code.split(';').flatMap((part) => {
    const [file = '', ...symbols] = [...part.matchAll(/`([^`]+)`/g)].map((match) => match[1] ?? '');
    if (!existsSync(join(folder, file)) || symbols.length === 0) return [`${id}: ${file}`];
    return symbols.filter((symbol) => !new RegExp(`(?:function|const|class|type|interface) ${symbol}\\b`).test(read(file))).map((symbol) => `${id}: ${symbol}`);
  });
}

/** Ranges of cases whose ends are no case. */
function missingCases({ id, cases }: Claim): string[] {
  return [...cases.matchAll(/v([12]): ([\d–, ]+)/g)].flatMap(([, scheme, ranges = '']) => {
    const known = new Set(loadVectors(Number(scheme) as 1 | 2).testGroups.flatMap((group) => group.tests.map(({ tcId }) => tcId)));
    return ranges.split(', ').flatMap((range) => range.split('–').map(Number)).filter((tcId) => !known.has(tcId)).map((tcId) => `${id}: v${scheme} ${tcId}`);
  });
}

function missingTests({ id, tests }: Claim): string[] {
  const named = [...tests.matchAll(/`([\w-]+\.test\.ts)` "([^"]+)"/g)];
  if (named.length === 0) return [`${id}: no test`];
  return named.filter(([, file = '', name = '']) => !existsSync(join(folder, 'test', file)) || !read(`test/${file}`).includes(name)).map(([, , name]) => `${id}: ${name}`);
}

const claims = claimsOf(page);

describe('every claim', () => {
  test('has its row, numbered in order', () => {
    expect(claims.map(({ id }) => id)).toEqual(Array.from({ length: claims.length }, (_, index) => `C${index + 1}`));
    expect(claims.length).toBeGreaterThanOrEqual(14);
    expect([...page.matchAll(/^\| C\d+/gm)]).toHaveLength(claims.length);
  });
  test('names code that is there', () => expect(claims.flatMap(missingCode)).toEqual([]));
  test('names cases that are there', () => expect(claims.flatMap(missingCases)).toEqual([]));
  test('names tests that are there', () => expect(claims.flatMap(missingTests)).toEqual([]));
});

test('a claim that names what is gone is noticed', () => {
  const [claim] = claimsOf('| C1 | x | `src/schemes.ts` `gone`; `src/gone.ts` `x` | v1: 1–99999 | `hmac.test.ts` "no such test" |');
  if (claim === undefined) throw new Error('the row was not read');
  expect([missingCode(claim), missingCases(claim), missingTests(claim)]).toEqual([['C1: gone', 'C1: src/gone.ts'], ['C1: v1 99999'], ['C1: no such test']]);
});

test('the reading order names every source once', () => {
  const order = page.slice(page.indexOf('## Reading order'), page.indexOf('What ships'));
  expect([...order.matchAll(/`(src\/[\w.-]+\.ts)`/g)].map((match) => match[1]?.slice(4)).sort()).toEqual(readdirSync(join(folder, 'src')).sort());
});

test('every other path on the page is there', () => {
  const root = join(folder, '../..');
  const paths = [...page.matchAll(/`((?:packages|e2e)\/[\w./-]+)`/g)].map((match) => match[1] ?? '');
  expect(paths.length).toBeGreaterThan(3);
  expect(paths.filter((path) => !existsSync(join(root, path)))).toEqual([]);
});

test('the sources are four hundred lines at most, and three to four tenths of what is written there are reasons', () => {
  const lines = readdirSync(join(folder, 'src')).flatMap((name) => read(`src/${name}`).trimEnd().split('\n'));
  expect(lines.length).toBeLessThanOrEqual(400);
  const written = lines.filter((line) => line.trim() !== '');
  const share = written.filter((line) => /^\s*(?:\/\/|\/\*|\*)/.test(line)).length / written.length;
  expect(share).toBeGreaterThanOrEqual(0.3);
  expect(share).toBeLessThanOrEqual(0.4);
});

describe('the commands', () => {
  const place = mkdtempSync(join(tmpdir(), 'candor-auditing-'));
  afterAll(() => rmSync(place, { recursive: true, force: true }));
  const key = 'b7e6d0a2-5c1f-4e83-9f24-6d8a1b3c5e70';
  writeFileSync(join(place, 'cluster.key'), key);
  const scripts = [...page.matchAll(/```sh\n([\s\S]*?)```/g)].map((match) => match[1] ?? '');
  const output = (script = ''): string => execFileSync('sh', ['-c', script], { cwd: place, encoding: 'utf8' }).trim();

  test('give the pseudonym of scheme 1', () => expect(output(scripts[0])).toBe(pseudonym(key, 'alice')));
  test('give the pseudonym of scheme 2', () => expect(output(scripts[1])).toBe(pseudonym2(key, 'alice', 'user', '2026-11')));
});
