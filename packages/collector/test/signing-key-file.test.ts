import { chmod, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { loadOrCreateSigningKey } from '../src/signing-key-file.js';
import { temporaryFolder } from './running-collector.js';

let folder: string;
let path: string;
beforeEach(async () => {
  folder = await temporaryFolder();
  path = join(folder, 'licence-signing-key.json');
});
afterEach(() => rm(folder, { recursive: true, force: true }));

describe('loadOrCreateSigningKey', () => {
  it('makes one private file and nothing else', async () => {
    await loadOrCreateSigningKey(folder);
    expect(await readdir(folder)).toEqual(['licence-signing-key.json']);
    expect((await stat(path)).mode & 0o777).toBe(0o600);
  });

  it('gives everyone the same key, also those who come at the same time', async () => {
    const keys = await Promise.all(Array.from({ length: 8 }, () => loadOrCreateSigningKey(folder)));
    const later = await loadOrCreateSigningKey(folder);
    for (const { publicKey } of keys) expect(publicKey.equals(later.publicKey)).toBe(true);
  });

  it('refuses a file that others can read', async () => {
    await loadOrCreateSigningKey(folder);
    await chmod(path, 0o640);
    await expect(loadOrCreateSigningKey(folder)).rejects.toMatchObject({
      code: 'signing_key',
      message: expect.stringContaining('chmod 600') as string,
    });
  });

  it.each(['', '{}', 'planted-secret', '{"kty":"OKP","crv":"X25519","x":"AAAA","d":"planted-secret"}'])(
    'refuses %j without quoting it',
    async (content) => {
      await writeFile(path, content, { mode: 0o600 });
      const error = await loadOrCreateSigningKey(folder).catch((reason: unknown) => reason as Error);
      expect(error).toMatchObject({ code: 'signing_key' });
      expect(JSON.stringify([String(error), (error as Error).cause])).not.toContain('planted-secret');
      expect(await readFile(path, 'utf8')).toBe(content);
    },
  );

  it('says that the folder can not be written', async () => {
    await expect(loadOrCreateSigningKey(join(folder, 'absent'))).rejects.toMatchObject({ code: 'data_folder' });
  });
});
