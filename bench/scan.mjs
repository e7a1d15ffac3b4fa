/**
 * Scanning a capture for values, in megabytes: ours, which finds each value in some hundred forms under three rounds of escapes, against
 * reading the file and one `Buffer.indexOf` per value, which finds it in one form only. `npm run bench`
 */
import { execFileSync } from 'node:child_process';
import { createHmac } from 'node:crypto';
import { closeSync, mkdtempSync, openSync, readSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { compare, median } from './rounds.mjs';

const program = fileURLToPath(new URL('../packages/audit-vectors/dist/cli.js', import.meta.url));
const megabytes = 128;
const MiB = 1024 * 1024;
/** Scans that are timed as whole programs, with their start. */
const programRuns = 3;

function eventLine(index) {
  const pseudonym = (name) => createHmac('sha256', 'benchmark').update(name).digest('base64');
  const properties = { cluster_name: pseudonym('cluster'), user_name: pseudonym(`user ${index}`), method: 'publickey', connector_type: 'local' };
  return `${JSON.stringify({ id: `01890a5d-ac96-774b-bcce-${String(index).padStart(12, '0')}`, seq: index, event: 'tp.user.login', at: '2026-11-23T10:00:01Z', properties })}\n`;
}

const folder = mkdtempSync(join(tmpdir(), 'candor-bench-'));
try {
  const block = Buffer.from(Array.from({ length: 50_000 }, (_, index) => eventLine(index)).join('')).subarray(0, 16 * MiB);
  const capture = join(folder, 'capture.ndjson');
  writeFileSync(capture, Buffer.concat(Array.from({ length: Math.ceil((megabytes * MiB) / block.length) }, () => block)).subarray(0, megabytes * MiB));
  const values = Array.from({ length: 50 }, (_, index) => `person-${index * 7919}@site-${index}.example.org`);
  const list = join(folder, 'values');
  writeFileSync(list, values.join('\n'));

  const floor = () => {
    const file = openSync(capture, 'r');
    const bytes = Buffer.alloc(MiB);
    for (let read = readSync(file, bytes); read > 0; read = readSync(file, bytes)) for (const value of values) bytes.indexOf(value);
    closeSync(file);
    return megabytes;
  };
  const scan = (...options) => () => {
    execFileSync(process.execPath, [program, 'scan', ...options, capture], { stdio: 'ignore' });
    return megabytes;
  };
  await compare(`scan of ${megabytes} MiB of events, per MiB, start of the program included`, {
    'floor: read, and Buffer.indexOf of each of 50 values': floor,
    'candor-audit scan --values, 50 values in all forms': scan('--values', list),
    'candor-audit scan --pattern-only': scan('--pattern-only'),
  });
  const seconds = Array.from({ length: programRuns }, () => {
    const started = process.hrtime.bigint();
    scan('--values', list)();
    return Number(process.hrtime.bigint() - started) / 1e9;
  });
  console.log(`  candor-audit scan --values: ${(megabytes / median(seconds)).toFixed(0)} MiB/s (aim: 50 or more)`);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
