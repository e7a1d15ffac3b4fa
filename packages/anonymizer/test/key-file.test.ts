/** A key file, as its owner meets it. `key-file-steps.test.ts` looks at the calls behind it, `key-file-processes.test.ts` at several processes. */
import { randomBytes } from 'node:crypto';
import { chmodSync, chownSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inspect } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { AnonymizerError, createAnonymizer, generateKey } from '../src/index.node.js';
import { loadOrCreateKey } from '../src/key-file.js';
import { pseudonym } from '../src/raw.node.js';
import { codeOf } from './builds.js';

const uuidV4 = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;
const modeOf = (path: string): number => statSync(path).mode & 0o777;
let folder: string;
let count = 0;

beforeAll(() => void (folder = mkdtempSync(join(tmpdir(), 'candor-key-file-'))));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** A path in a folder of its own that does not exist yet. */
const freshPath = (): string => join(folder, String((count += 1)), 'cluster.key');

/** A key file made by hand. */
function written(content: string | Uint8Array, mode = 0o600): string {
  const path = freshPath();
  mkdirSync(join(path, '..'));
  writeFileSync(path, content, { mode });
  chmodSync(path, mode);
  return path;
}

describe('a new key', () => {
  test('is exactly the file, private, with a random id beside it', () => {
    const path = freshPath();
    const key = loadOrCreateKey(path);
    const text = readFileSync(path, 'utf8');
    expect(text).toMatch(uuidV4);
    expect(key.id).toMatch(uuidV4);
    expect(key.id).not.toBe(text);
    expect(readFileSync(`${path}.id`, 'utf8')).toBe(key.id);
    expect([modeOf(path), modeOf(`${path}.id`), modeOf(join(path, '..'))]).toEqual([0o600, 0o600, 0o700]);
    expect(createAnonymizer(key).anonymize('alice')).toBe(pseudonym(text, 'alice'));
    expect(createAnonymizer(key).keyId).toBe(key.id);
  });

  test('leaves no draft behind', () => {
    const path = freshPath();
    loadOrCreateKey(path);
    expect(readdirSync(join(path, '..')).sort()).toEqual(['cluster.key', 'cluster.key.id']);
  });

  test('is the same key the next time', () => {
    const path = freshPath();
    const [first, second] = [loadOrCreateKey(path), loadOrCreateKey(path)];
    expect(second.id).toBe(first.id);
    expect(createAnonymizer(second).anonymize('alice')).toBe(createAnonymizer(first).anonymize('alice'));
  });

  test('is not told by printing it', () => {
    const path = freshPath();
    const key = loadOrCreateKey(path);
    const text = readFileSync(path, 'utf8');
    expect([inspect(key, { showHidden: true }), JSON.stringify(key), `${key as unknown as string}`].filter((print) => print.includes(text))).toEqual([]);
    expect(JSON.parse(JSON.stringify(key))).toEqual({ id: key.id });
  });
});

describe('a file that is there', () => {
  test('is used as it is, and gets an id', () => {
    const path = written(`${generateKey()}\n`);
    expect(createAnonymizer(loadOrCreateKey(path)).anonymize('alice')).toBe(pseudonym(readFileSync(path, 'utf8'), 'alice'));
    expect(readFileSync(`${path}.id`, 'utf8')).toMatch(uuidV4);
  });

  test('may hold a key of 4,096 bytes', () => {
    const text = randomBytes(2048).toString('hex');
    expect(createAnonymizer(loadOrCreateKey(written(text))).anonymize('alice')).toBe(pseudonym(text, 'alice'));
  });

  test('keeps its byte order mark', () => {
    const path = written(`\ufeff${generateKey()}`);
    expect(createAnonymizer(loadOrCreateKey(path)).anonymize('alice')).toBe(pseudonym(readFileSync(path, 'utf8'), 'alice'));
  });

  test.each([0o640, 0o604, 0o644, 0o666, 0o620, 0o610, 0o601, 0o777])('is refused with mode %o', (mode) => {
    expect(codeOf(() => loadOrCreateKey(written(generateKey(), mode)))).toBe('key_file_exposed');
  });

  test('is refused if somebody else owns it', () => {
    // Only root can give a file away; for everybody else the system's own files belong to another user.
    const asRoot = process.geteuid?.() === 0;
    const path = asRoot ? written(generateKey()) : '/etc/passwd';
    if (asRoot) chownSync(path, 12345, 12345);
    expect(codeOf(() => loadOrCreateKey(path))).toBe('key_file_exposed');
  });

  test('is refused if it is a link, whole or dangling', () => {
    const path = freshPath();
    mkdirSync(join(path, '..'));
    symlinkSync(written(generateKey()), path);
    expect(codeOf(() => loadOrCreateKey(path))).toBe('key_file_not_regular');
    const dangling = freshPath();
    mkdirSync(join(dangling, '..'));
    symlinkSync(join(folder, 'nothing'), dangling);
    expect(codeOf(() => loadOrCreateKey(dangling))).toBe('key_file_not_regular');
  });

  test('is refused if it is a folder', () => {
    const path = freshPath();
    mkdirSync(path, { recursive: true, mode: 0o700 });
    expect(codeOf(() => loadOrCreateKey(path))).toBe('key_file_not_regular');
  });

  test.each([
    ['empty', '', 'key_blank'],
    ['a weak key', 'anon-key-or-cluster-id', 'key_weak'],
    ['a published key', '0b9c8d58-3f3e-4c53-9a57-6a0cf7f5a0d4\n', 'key_published'],
    ['a guessable UUID', '01890a5d-ac96-774b-bcce-b302099a8057', 'key_uuid_version'],
    ['not UTF-8', Uint8Array.of(0xff, 0xfe, 0x41), 'key_file_not_text'],
    ['larger than a key', 'x'.repeat(4097), 'key_file_not_text'],
  ])('is refused if it is %s, and left as it is', (_name, content, code) => {
    const path = written(content);
    expect(codeOf(() => loadOrCreateKey(path))).toBe(code);
    expect(readFileSync(path)).toEqual(Buffer.from(content));
    expect(readdirSync(join(path, '..'))).toEqual(['cluster.key']);
  });
});

describe('the id file', () => {
  test.each([['not an id', 'key-1', 'key_id_invalid'], ['empty', '', 'key_id_invalid'], ['an id and a line feed', `${generateKey()}\n`, 'key_id_invalid']])('is refused if it is %s', (_name, id, code) => {
    const path = written(generateKey());
    writeFileSync(`${path}.id`, id, { mode: 0o600 });
    expect(codeOf(() => loadOrCreateKey(path))).toBe(code);
  });

  test('is refused if it is the key', () => {
    const path = freshPath();
    loadOrCreateKey(path);
    writeFileSync(`${path}.id`, readFileSync(path));
    expect(codeOf(() => loadOrCreateKey(path))).toBe('key_id_is_key');
  });

  test('without its key stops everything: a lost key is not replaced in silence', () => {
    const path = freshPath();
    loadOrCreateKey(path);
    rmSync(path);
    expect(codeOf(() => loadOrCreateKey(path))).toBe('key_file_lost');
    expect(readdirSync(join(path, '..'))).toEqual(['cluster.key.id']);
  });
});

describe('what cannot be read or written', () => {
  test('is an error with its cause, without the content', () => {
    const path = join(written(generateKey()), 'below-a-file');
    let caught: unknown;
    try {
      loadOrCreateKey(path);
    } catch (error) {
      caught = error;
    }
    expect(caught).toBeInstanceOf(AnonymizerError);
    expect(caught).toMatchObject({ code: 'key_file_io', cause: { code: 'ENOTDIR' } });
    expect((caught as Error).message).not.toContain(folder);
  });

  test('a path that is none is the caller\'s mistake', () => expect(codeOf(() => loadOrCreateKey('a\0b'))).toBe('TypeError'));
});
