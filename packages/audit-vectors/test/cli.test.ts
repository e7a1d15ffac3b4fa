/** The program as a person runs it: what it prints where, and its exit codes. */
import { spawnSync } from 'node:child_process';
import { chmodSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { homedir, hostname, tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { AuditCheck } from '../src/audit-command.js';
import { createFormScanner } from '../src/form-scanner.js';
import { findReportFault, type AuditReport } from '../src/report.js';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const program = fileURLToPath(new URL('../dist/cli.js', import.meta.url));
let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'candor-cli-'));
  chmodSync(folder, 0o755);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

interface Run {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

function audit(args: readonly string[], { input = '', asNobody = false } = {}): Run {
  const user = asNobody && process.getuid?.() === 0 ? { uid: 65_534, gid: 65_534 } : {};
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...args], { cwd: folder, encoding: 'utf8', input, maxBuffer: 64 * 1024 * 1024, ...user });
  return { status, stdout, stderr };
}
function file(name: string, content: string | Uint8Array, mode = 0o644): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  chmodSync(path, mode);
  return path;
}
const checksOf = ({ stdout }: Run): readonly AuditCheck[] => (JSON.parse(stdout) as { checks: readonly AuditCheck[] }).checks;
const oneLine = /^candor-audit: [^\n]+\n$/;

describe('help', () => {
  test.each([[[]], [['--help']], [['help']], [['-h']]])('%j tells every command and exit code', (args) => {
    const { status, stdout } = audit(args);
    expect([status, stdout]).toEqual([0, expect.stringMatching(/all .*report[\s\S]*Exit code: 0 [\s\S]*1 [\s\S]*2 [\s\S]*3 /)]);
  });
  test.each([['scan', '--help'], ['help', 'scan'], ['--help', 'scan']])('%s %s tells how to use one', (...args) => {
    expect(audit(args).stdout).toContain('--values FILE');
  });
});

describe('what cannot begin is one line and exit code 2', () => {
  test.each([
    ['a command that does not exist', ['planted-name']],
    ['an option that does not exist', ['scan', '--planted']],
    ['a root that is none', ['key', '--root', '/planted/nowhere']],
    ['a root without a name', ['key', '--root']],
    ['a seed that is no number', ['key', '--seed', 'planted']],
    ['no file to scan', ['scan']],
    ['a file that is not there', ['scan', 'planted.pcap']],
    ['a list of values that is not there', ['scan', '--values', 'planted.txt', '.']],
    ['values and patterns', ['scan', '--values', 'x', '--pattern-only', '.']],
    ['a key file that is not there', ['key', 'planted.key']],
    ['a key file that is a folder', ['key', '.']],
    ['two keys', ['key', 'a', '--sample']],
    ['a report that is not there', ['report', 'planted.json']],
    ['a report that cannot be written', ['all', '--report', 'planted/out.json']],
    ['a command behind --only that does not exist', ['all', '--only', 'planted']],
    ['a time that is none', ['attack-demo', '--seconds', 'planted']],
    ['a collector on another machine', ['collector', 'http://planted.example:4620']],
  ])('%s', (_name, args) => {
    const { status, stdout, stderr } = audit(args);
    expect([status, stdout, stderr]).toEqual([2, '', expect.stringMatching(oneLine)]);
    expect(stderr).not.toContain('planted');
  });

  test('an input that this user may not read', () => {
    const path = file('closed', 'alice@example.com', 0o000);
    expect(audit(['scan', path], { asNobody: true })).toMatchObject({ status: 2, stderr: expect.stringMatching(oneLine) as string });
  });
});

describe('scan', () => {
  const value = 'alice.planted@example.com';

  test('finds a value of a list from standard input, and prints it nowhere', () => {
    const capture = file('capture.log', `GET /?user=${encodeURIComponent(value)} HTTP/1.1\n{"user":"bob"}\n`);
    const run = audit(['scan', '--values', '-', capture, '--json'], { input: `\nnobody@example.net\n${value}\nbob\n` });
    expect(run.status).toBe(1);
    expect(checksOf(run)[0]).toMatchObject({ id: 'scan.findings', status: 'failed', counts: { files: 1, values: 3 } });
    // Lines are counted as a person counts them, without the empty ones.
    expect(checksOf(run)[0]?.detail).toMatch(/^file 1, offset 11, form percent, value of line 2$/m);
    expect(checksOf(run)[0]?.detail).toMatch(/form quoted, value of line 3$/m);
    expect(run.stdout + run.stderr).not.toMatch(/alice|planted/);
  });

  test('finds nothing where nothing is', () => {
    const run = audit(['scan', '--values', file('values', `${value}\n`), file('clean', 'nothing\n')]);
    expect([run.status, run.stdout]).toEqual([0, expect.stringMatching(/^passed {8}scan\.findings[\s\S]*2 passed, 0 failed, 0 not measured\n$/)]);
  });

  test.each([
    ['an empty file', '', 'scan.findings'],
    ['a capture that is cut', Buffer.from('d4c3b2a1020004000000', 'hex'), 'scan.whole'],
  ])('has not measured %s', (_name, content, id) => {
    const run = audit(['scan', '--pattern-only', '--root', root, file('partial', content), '--json']);
    expect([run.status, checksOf(run).find(({ status }) => status === 'not_measured')?.id]).toEqual([3, id]);
  });

  test('of a value of one byte says so', () => {
    const run = audit(['scan', '--values', '-', file('clean', 'nothing'), '--json'], { input: `x\n${value}\n` });
    expect([run.status, checksOf(run).at(-1)]).toMatchObject([3, { id: 'scan.short_values', status: 'not_measured' }]);
  });

  test('finds what looks personal, and fields of ours that hold no pseudonym', () => {
    const batch = { schema: 'candor/1', events: [{ properties: { user_name: 'short', cluster_name: 'JOLr+KjRp+QbfSJvz6jznIWYjkr5LGmpVRQjBmvQTTs=' } }] };
    const text = JSON.stringify(batch);
    const run = audit(['scan', '--root', root, file('batch', text), '--json']);
    expect(checksOf(run)[0]?.detail).toBe(`file 1, offset ${text.indexOf('"user_name"')}, form field-without-pseudonym`);
  });

  test('has not measured those fields without a catalog', () => {
    file('package.json', '{}');
    const run = audit(['scan', '--root', folder, file('clean', 'nothing'), '--json']);
    expect([run.status, checksOf(run).at(-1)]).toMatchObject([3, { id: 'scan.catalog', status: 'not_measured' }]);
  });
});

describe('key', () => {
  const key = '6f1ed002-ab55-4a9e-8f3c-1d7e90b24c58';
  const failed = (run: Run): string[] => checksOf(run).filter(({ status }) => status === 'failed').map(({ id }) => id);

  test('passes a random key in a private file', () => expect(audit(['key', file('good.key', key, 0o600)]).status).toBe(0));
  test('passes what the anonymizer makes', () => expect(audit(['key', '--sample', '--root', root]).status).toBe(0));
  test.each([
    ['a file that others may read', ['key.mode'], () => file('open.key', key, 0o644)],
    ['a key that is weak', ['key.policy'], () => file('weak.key', 'auth.teleport.planted.example', 0o600)],
    ['a link', ['key.link'], () => {
      symlinkSync(file('target.key', key, 0o600), join(folder, 'link.key'));
      return join(folder, 'link.key');
    }],
  ])('fails %s, and prints no part of it', (_name, ids, make) => {
    const run = audit(['key', make(), '--json']);
    expect([run.status, failed(run)]).toEqual([1, ids]);
    expect(run.stdout + run.stderr).not.toMatch(/6f1e|planted/);
  });
  test.each([['base64', Buffer.from(key).toString('base64')], ['without hyphens', key.replaceAll('-', '')]])('finds the key in a capture, %s', (_name, leak) => {
    const run = audit(['key', file('good.key', key, 0o600), '--capture', file('capture', `x ${leak} x`), '--json']);
    expect([run.status, failed(run)]).toEqual([1, ['key.capture.findings']]);
  });
  test('refuses what is no text', () => {
    expect(audit(['key', file('binary.key', Buffer.from([0xff, 0xfe, 0x00]), 0o600)])).toMatchObject({ status: 2, stderr: expect.stringMatching(oneLine) as string });
  });
});

describe('all and report', () => {
  test('one report of a real run, which holds no name of this machine, and which report reads back', () => {
    const path = join(folder, 'out.json');
    const run = audit(['all', '--only', 'key,attack-demo', '--report', path, '--root', root]);
    expect([run.status, run.stderr]).toEqual([0, expect.stringMatching(/\[1\/2\] key …\n[\s\S]*\[2\/2\] attack-demo: 3 passed, 0 failed, 0 not measured/)]);
    const text = readFileSync(path, 'utf8');
    const report = JSON.parse(text) as AuditReport;
    expect([findReportFault(report), report.totals]).toEqual([undefined, { passed: 7, failed: 0, not_measured: 0 }]);
    const names = [hostname(), userInfo().username, homedir(), tmpdir(), root, folder, process.execPath, process.cwd()];
    const scanner = createFormScanner([...new Set(names)].filter((name) => Buffer.byteLength(name) > 1), { shortValues: 'quoted' });
    expect(scanner.scan(Buffer.from(text), 'report')).toEqual([]);
    expect(scanner.scan(Buffer.from(JSON.stringify({ ...report, root })), 'report').length).toBeGreaterThan(0);

    expect(audit(['report', path])).toMatchObject({ status: 0, stderr: expect.stringContaining('7 passed, 0 failed, 0 not measured') as string });
    const changed = file('changed.json', text.replace('"status": "passed"', '"status": "failed"'));
    expect(checksOf(audit(['report', changed, '--json']))).toMatchObject([{ id: 'report.form', status: 'failed', detail: '/totals/passed: not the number of such checks' }]);
    expect(audit(['report', file('broken.json', '{"planted":')])).toMatchObject({ status: 1, stdout: expect.not.stringContaining('planted') as string });
  });
});
