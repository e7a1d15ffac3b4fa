/** The key file among processes of their own: some that race for it, and one that must not wait. */
import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { pseudonym } from '../src/raw.node.js';

const modeOf = (path: string): number => statSync(path).mode & 0o777;
let folder: string;
let count = 0;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'candor-key-processes-'));
  transpile(join(folder, 'program'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** A path in a folder of its own that does not exist yet. */
const freshPath = (): string => join(folder, String((count += 1)), 'cluster.key');

/** The package as plain JavaScript, for processes of their own. */
function transpile(target: string): void {
  const source = fileURLToPath(new URL('../src/', import.meta.url));
  mkdirSync(target);
  writeFileSync(join(target, 'package.json'), '{"type":"module"}');
  const compilerOptions = { module: ts.ModuleKind.ESNext, target: ts.ScriptTarget.ES2022, verbatimModuleSyntax: true };
  for (const name of readdirSync(source)) {
    writeFileSync(join(target, name.replace(/\.ts$/, '.js')), ts.transpileModule(readFileSync(join(source, name), 'utf8'), { compilerOptions }).outputText);
  }
  writeFileSync(join(target, 'race.js'), raceProgram);
}

/** Says it is ready, waits for the start, then asks for every key as fast as it can. The widest umask must not widen a file. */
const raceProgram = `
import { createAnonymizer } from './index.node.js';
import { loadOrCreateKey } from './key-file.js';
process.umask(0);
process.stdin.once('data', () => {
  const results = process.argv.slice(2).map((path) => { const key = loadOrCreateKey(path); return [key.id, createAnonymizer(key).anonymize('alice')]; });
  process.stdout.write(JSON.stringify(results));
  process.stdin.destroy();
});
process.stdout.write('ready');
`;

test('processes that race get the same keys and ids', async () => {
  const program = join(folder, 'program', 'race.js');
  const paths = Array.from({ length: 150 }, freshPath);
  const racers = Array.from({ length: 3 }, () => spawn(process.execPath, [program, ...paths], { stdio: ['pipe', 'pipe', 'inherit'] }));
  await Promise.all(racers.map((racer) => once(racer.stdout, 'data')));
  const outputs = racers.map(async (racer) => {
    let text = '';
    racer.stdout.setEncoding('utf8').on('data', (chunk: string) => (text += chunk));
    racer.stdin.write('go');
    const [code] = (await once(racer, 'close')) as [number];
    expect(code).toBe(0);
    return JSON.parse(text) as [string, string][];
  });
  const [first, ...others] = await Promise.all(outputs);
  expect(first).toHaveLength(paths.length);
  for (const other of others) expect(other).toEqual(first);
  expect(first).toEqual(paths.map((path) => [readFileSync(`${path}.id`, 'utf8'), pseudonym(readFileSync(path, 'utf8'), 'alice')]));
  for (const path of paths) {
    expect(readdirSync(join(path, '..')).sort()).toEqual(['cluster.key', 'cluster.key.id']);
    expect([modeOf(path), modeOf(`${path}.id`), modeOf(join(path, '..'))]).toEqual([0o600, 0o600, 0o700]);
  }
});

test('a pipe is refused, without waiting for its writer', () => {
  const pipe = freshPath();
  mkdirSync(join(pipe, '..'));
  execFileSync('mkfifo', ['-m', '600', pipe]);
  // In a process of its own, which can be ended: waiting for a pipe would hold up this one for ever.
  const { signal, stderr } = spawnSync(process.execPath, [join(folder, 'program', 'race.js'), pipe], { input: 'go', timeout: 20_000, encoding: 'utf8' });
  expect(signal).toBeNull();
  expect(stderr).toContain("code: 'key_file_not_regular'");
});
