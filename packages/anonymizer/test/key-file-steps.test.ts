/**
 * The steps in which a key file is made, as the system sees them: the real calls of `node:fs`, written down, with what another process, a full
 * disk or another platform would do in between.
 */
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { loadOrCreateKey } from '../src/key-file.js';
import { generateKey } from '../src/random-uuid.js';
import { codeOf } from './builds.js';

const { chmodSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, unlinkSync, writeFileSync } = fs;
const watched = ['openSync', 'closeSync', 'writeFileSync', 'linkSync', 'fsyncSync', 'rmSync'] as const;
type Call = (typeof watched)[number];
type Hooks = Partial<Record<Call, (...args: readonly unknown[]) => void>>;
const real = Object.fromEntries(watched.map((name) => [name, fs[name]])) as Pick<typeof fs, Call>;

let folder: string;
let path: string;
let count = 0;
beforeAll(() => void (folder = mkdtempSync(join(tmpdir(), 'candor-key-steps-'))));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Writes down each call and its result, and does first what a hook says. */
function watch(hooks: Hooks = {}): { readonly name: Call; readonly args: readonly unknown[]; readonly result: unknown }[] {
  path = join(folder, String((count += 1)), 'cluster.key');
  const calls: { name: Call; args: readonly unknown[]; result: unknown }[] = [];
  for (const name of watched) {
    const call = real[name] as (...args: readonly unknown[]) => unknown;
    const watching = (...args: readonly unknown[]): unknown => {
      hooks[name]?.(...args);
      const result = call(...args);
      calls.push({ name, args, result });
      return result;
    };
    Object.assign(fs, { [name]: watching });
  }
  syncBuiltinESMExports();
  return calls;
}
afterEach(() => {
  Object.assign(fs, real);
  syncBuiltinESMExports();
});

const failure = (code: string): Error => Object.assign(new Error(code), { code, syscall: 'write' });
const isKey = (place: unknown): boolean => place === path;

test('a draft is written and flushed, linked to its name and removed; then its folder is flushed, and everything closed', () => {
  const calls = watch();
  loadOrCreateKey(path);
  const making = calls.slice(calls.findIndex(({ name }) => name === 'writeFileSync'));
  expect(making.slice(0, 6).map(({ name }) => name)).toEqual(['writeFileSync', 'linkSync', 'rmSync', 'openSync', 'fsyncSync', 'closeSync']);
  const [write, link, remove, open, flush] = making;
  const draft = write?.args[0] as string;
  expect(draft).toMatch(/cluster\.key\.[0-9a-f-]{36}\.tmp$/);
  expect(write?.args[2]).toEqual({ flag: 'wx', mode: 0o600, flush: true });
  expect([link?.args, remove?.args[0], open?.args[0], flush?.args[0]]).toEqual([[draft, path], draft, dirname(path), open?.result]);
  const opened = calls.filter(({ name }) => name === 'openSync').map(({ result }) => result);
  const closed = calls.filter(({ name }) => name === 'closeSync').map(({ args }) => args[0]);
  expect([...closed].sort()).toEqual([...opened].sort());
});

describe('what happens in between', () => {
  test('another process is faster: its key is taken', () => {
    const other = generateKey();
    watch({ linkSync: (_draft, name) => void (isKey(name) && writeFileSync(path, other, { mode: 0o600 })) });
    loadOrCreateKey(path);
    expect(readFileSync(path, 'utf8')).toBe(other);
    expect(readdirSync(dirname(path)).sort()).toEqual(['cluster.key', 'cluster.key.id']);
  });

  test('the disk is full: the error of the system is the cause, and nothing is left', () => {
    watch({ writeFileSync: () => { throw failure('ENOSPC'); } });
    expect(() => loadOrCreateKey(path)).toThrow(expect.objectContaining({ code: 'key_file_io', cause: expect.objectContaining({ code: 'ENOSPC' }) as unknown }));
    expect(readdirSync(dirname(path))).toEqual([]);
  });

  test('there are no links on this file system: nothing is left', () => {
    watch({ linkSync: () => { throw failure('EPERM'); } });
    expect(codeOf(() => loadOrCreateKey(path))).toBe('key_file_io');
    expect(readdirSync(dirname(path))).toEqual([]);
  });

  test('the key goes away again: that is said', () => {
    watch({ fsyncSync: () => void (existsSync(path) && unlinkSync(path)) });
    expect(codeOf(() => loadOrCreateKey(path))).toBe('key_file_lost');
  });
});

describe('on Windows', () => {
  const platform = Object.getOwnPropertyDescriptor(process, 'platform') as PropertyDescriptor;
  const { geteuid } = process;
  let onWindows: typeof loadOrCreateKey;
  beforeAll(async () => {
    Object.defineProperty(process, 'platform', { ...platform, value: 'win32' });
    Object.assign(process, { geteuid: undefined });
    vi.resetModules();
    ({ loadOrCreateKey: onWindows } = await import('../src/key-file.js'));
  });
  afterAll(() => {
    Object.defineProperty(process, 'platform', platform);
    Object.assign(process, { geteuid });
    vi.resetModules();
  });

  test('no folder is flushed, as none can be', () => {
    const calls = watch();
    expect(onWindows(path).id).toBe(onWindows(path).id);
    expect(calls.filter(({ name }) => name === 'openSync').map(({ args }) => basename(String(args[0])))).not.toContain(basename(dirname(path)));
  });

  test('modes, owners and links are not looked at', () => {
    watch();
    const { id } = onWindows(path);
    chmodSync(path, 0o644);
    expect(onWindows(path).id).toBe(id);
    const link = `${path}.link`;
    symlinkSync(path, link);
    expect(() => onWindows(link)).not.toThrow();
  });
});
