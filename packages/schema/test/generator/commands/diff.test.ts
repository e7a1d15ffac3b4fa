import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { diffCommand } from '../../../generator/commands/diff.js';
import { copyAreas } from '../../fixtures/area-copy.js';

/** A repository with one small area: its first commit is release 0.1.0, its second widens an enum. */
let repository: string;
let root: string;
let tbot: string;

/** Without the environment of whoever runs the tests: a hook of another repository would have its commits land there. */
const git = (...args: string[]) =>
  execFileSync('git', ['-C', repository, '-c', 'user.name=t', '-c', 'user.email=t@example.com', ...args], {
    stdio: 'pipe',
    env: { PATH: process.env['PATH'], HOME: repository, GIT_CONFIG_NOSYSTEM: '1' },
  });

async function diff(...args: string[]) {
  const out: string[] = [];
  const err: string[] = [];
  const code = await diffCommand(args, { root, out: (text) => out.push(text), err: (text) => err.push(text) });
  return { code, out: out.join('\n'), err };
}

function write(text: string): void {
  writeFileSync(join(root, 'src/catalog/tbot.ts'), text);
}

function changeset(text: string): string {
  const folder = join(repository, '.changeset');
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder);
  writeFileSync(join(folder, 'one.md'), text);
  return folder;
}

beforeAll(async () => {
  repository = mkdtempSync(join(tmpdir(), 'candor-diff-'));
  root = join(repository, 'packages/schema');
  mkdirSync(root, { recursive: true });
  copyAreas(['tbot'], root);
  tbot = readFileSync(join(root, 'src/catalog/tbot.ts'), 'utf8');
  await diff('--record');
  git('init', '--quiet');
  git('add', '.');
  git('commit', '--quiet', '-m', 'first');
  write(tbot.replace("'one_shot' | 'daemon'", "'one_shot' | 'daemon' | 'service'"));
  git('commit', '--quiet', '-a', '-m', 'second');
});
beforeEach(() => write(tbot.replace("'one_shot' | 'daemon'", "'one_shot' | 'daemon' | 'service'")));
afterAll(() => rmSync(repository, { recursive: true }));

describe('candor-schema diff', () => {
  it('compares the last release with the worktree', async () => {
    const { code, out } = await diff();
    expect(code).toBe(0);
    expect(out).toContain('0.1.0 → worktree: minor, 1 change, 1 of them privacy-widening');
    expect(out).toContain('minor  tbot.start.run_mode: service added [values-wider]');
    expect(out).toContain('people who said yes are asked again');
  });

  it.each([
    [['HEAD~1', 'HEAD'], 'HEAD~1 → HEAD: minor'],
    [['HEAD', 'worktree'], 'HEAD → worktree: no change'],
    [['0.1.0', 'HEAD~1'], '0.1.0 → HEAD~1: no change'],
    [['HEAD', '0.1.0'], 'HEAD → 0.1.0: major'],
  ])('compares %s', async (args, expected) => {
    expect((await diff(...args)).out).toContain(expected);
  });

  it('reads a revision that breaks a rule of today, for nobody can correct it', async () => {
    write(tbot.replace(' * @owner machine-identity-team\n', ''));
    git('commit', '--quiet', '-a', '-m', 'third');
    expect(await diff('HEAD', 'HEAD~1')).toMatchObject({ code: 0, err: [] });
    git('reset', '--quiet', '--hard', 'HEAD~1');
  });

  it('speaks JSON', async () => {
    const report = JSON.parse((await diff('--format', 'json')).out) as Record<string, unknown>;
    expect(report).toMatchObject({ bump: 'minor', asksConsentAgain: true, widening: ['tbot.start.run_mode'], demands: [] });
  });

  it('annotates for GitHub', async () => {
    const { code, out } = await diff('--format', 'github', '--changesets', changeset("---\n'@candor/schema': patch\n---\n"));
    expect(code).toBe(1);
    expect(out).toMatch(/^::error title=catalog%3A bump::the catalog needs a minor changeset, and the changesets say patch$/m);
    expect(out).toMatch(/^::error title=catalog%3A privacy-line::tbot\.start\.run_mode widens/m);
    expect(out).toMatch(/^::warning title=catalog%3A minor%2C privacy-widening::tbot\.start\.run_mode: service added$/m);
  });

  it.each([
    ['another package alone', "---\n'@candor/collector': major\n---\nprivacy: tbot.start.run_mode\n", 1, 'no changeset names it'],
    ['too small a bump', "---\n'@candor/schema': patch\n---\nprivacy: tbot.start.run_mode\n", 1, 'the changesets say patch'],
    ['no privacy line', "---\n'@candor/schema': minor\n---\ntbot.start.run_mode\n", 1, 'add a line "privacy: tbot.start.run_mode'],
    ['all that is asked', "---\n'@candor/schema': minor\n---\nprivacy: tbot.start.run_mode: agents run as a service.\n", 0, 'minor'],
  ])('holds a changeset against the changes: %s', async (_name, text, expected, message) => {
    const { code, out } = await diff('--changesets', changeset(text));
    expect(code).toBe(expected);
    expect(out).toContain(message);
  });

  it('asks for a new @version of an event that breaks', async () => {
    write(tbot.replace("'one_shot' | 'daemon'", "'daemon'"));
    expect(await diff()).toMatchObject({ code: 1 });
    write(tbot.replace("'one_shot' | 'daemon'", "'daemon'").replace('@version 1', '@version 2'));
    expect(await diff()).toMatchObject({ code: 0 });
  });

  it.each([
    ['an unknown revision', ['nowhere'], 'diff: nowhere: neither a released version nor a git revision'],
    ['a revision that looks like an option', ['--output=x', 'HEAD'], "Unknown option '--output'"],
    ['a hidden option', ['--', '--output=x'], 'neither a released version nor a git revision'],
    ['three versions', ['a', 'b', 'c'], 'two versions at most'],
    ['an unknown format', ['--format', 'xml'], '--format must be one of text, json, github'],
    ['no folder of changesets', ['--changesets', '/nonexistent/changesets'], 'no such folder of changesets'],
    ['a version with --record', ['--record', '0.1.0'], '--record takes no versions'],
  ])('refuses %s in one line', async (_name, args, message) => {
    const { code, out, err } = await diff(...args);
    expect({ code, out, lines: err.length }).toEqual({ code: 2, out: '', lines: 1 });
    expect(err[0]).toContain(message);
    expect(err[0]).not.toContain('\n');
  });

  it('refuses a worktree that is no catalog, in one line', async () => {
    write(tbot.replace('boolean', 'string').replaceAll(/ \* @(owner|retention) .*\n/g, ''));
    const { code, err } = await diff();
    expect(code).toBe(2);
    expect(err).toEqual([expect.stringMatching(/^src\/catalog\/tbot\.ts: TbotStart: .*\(and 1 more: candor-schema check lists them\)$/)]);
  });

  it('refuses to record a version twice with different content', async () => {
    const before = readFileSync(join(root, 'released/digests.json'), 'utf8');
    expect(await diff('--record')).toMatchObject({ code: 2, err: [expect.stringContaining('never changes')] });
    expect(readFileSync(join(root, 'released/digests.json'), 'utf8')).toBe(before);
    write(tbot);
    expect(await diff('--record')).toMatchObject({ code: 0, out: '0.1.0 is recorded already' });
  });

  it('needs no repository to compare releases', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'candor-archive-'));
    cpSync(root, folder, { recursive: true });
    const lines: string[] = [];
    const io = { root: folder, out: (text: string) => lines.push(text), err: (text: string) => lines.push(text) };
    expect(await diffCommand([], io)).toBe(0);
    expect(await diffCommand(['HEAD'], io)).toBe(2);
    rmSync(folder, { recursive: true });
  });
});
