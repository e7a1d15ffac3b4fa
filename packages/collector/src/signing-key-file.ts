/**
 * The Ed25519 key pair that signs licence tokens, kept as one private file in the data folder.
 *
 * Promises: made once, whole and durable before it gets its name, mode 0600; two processes starting together end up with
 * the same key. Must not: use a file that others can read, or put key material into a message.
 */
import { createPrivateKey, createPublicKey, generateKeyPairSync, randomUUID, type JsonWebKey, type KeyObject } from 'node:crypto';
import { link, open, readFile, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { CollectorError } from './collector-error.js';

export interface SigningKey {
  readonly privateKey: KeyObject;
  readonly publicKey: KeyObject;
}

const fileName = 'licence-signing-key.json';
const privateMode = 0o600;

/** @throws CollectorError `signing_key` if the file is malformed or readable by others, `data_folder` if it can't be written. */
export async function loadOrCreateSigningKey(dataFolder: string): Promise<SigningKey> {
  const path = join(dataFolder, fileName);
  return (await readSigningKey(path)) ?? (await createSigningKey(dataFolder, path));
}

async function readSigningKey(path: string): Promise<SigningKey | undefined> {
  let text: string;
  try {
    const { mode } = await stat(path);
    if ((mode & 0o077) !== 0) throw new CollectorError('signing_key', `${path} can be read by others. Run: chmod 600 ${path}`);
    text = await readFile(path, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    if (error instanceof CollectorError) throw error;
    throw new CollectorError('signing_key', `${path} can't be read. Check its owner and permissions.`, undefined, { cause: error });
  }
  try {
    const privateKey = createPrivateKey({ key: JSON.parse(text) as JsonWebKey, format: 'jwk' });
    if (privateKey.asymmetricKeyType !== 'ed25519') throw new TypeError('not Ed25519');
    return { privateKey, publicKey: createPublicKey(privateKey) };
  } catch {
    // No cause: the parser's message may quote the file, and the file is the key.
    throw new CollectorError(
      'signing_key',
      `${path} is not an Ed25519 key in JWK form. Restore it from a backup, or remove it and issue new licence tokens.`,
    );
  }
}

/** Writes under a temporary name and links it into place: `link` fails where the name is taken, so the first one wins. */
async function createSigningKey(dataFolder: string, path: string): Promise<SigningKey> {
  const { privateKey } = generateKeyPairSync('ed25519');
  const temporary = join(dataFolder, `.${fileName}.${randomUUID()}`);
  try {
    const file = await open(temporary, 'wx', privateMode);
    try {
      await file.writeFile(`${JSON.stringify(privateKey.export({ format: 'jwk' }))}\n`);
      await file.sync();
    } finally {
      await file.close();
    }
    await link(temporary, path).catch((error: unknown) => {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    });
    await syncFolder(dataFolder);
  } catch (error) {
    throw new CollectorError(
      'data_folder',
      `The licence signing key can't be written to ${dataFolder}. Choose a writable folder with --data.`,
      undefined,
      { cause: error },
    );
  } finally {
    await rm(temporary, { force: true });
  }
  const key = await readSigningKey(path);
  if (key === undefined) throw new CollectorError('signing_key', `${path} vanished while it was made. Start again.`);
  return key;
}

/** A new name is durable only once its folder is. */
async function syncFolder(path: string): Promise<void> {
  const folder = await open(path, 'r');
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
}
