/** One run of several commands: a command that breaks is a failed check, and the others still run. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { AuditCheck, AuditCommand } from '../../src/audit-command.js';
import { AuditError } from '../../src/audit-error.js';
import { exitCodeOf } from '../../src/check-list.js';
import { createAllCommand } from '../../src/commands/all.js';
import { auditCommands } from '../../src/commands/registry.js';

const passed = (id: string): AuditCheck => ({ id, title: 'looked at', status: 'passed', detail: '' });
const command = (name: string, run: AuditCommand['run'], argsInAll?: readonly string[]): AuditCommand => ({ name, summary: name, usage: name, run, ...(argsInAll === undefined ? {} : { argsInAll }) });

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'candor-all-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const run = (commands: readonly AuditCommand[], ...args: string[]): Promise<readonly AuditCheck[]> => createAllCommand(commands).run({ root: folder, seed: 1, args, say: () => undefined });

test('a command that breaks fails, without its message, and the next one runs', async () => {
  const checks = await run([
    command('one', () => Promise.reject(Object.assign(new Error('planted value in /home/planted'), { code: 'EPLANTED' }))),
    command('two', () => Promise.reject(new AuditError('input_empty'))),
    command('three', async () => []),
    command('four', async ({ args }) => [passed(`four.${args.join('-')}`)], ['short', 'run']),
  ]);
  expect(checks.map(({ id, status }) => `${id} ${status}`)).toEqual(['one.run failed', 'two.run failed', 'three.run failed', 'four.short-run passed']);
  expect(checks[0]?.detail).toMatch(/^The command itself failed: Error EPLANTED at all\.test\.ts:[0-9]+\. Please report it\.$/);
  expect(checks[1]?.detail).toBe('There is no file in what was named.');
});

test('what no report may hold is a failed check, and no report', async () => {
  const report = join(folder, 'report.json');
  const checks = await run([command('one', async () => [passed('two.x')])], '--report', report);
  expect(checks.at(-1)).toMatchObject({ id: 'all.report', status: 'failed', detail: '/commands/0/checks/0/id: does not begin with its command. The report was not written.' });
  expect(readFileSync(report, 'utf8')).toBe('');
});

describe('exit codes', () => {
  const with_ = (...statuses: AuditCheck['status'][]): AuditCheck[] => statuses.map((status) => ({ ...passed('a.b'), status }));
  test.each([
    [0, with_('passed', 'passed')],
    [1, with_('passed', 'failed', 'not_measured')],
    [3, with_('passed', 'not_measured')],
    [3, []],
  ])('%d', (code, checks) => expect(exitCodeOf(checks)).toBe(code));
});

test('every command has a name of its own and says what it proves', () => {
  expect(new Set(auditCommands.map(({ name }) => name)).size).toBe(auditCommands.length);
  for (const { name, summary, usage } of auditCommands) expect([name, usage.split('\n')[0]]).toEqual([expect.stringMatching(/^[a-z-]+$/), expect.stringMatching(new RegExp(`^${name}\\b`))]), expect(summary.length).toBeGreaterThan(20);
});
