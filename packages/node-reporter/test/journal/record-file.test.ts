import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, statSync, existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { build } from 'esbuild';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { createRecordFile } from '../../src/journal/record-file.js';
import { encodeRecord, readRecords } from '../../src/journal/records.js';
import { createFaultyDisk } from './faulty-disk.js';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'candor-records-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const path = () => join(folder, 'records');
const recordsIn = (file: string) => readRecords(readFileSync(file)).records;
const turn = () => new Promise<void>((resolve) => setImmediate(resolve));

describe('on a real disk', () => {
  it('writes everything of one turn before the next', async () => {
    const file = createRecordFile(path());
    file.append('one');
    file.append('zwei ü 名');
    expect(existsSync(path())).toBe(false);
    await turn();
    expect(recordsIn(path())).toEqual(['one', 'zwei ü 名']);
    expect(file.size()).toBe(statSync(path()).size);
    expect(statSync(path()).mode & 0o777).toBe(0o600);
    file.close();
  });

  it('is safe with power after fsync', async () => {
    const file = createRecordFile(path(), { power: true });
    file.append('one');
    expect(await file.whenSafe()).toBe(true);
    expect(file.unsafeBytes()).toBe(0);
    file.append('two');
    file.close();
    expect(recordsIn(path())).toEqual(['one', 'two']);
  });

  it('takes no file that exists', async () => {
    const one = createRecordFile(path());
    one.append('one');
    one.close();
    const codes: string[] = [];
    const other = createRecordFile(path(), { onFailure: (code) => codes.push(code) });
    other.append('other');
    expect(await other.whenSafe()).toBe(false);
    expect(codes).toEqual(['EEXIST']);
    expect(recordsIn(path())).toEqual(['one']);
  });

  it('writes even when the host exits in the same turn, and leaves no listener behind', async () => {
    const script = join(folder, 'host.mjs');
    const source = fileURLToPath(new URL('../../src/journal/record-file.ts', import.meta.url));
    const contents = `import { createRecordFile } from ${JSON.stringify(source)};
      createRecordFile(${JSON.stringify(path())}).append('last words');
      process.exit(3);`;
    await build({ stdin: { contents, resolveDir: folder }, outfile: script, bundle: true, platform: 'node', format: 'esm', logLevel: 'error' });
    expect(spawnSync(process.execPath, [script]).status).toBe(3);
    expect(recordsIn(path())).toEqual(['last words']);

    const before = process.listenerCount('exit');
    const file = createRecordFile(join(folder, 'other'));
    for (let index = 0; index < 5; index += 1) file.append('x');
    expect(process.listenerCount('exit')).toBe(before + 1);
    await turn();
    expect(process.listenerCount('exit')).toBe(before);
    file.close();
  });

  it('refuses a record of two lines', () => {
    expect(() => createRecordFile(path()).append('one\ntwo')).toThrow(TypeError);
  });
});

describe('a failing disk', () => {
  it.each(['ENOSPC', 'EIO', 'EMFILE', 'EACCES'])('that says %s is reported, and written to once it works', async (code) => {
    const disk = createFaultyDisk();
    const codes: string[] = [];
    let recovered = 0;
    const file = createRecordFile('/j/records', { layer: disk.layer, onFailure: (told) => codes.push(told), onRecovery: () => { recovered += 1; } });
    disk.fail(code);
    file.append('one');
    await turn();
    file.append('two');
    expect(await file.whenSafe()).toBe(false);
    expect(codes).toEqual([code, code]);
    expect(readRecords(file.contents()).records).toEqual(['one', 'two']);
    disk.fail(undefined);
    file.append('three');
    expect(await file.whenSafe()).toBe(true);
    expect(recovered).toBe(1);
    expect(readRecords(disk.layer.read('/j/records')).records).toEqual(['one', 'two', 'three']);
  });

  it('that is full in the middle of a record goes on in the middle of it', async () => {
    const disk = createFaultyDisk();
    const file = createRecordFile('/j/records', { layer: disk.layer });
    disk.room(20);
    file.append('a record that is longer than the room there is');
    await turn();
    expect(disk.layer.read('/j/records').length).toBe(20);
    disk.room(Infinity);
    file.commit();
    expect(readRecords(disk.layer.read('/j/records'))).toEqual({ records: ['a record that is longer than the room there is'], damaged: 0, tail: 0 });
  });

  it('that fails to sync is written to again from where it was safe', async () => {
    const disk = createFaultyDisk();
    const file = createRecordFile('/j/records', { layer: disk.layer, power: true });
    file.append('one');
    await file.whenSafe();
    disk.failSync('EIO');
    file.append('two');
    expect(await file.whenSafe()).toBe(false);
    // The system forgot what it could not bring to the disk, and from then on calls it clean.
    disk.forgetUnsynced();
    disk.failSync(undefined);
    file.append('three');
    expect(await file.whenSafe()).toBe(true);
    disk.cutPower();
    expect(readRecords(disk.layer.read('/j/records')).records).toEqual(['one', 'two', 'three']);
  });
});

describe('power cuts', () => {
  it('lose nothing that was called safe, at whatever moment', async () => {
    const total = await countOperations();
    expect(total).toBeGreaterThan(20);
    for (let moment = 0; moment <= total; moment += 1) {
      const disk = createFaultyDisk();
      disk.cutPowerAfter(moment);
      const safe: string[] = [];
      await writeTen(disk, safe);
      disk.cutPower();
      const found = disk.exists('/j/records') ? readRecords(disk.layer.read('/j/records')).records : [];
      expect(found.slice(0, safe.length), `moment ${moment}`).toEqual(safe);
    }
  });

  it('would be noticed: without fsync they lose what was written', async () => {
    const disk = createFaultyDisk();
    const file = createRecordFile('/j/records', { layer: disk.layer });
    file.append('one');
    expect(await file.whenSafe()).toBe(true);
    disk.cutPower();
    expect(disk.exists('/j/records')).toBe(false);
  });

  async function countOperations(): Promise<number> {
    const disk = createFaultyDisk();
    await writeTen(disk, []);
    return disk.operations();
  }

  async function writeTen(disk: ReturnType<typeof createFaultyDisk>, safe: string[]): Promise<void> {
    const file = createRecordFile('/j/records', { layer: disk.layer, power: true });
    for (let index = 0; index < 10; index += 1) {
      const record = `record ${index}`;
      file.append(record);
      if (index % 3 === 1) await turn();
      else if (await file.whenSafe()) safe.splice(0, safe.length, ...Array.from({ length: index + 1 }, (_, one) => `record ${one}`));
    }
    await file.whenSafe();
  }
});

describe('damage', () => {
  const payload = fc.string({ unit: 'grapheme' }).map((text) => JSON.stringify(text));

  it('never yields a record that was not written, and hides at most two per flipped bit', () => {
    fc.assert(
      fc.property(fc.array(payload, { minLength: 1, maxLength: 20 }), fc.nat(), fc.integer({ min: 0, max: 7 }), (payloads, at, bit) => {
        const bytes = Buffer.from(payloads.map(encodeRecord).join(''));
        const position = at % bytes.length;
        bytes[position] = (bytes[position] ?? 0) ^ (1 << bit);
        const { records, damaged, tail } = readRecords(bytes);
        expect(damaged + (tail > 0 ? 1 : 0)).toBeGreaterThan(0);
        expect(records.length).toBeGreaterThanOrEqual(payloads.length - 2);
        const left = [...payloads];
        for (const record of records) {
          const index = left.indexOf(record);
          expect(index).toBeGreaterThanOrEqual(0);
          left.splice(0, index + 1);
        }
      }),
    );
  });

  it('cut anywhere, whole records before the cut are read', () => {
    fc.assert(
      fc.property(fc.array(payload, { maxLength: 10 }), fc.nat(), (payloads, cut) => {
        const lines = payloads.map((one) => Buffer.from(encodeRecord(one)));
        const bytes = Buffer.concat(lines);
        const length = cut % (bytes.length + 1);
        const { records, damaged, tail } = readRecords(bytes.subarray(0, length));
        let whole = 0;
        for (let end = lines[0]?.length ?? Infinity; end <= length; end += lines[whole]?.length ?? Infinity) whole += 1;
        expect(records).toEqual(payloads.slice(0, whole));
        expect([damaged, tail]).toEqual([0, length - lines.slice(0, whole).reduce((sum, line) => sum + line.length, 0)]);
      }),
    );
  });

  it('of zeros, as a power cut leaves them, is one damaged line', () => {
    const bytes = Buffer.concat([Buffer.from(encodeRecord('one')), Buffer.alloc(64), Buffer.from('\n'), Buffer.from(encodeRecord('two'))]);
    expect(readRecords(bytes)).toEqual({ records: ['one', 'two'], damaged: 1, tail: 0 });
  });
});
