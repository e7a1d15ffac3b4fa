/** Memory does not grow with what is scanned: a larger file in a heap that could not hold it, and a bomb. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';

const program = fileURLToPath(new URL('../../dist/cli.js', import.meta.url));
const preload = new URL('memory-at-exit.mjs', import.meta.url).href;
const MiB = 1024 * 1024;
let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'candor-memory-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test.each([
  ['a file of 200 MiB', () => Buffer.concat([Buffer.alloc(200 * MiB, '{"seq":1,"name":"nobody"}\n'), Buffer.from('alice@example.com')]), /file 1, offset [0-9]+, form plain, value of line 1/],
  ['gzip that inflates to 400 MiB', () => Buffer.concat([gzipSync(Buffer.alloc(400 * MiB)), gzipSync('alice@example.com')]), /gzip at [0-9]+, offset 0, form plain, value of line 1/],
])('%s', (_name, content, finding) => {
  const capture = join(folder, 'capture');
  writeFileSync(capture, content());
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--max-old-space-size=64', '--import', preload, program, 'scan', '--values', '-', '--json', capture], { input: 'alice@example.com\n', encoding: 'utf8' });
  expect([status, stdout]).toEqual([1, expect.stringMatching(finding)]);
  // Node alone takes some 50 MiB; buffers live outside of its heap.
  expect(Number(/peak ([0-9]+) kB/.exec(stderr)?.[1]) * 1024).toBeLessThan(260 * MiB);
});
