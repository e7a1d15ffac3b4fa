/** `candor-audit vectors` on the real anonymizer of this checkout and on adapters of others. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import type { AuditCheck } from '../../src/audit-command.js';
import { exitCodeOf } from '../../src/check-list.js';
import { vectorsCommand } from '../../src/commands/vectors.js';
import { packageFile } from '../../src/package-files.js';

const root = fileURLToPath(new URL('../../../..', import.meta.url));
const run = (args: readonly string[], where = root): Promise<readonly AuditCheck[]> => vectorsCommand.run({ root: where, args, seed: 1, say: () => undefined });
const codeOf = async (args: readonly string[]): Promise<unknown> => run(args).then(() => undefined, (error: unknown) => (error as { code?: unknown }).code);
const bad = packageFile('bad-impl/bad.mjs');

test('both builds of the anonymizer give every answer of both schemes', async () => {
  const checks = await run([]);
  expect(checks.filter(({ status }) => status !== 'passed')).toEqual([]);
  for (const build of ['node', 'browser']) {
    expect(checks.find(({ id }) => id === `vectors.${build}.scheme1.pseudonyms`)?.counts).toEqual({ right: 279 });
    expect(checks.find(({ id }) => id === `vectors.${build}.scheme2.pseudonyms`)?.counts).toEqual({ right: 267 });
    expect(checks.find(({ id }) => id === `vectors.${build}.scheme1.keys`)?.counts).toEqual({ right: 88 });
    expect(checks.find(({ id }) => id === `vectors.${build}.scheme2.scopes`)?.counts).toEqual({ right: 32 });
  }
});

test('a root without the anonymizer is not measured', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'candor-root-'));
  try {
    writeFileSync(join(folder, 'package.json'), '{}');
    expect((await run([], folder)).map(({ id, status }) => [id, status])).toEqual([['vectors.anonymizer', 'not_measured']]);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});

test.each([
  ['after --impl', ['--scheme', '1', '--impl', process.execPath, bad, '1', 'key-trimmed']],
  ['after --impl --', ['--scheme', '1', '--impl', '--', process.execPath, bad, '1', 'key-trimmed']],
])('an adapter %s is put to the test, and its mistake is named', async (_name, args) => {
  const checks = await run(args);
  expect(checks.every(({ id }) => id.startsWith('vectors.adapter.scheme1.'))).toBe(true);
  expect(checks.find(({ status }) => status === 'failed')?.detail).toContain('key-trimmed: White space around the key was removed.');
});

test('an adapter that is silent fails, and what it did not answer is not measured', async () => {
  const checks = await run(['--scheme', '2', '--timeout', '1', '--impl', process.execPath, '-e', 'setInterval(() => 0, 1000)']);
  expect(checks[0]).toMatchObject({ id: 'vectors.adapter.scheme2.adapter', status: 'failed', detail: 'The adapter was silent for too long.' });
  expect(new Set(checks.slice(1).map(({ status }) => status))).toEqual(new Set(['not_measured']));
  expect(exitCodeOf(checks)).toBe(1);
});

test('what cannot begin says so', async () => {
  expect(await codeOf(['--impl', 'no-such-program-of-anybody'])).toBe('adapter_missing');
  for (const args of [['--impl'], ['--impl', '--'], ['--impl', ''], ['--scheme', '3'], ['--timeout', '0'], ['--timeout', 'x'], ['--other'], ['file']]) {
    expect(await codeOf(args), args.join(' ')).toBe('usage');
  }
});
