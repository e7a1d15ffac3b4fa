/** Does what docs/adding-an-event.md says, in its order: a page that cannot be followed must not stay. */
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dispatch } from '../generator/commands/dispatch.js';
import { packageFolder } from '../generator/package-folder.js';

interface Block {
  readonly language: string;
  readonly text: string;
}

const page = readFileSync(join(packageFolder, '../../docs/adding-an-event.md'), 'utf8');
const blocks: Block[] = [...page.matchAll(/^```(\w+)\n([\s\S]*?)^```$/gm)].map(([, language = '', text = '']) => ({ language, text }));

/** The day of the page's example. */
const environment = { SOURCE_DATE_EPOCH: String(Date.parse('2026-11-23T12:00:00Z') / 1000) };

let checkout: string;
let root: string;
let printed: string[];

async function run(words: readonly string[]): Promise<number> {
  printed = [];
  const print = (line: string) => void printed.push(line);
  // A path on the page counts from the package's folder, where its reader stands.
  const placed = words.map((word) => (word.startsWith('../') ? join(root, word) : word));
  return dispatch(placed, { root, out: print, err: print }, environment);
}

beforeAll(async () => {
  checkout = mkdtempSync(join(tmpdir(), 'candor-adding-'));
  root = join(checkout, 'packages/schema');
  mkdirSync(join(checkout, '.changeset'));
  for (const path of ['src/wire', 'src/catalog', 'package.json']) cpSync(join(packageFolder, path), join(root, path), { recursive: true });
  // Two areas show the way as well as five, in a fraction of the time.
  for (const area of ['auth', 'auth.ts', 'web', 'web.ts', 'tbot', 'tbot.ts']) rmSync(join(root, 'src/catalog', area), { recursive: true, force: true });
  mkdirSync(join(root, 'src/generated'));
  // The page begins where everything is released: what else is pending in the checkout is not its subject.
  expect(await run(['generate'])).toBe(0);
  expect(await run(['diff', '--record'])).toBe(0);
  expect(await run(['generate'])).toBe(0);
});
afterAll(() => rmSync(checkout, { recursive: true }));

describe('docs/adding-an-event.md', () => {
  it('can be followed from the first command to the last', async () => {
    const codes: [command: string, code: number][] = [];
    let failed = false;
    for (const { language, text } of blocks) {
      if (language === 'sh') {
        for (const line of text.trim().split('\n')) {
          const [npx, name, ...words] = line.split(' ');
          expect([npx, name]).toEqual(['npx', 'candor-schema']);
          codes.push([words.slice(0, 2).join(' '), await run(words)]);
        }
      } else if (language === 'text') {
        failed = true;
        for (const line of text.trim().split('\n')) expect(printed.join('\n')).toContain(line);
      } else if (language === 'ts') {
        const path = join(root, 'src/catalog/connect.ts');
        const source = readFileSync(path, 'utf8');
        const skeleton = source.indexOf('/**\n * @event connect.cluster.logout\n');
        expect(skeleton).toBeGreaterThan(0);
        writeFileSync(path, source.slice(0, skeleton) + text);
      } else {
        expect(language).toBe('md');
        writeFileSync(join(checkout, '.changeset/connect-logout.md'), text);
      }
    }
    expect(failed).toBe(true);
    expect(codes, printed.join('\n')).toEqual([
      ['explain connect.cluster.login', 0],
      ['new-event connect.cluster.logout', 0],
      ['check', 1],
      ['explain missing-tag', 0],
      ['generate', 0],
      ['check', 0],
      ['explain connect.cluster.logout.user_name', 0],
      ['diff --changesets', 1],
      ['diff --changesets', 0],
    ]);
  });

  it('fails where its changeset does not name the widening', async () => {
    const path = join(checkout, '.changeset/connect-logout.md');
    writeFileSync(path, readFileSync(path, 'utf8').replace(/^privacy:.*$/m, ''));
    expect(await run(['diff', '--changesets', '../../.changeset'])).toBe(1);
    expect(printed.join('\n')).toContain('privacy: connect.cluster.logout');
  });
});
