/** The whole corpus against the real collector, which must pass; and against one that leaks, which must be caught. */
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { AuditCheck } from '../../src/audit-command.js';
import { collectorCommand } from '../../src/commands/collector.js';

const checkout = fileURLToPath(new URL('../../../..', import.meta.url));
const run = (root: string, ...args: string[]): Promise<readonly AuditCheck[]> => collectorCommand.run({ root, seed: 1, args, say: () => undefined });
const by = (checks: readonly AuditCheck[], id: string): AuditCheck | undefined => checks.find((check) => check.id === id);

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'candor-abuse-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** A root in which the collector is `program`, on an engine that holds nothing. */
function rootWith(program: string): string {
  const root = mkdtempSync(join(folder, 'root-'));
  const file = (path: string, content: string): void => {
    mkdirSync(join(root, path, '..'), { recursive: true });
    writeFileSync(join(root, path), content);
  };
  file('package.json', '{}');
  file('node_modules/@candor/collector/package.json', '{"name":"@candor/collector","version":"0.0.0"}');
  file('node_modules/@candor/collector/dist/cli.js', '');
  cpSync(fileURLToPath(new URL(`../abuse/${program}`, import.meta.url)), join(root, 'node_modules/@candor/collector/dist/cli.js'));
  file('node_modules/@candor/collector/dist/package.json', '{"type":"module"}');
  file('node_modules/@clickhouse/client/package.json', '{"main":"index.js"}');
  file('node_modules/@clickhouse/client/index.js', 'exports.createClient = () => ({ query: async () => ({ json: async () => [] }), close: async () => undefined });');
  file('node_modules/chdb/package.json', '{"exports":{"./connection":"./connection.js"}}');
  file('node_modules/chdb/connection.js', 'exports.createChdbConnection = () => ({});');
  return root;
}

describe('candor-audit collector', () => {
  test('passes the collector of this checkout', async () => {
    const checks = await run(checkout);
    const expected = process.platform === 'linux' ? [] : ['collector.memory', 'collector.peak', 'collector.descriptors'];
    expect(checks.filter(({ status }) => status !== 'passed').map(({ id, detail }) => `${id}: ${detail}`)).toEqual(expected);
    expect(by(checks, 'collector.stored')?.counts?.['stored']).toBeGreaterThan(1000);
  }, 600_000);

  test('catches one that keeps what it is sent', async () => {
    const checks = await run(rootWith('leaky-collector.mjs'), '--only', 'json,schema,personal');
    const failed = checks.filter(({ status }) => status === 'failed').map(({ id }) => id);
    expect(failed).toEqual(expect.arrayContaining(['collector.schema', 'collector.personal', 'collector.json', 'collector.stored', 'collector.remains.findings', ...(process.platform === 'linux' ? ['collector.memory'] : [])]));
    expect(by(checks, 'collector.remains.findings')?.detail).not.toMatch(/vance|planted|@/);
  }, 240_000);

  test('has not measured one that is not there', async () => {
    writeFileSync(join(folder, 'package.json'), '{}');
    expect(await run(folder)).toMatchObject([{ id: 'collector.start', status: 'not_measured' }]);
  });

  test('refuses one that does not start, and one that is not on this machine', async () => {
    const root = rootWith('leaky-collector.mjs');
    writeFileSync(join(root, 'node_modules/@candor/collector/dist/cli.js'), 'process.exit(1)');
    await expect(run(root)).rejects.toMatchObject({ code: 'subject_failed' });
    await expect(run(root, 'https://collector.example')).rejects.toMatchObject({ code: 'usage' });
  });
});
