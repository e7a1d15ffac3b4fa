import { execFileSync, spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { generate } from '../../generator/generate.js';
import { driftOf, writeFiles } from '../../generator/generated-file.js';
import type { GeneratedFiles } from '../../generator/generated-file.js';
import { packageFolder } from '../fixtures/catalog-events.js';
import { copyPackage } from '../fixtures/package-copy.js';
import type { PackageCopy } from '../fixtures/package-copy.js';

let files: GeneratedFiles;
beforeAll(async () => {
  files = await generate(packageFolder);
});

const copies: PackageCopy[] = [];
function copy(): PackageCopy {
  const made = copyPackage();
  copies.push(made);
  return made;
}
afterEach(() => copies.splice(0).forEach((made) => made.remove()));

/** Runs the generator the way `npm run generate` does. */
function cli(...args: string[]): { status: number | null; stdout: string; stderr: string } {
  const run = spawnSync(process.execPath, ['--import', 'tsx', join(packageFolder, 'generator/main.ts'), ...args], {
    cwd: packageFolder,
    encoding: 'utf8',
  });
  return { status: run.status, stdout: run.stdout, stderr: run.stderr };
}

describe('generate', () => {
  it('gives the same bytes as the checkout, and the same bytes twice', async () => {
    expect(driftOf(packageFolder, files)).toEqual([]);
    expect(await generate(copy().root, packageFolder)).toEqual(files);
  });

  it('marks every module as generated, and holds no folder of the machine', () => {
    for (const [path, content] of files) {
      if (path.endsWith('.ts')) expect(content.startsWith('// Generated from src/catalog'), path).toBe(true);
      expect(content.includes(packageFolder), path).toBe(false);
    }
  });

  it('writes validators that load nothing and build no code', () => {
    for (const [path, content] of files) {
      if (!path.startsWith('src/generated/validators/')) continue;
      expect(content, path).not.toMatch(/\brequire\(|\bimport\b|\beval\(|\bFunction\(|new RegExp|additionalProperty\b/);
    }
  });
});

// The child processes below compile the catalog; on a busy machine that takes its time.
describe('drift', { timeout: 120_000 }, () => {
  it('names files that were changed, removed or left over, and writing mends it', () => {
    const { root, edit, write } = copy();
    expect(driftOf(root, files)).toEqual([]);

    edit('CATALOG.md', '# Event dictionary', '# Event dictionary!');
    edit('src/generated/events/tsh-login.ts', "place: 'set_once'", "place: 'properties'");
    write('src/generated/events/tsh-logout.ts', 'export const tshLogout = 1;\n');
    expect(driftOf(root, files)).toEqual([
      'CATALOG.md: changed',
      'src/generated/events/tsh-login.ts: changed',
      'src/generated/events/tsh-logout.ts: not generated any more',
    ]);

    writeFiles(root, files);
    expect(driftOf(root, files)).toEqual([]);
    expect(readFileSync(join(root, 'CATALOG.md'), 'utf8')).toBe(files.get('CATALOG.md'));
  });

  it('passes the check of the checkout', () => {
    expect(cli('--check')).toMatchObject({ status: 0, stderr: '' });
  });

  it('fails the check with exit code 1, naming the file, until it is generated again', () => {
    const { root, edit } = copy();
    edit('src/catalog/tsh.ts', "'success' |", "'success' | 'cancelled' |");
    const failed = cli('--check', '--root', root);
    expect(failed.status).toBe(1);
    expect(failed.stderr).toContain('src/generated/validators/tsh-command-run.ts: changed');
    expect(failed.stderr).toContain('src/generated/schemas/tsh.command.run.v1.json: changed');
    expect(failed.stderr).not.toContain('tsh-login');

    expect(cli('--root', root)).toMatchObject({ status: 0, stderr: '' });
    const mended = readFileSync(join(root, 'src/generated/validators/tsh-command-run.ts'), 'utf8');
    expect(mended).toContain('"cancelled"');
  });

  it('fails with the list of problems, and writes nothing, where the catalog is wrong', () => {
    const { root, edit } = copy();
    const before = readFileSync(join(root, 'CATALOG.md'), 'utf8');
    edit('src/catalog/tsh.ts', ' * @owner cli-team\n', '');
    edit('src/catalog/web.ts', 'sso: boolean', 'sso: string');
    const failed = cli('--root', root);
    expect(failed.status).toBe(1);
    expect(failed.stderr).toContain('src/catalog/tsh.ts: TshCommandRun: @owner is missing');
    expect(failed.stderr).toContain('src/catalog/web.ts: TpUiDiscoverStarted.sso: a string is unbounded');
    expect(readFileSync(join(root, 'CATALOG.md'), 'utf8')).toBe(before);
  });
});

describe('the dictionary', () => {
  it('prints pseudonyms that openssl computes as well', () => {
    const page = readFileSync(join(packageFolder, 'CATALOG.md'), 'utf8');
    const rows = [...page.matchAll(/^\| (\w+) \| `([^`]+)` \|$/gm)];
    expect(rows).toHaveLength(8);
    const key = '0b9c8d58-3f3e-4c53-9a57-6a0cf7f5a0d4';
    const pseudonyms = new Map(
      rows.map(([, kind, value]) => {
        const options = { input: value };
        return [kind, execFileSync('openssl', ['dgst', '-sha256', '-hmac', key, '-binary'], options).toString('base64')];
      }),
    );
    expect(pseudonyms.get('user')).toBe('JOLr+KjRp+QbfSJvz6jznIWYjkr5LGmpVRQjBmvQTTs=');
    for (const kind of ['user', 'cluster', 'address', 'server', 'resource']) {
      expect(page).toContain(`"${pseudonyms.get(kind)}"`);
    }
  });

  it('describes every event with its purpose, fields and example', () => {
    const page = files.get('CATALOG.md') ?? '';
    expect(page.match(/^## /gm)).toHaveLength(26);
    expect(page.match(/^- \*\*Why:\*\* \S/gm)).toHaveLength(26);
    for (const [, example = ''] of page.matchAll(/```json\n([^`]*)```/g)) {
      expect(JSON.parse(example)).toMatchObject({ seq: 1 });
    }
    expect(page).toContain('| `address` (optional) | Where they came from, where that is known. | pseudonym (address) |');
  });
});
