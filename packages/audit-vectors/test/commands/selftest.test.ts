/** The kit's own negative controls. They run in CI: a kit that lets a broken implementation or a planted leak pass must not be released. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, expect, test } from 'vitest';
import type { AuditCheck } from '../../src/audit-command.js';
import { selftestCommand } from '../../src/commands/selftest.js';
import { brokenImplementations } from '../../src/selftest/broken-implementations.js';
import { checkReporterLeaks } from '../../src/selftest/reporter-leaks.js';

const context = { args: [], seed: 1, say: () => undefined };
let checks: readonly AuditCheck[];
beforeAll(async () => {
  checks = await selftestCommand.run({ ...context, root: fileURLToPath(new URL('../../../..', import.meta.url)) });
}, 180_000);

test('every planted fault is caught, by its name, and what is right is not accused', () => {
  expect(checks.filter(({ status }) => status !== 'passed')).toEqual([]);
});

test('there is a check for every broken implementation of both schemes', () => {
  const list = brokenImplementations();
  const ids = new Set(checks.map(({ id }) => id));
  expect(list.filter(({ scheme, bug }) => !ids.has(`selftest.scheme${scheme}.${bug === 'none' ? 'right-implementation' : bug}`))).toEqual([]);
  expect(list.filter(({ scheme }) => scheme === 1).length).toBeGreaterThan(50);
  expect(list.filter(({ scheme }) => scheme === 2).length).toBeGreaterThan(20);
});

test('the broken implementations really give wrong answers, all but those whose bug is no answer', () => {
  const silent = checks.filter(({ id, counts }) => /^selftest\.scheme\d\./.test(id) && counts?.['wrong'] === 0).map(({ id }) => id.replace(/^selftest\.scheme\d\./, ''));
  expect(silent.filter((name) => !name.startsWith('adapter-') && name !== 'right-implementation')).toEqual([]);
});

test('the scanner and each detector have planted faults of their own', () => {
  const of = (part: string): number => checks.filter(({ id }) => id.startsWith(`selftest.${part}.`)).length;
  expect(of('scanner')).toBeGreaterThanOrEqual(15);
  expect(of('leaks')).toBeGreaterThanOrEqual(17);
});

test('where the root has no reporter, its leaks are not measured', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'candor-root-'));
  try {
    writeFileSync(join(folder, 'package.json'), '{}');
    expect((await checkReporterLeaks({ ...context, root: folder })).map(({ status }) => status)).toEqual(['not_measured']);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
