/** A capture of 1 GiB, with one value in its last megabyte behind a gzip member of its own: found, in bounded memory. */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { appendFileSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';

const program = fileURLToPath(new URL('../dist/cli.js', import.meta.url));
const preload = new URL('../test/capture/memory-at-exit.mjs', import.meta.url).href;
const MiB = 1024 * 1024;
/** Memory of the whole process, above which it would not be "bounded": the engine of Node alone takes 50. */
const mostMemory = 320 * MiB;

test('1 GiB', () => {
  const folder = mkdtempSync(join(tmpdir(), 'candor-soak-'));
  try {
    const capture = join(folder, 'capture');
    const block = Buffer.concat(Array.from({ length: 4096 }, (_, index) => Buffer.from(`${JSON.stringify({ seq: index, user_name: createHash('sha256').update(String(index)).digest('base64'), filler: 'x'.repeat(170) })}\n`)));
    writeFileSync(capture, '');
    for (let written = 0; written < 1024 * MiB; written += block.length) appendFileSync(capture, block);
    appendFileSync(capture, gzipSync('{"user_name":"alice@example.com"}'));
    appendFileSync(capture, block);
    const { status, stdout, stderr } = spawnSync(process.execPath, ['--max-old-space-size=128', '--import', preload, program, 'scan', '--values', '-', '--json', capture], { input: 'alice@example.com\nnobody@example.net\n', encoding: 'utf8' });
    expect([status, stdout]).toEqual([1, expect.stringMatching(/gzip at [0-9]+, offset 14, form plain, value of line 1/)]);
    const memory = Number(/peak ([0-9]+) kB/.exec(stderr)?.[1]) * 1024;
    console.log(`peak of the process: ${Math.round(memory / MiB)} MiB`);
    expect(memory).toBeLessThan(mostMemory);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
