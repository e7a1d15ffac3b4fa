/** The real reporters of this checkout under all three detectors, and roots that have nothing to audit. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { AuditCheck } from '../../src/audit-command.js';
import { consentCommand } from '../../src/commands/consent.js';
import { coverageCommand } from '../../src/commands/coverage.js';
import { taintCommand } from '../../src/commands/taint.js';
import { checkout } from '../checkout.js';

const context = { root: checkout, args: [] as readonly string[], seed: 1, say: () => undefined };
/** Milliseconds. Dozens of processes and a browser, one after the other: this only bounds a hang on a busy machine. */
const bound = 240_000;
const bad = (checks: readonly AuditCheck[]): readonly AuditCheck[] => checks.filter(({ status }) => status !== 'passed');
const check = (checks: readonly AuditCheck[], id: string): AuditCheck | undefined => checks.find((candidate) => candidate.id === id);

describe('the reporters of this checkout', () => {
  test.each([
    ['node_behavior', 71],
    ['node_usage', 70],
    ['page', 71],
    ['cli', 4],
  ])('%s: every byte explained, over at least %i events', async (subject, events) => {
    const checks = await taintCommand.run({ ...context, args: ['--only', subject] });
    expect(bad(checks)).toEqual([]);
    const counts = check(checks, `taint.${subject}.closed_world`)?.counts ?? {};
    expect(counts['unexplained']).toBe(0);
    expect(counts['events']).toBeGreaterThanOrEqual(events);
    expect(check(checks, `taint.${subject}.two_runs`)?.counts?.['differences']).toBe(0);
  }, bound);

  test('are silent without a yes, and the probe is not blind', async () => {
    const checks = await consentCommand.run(context);
    expect(bad(checks)).toEqual([]);
    expect(checks.filter(({ title }) => title.startsWith('control:')).length).toBeGreaterThan(3);
    expect(check(checks, 'consent.node.withdrawal')?.counts).toMatchObject({ pending: 0, purged: 5, linked_ids: 0 });
  }, bound);

  test('have a catalog that is closed', async () => expect(bad(await coverageCommand.run({ ...context, args: ['--digest-only'] }))).toEqual([]));
});

describe('a command that cannot begin says so', () => {
  test.each([
    ['a root without our packages', taintCommand, [], 'catalog_missing'],
    ['a root without our packages', consentCommand, [], 'catalog_missing'],
    ['a root without our packages', coverageCommand, [], 'catalog_missing'],
    ['a subject that is none', taintCommand, ['--only', 'secret-value'], 'usage'],
    ['an option that is none', consentCommand, ['--secret-value'], 'usage'],
    ['an option that is none', coverageCommand, ['--secret-value'], 'usage'],
  ])('%s', async (_name, command, args, code) => {
    const root = mkdtempSync(join(tmpdir(), 'candor-empty-root-'));
    writeFileSync(join(root, 'package.json'), '{}');
    const fault: unknown = await command.run({ ...context, root, args }).catch((error: unknown) => error);
    rmSync(root, { recursive: true });
    expect(fault).toMatchObject({ name: 'AuditError', code });
    expect(String(fault)).not.toContain('secret-value');
  });
});
