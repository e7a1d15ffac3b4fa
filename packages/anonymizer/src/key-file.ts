/**
 * `@candor/anonymizer/key-file` (Node): keeps a cluster's key in a file that its owner alone can read.
 * Promises: the file holds exactly the key text and appears whole or not at all; processes that race get the same key and id.
 * Must not: return, print or log the key; repair, trim or replace a file that it refuses. On Windows, modes and owners are not checked.
 */
import { isUtf8 } from 'node:buffer';
import { closeSync, constants, fstatSync, fsyncSync, linkSync, mkdirSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { sealKey, type AnonymizationKey } from './anonymizer.js';
import { AnonymizerError, type AnonymizerErrorCode } from './anonymizer-error.js';
import { hmacOver } from './hmac-node.js';
import { checkKey } from './key-policy.js';
import { generateKey, randomUuid } from './random-uuid.js';
export { AnonymizerError, type AnonymizationKey, type AnonymizerErrorCode };
const windows = process.platform === 'win32';

/**
 * Reads the key at `path`, or makes one (folder 0700, file 0600). `<path>.id` holds the random id that names the key on the wire.
 * @throws AnonymizerError if a file is not private, is a link, breaks the key policy, or cannot be read or written.
 */
export function loadOrCreateKey(path: string): AnonymizationKey {
  try {
    // The id is looked for first but made last: where it is, a key was. A new key under the id of a lost one would be a lie.
    const id = readPrivate(`${path}.id`);
    const found = readPrivate(path);
    if (found === undefined && id !== undefined) throw new AnonymizerError('key_file_lost');
    const text = checkKey(found ?? createOnce(path, generateKey()));
    return sealKey(hmacOver, text, id ?? createOnce(`${path}.id`, randomUuid()));
  } catch (error) {
    throw 'syscall' in (error as Error) ? new AnonymizerError('key_file_io', { cause: error }) : error;
  }
}
/** Makes the file unless it exists, and returns what it then holds: ours, or that of the process that was faster. */
function createOnce(path: string, content: string): string {
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
  const draft = `${path}.${randomUuid()}.tmp`;
  try {
    // Flag x is O_EXCL: never into a file that is there. Flushed, so that the name never leads to less than the whole key.
    writeFileSync(draft, content, { flag: 'wx', mode: 0o600, flush: true });
    // A link, not a rename: it fails where the name is taken, and what it makes is complete at once.
    linkSync(draft, path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  } finally {
    rmSync(draft, { force: true });
  }
  // A new name survives a power cut only once its folder is on disk, which Windows does by itself.
  const folder = windows ? undefined : openSync(dirname(path), constants.O_RDONLY);
  if (folder !== undefined) fsyncSync(folder);
  if (folder !== undefined) closeSync(folder);
  const written = readPrivate(path);
  if (written === undefined) throw new AnonymizerError('key_file_lost');
  return written;
}
/** The file's text exactly as it is, or undefined where there is no file. All checks are made on the open file, not on its name. */
function readPrivate(path: string): string | undefined {
  let file: number | undefined;
  try {
    // Never through a link, which might lead to what somebody else wrote; never waiting for a pipe's writer.
    file = openSync(path, constants.O_RDONLY | (windows ? 0 : constants.O_NOFOLLOW | constants.O_NONBLOCK));
    const stats = fstatSync(file);
    if (!stats.isFile()) throw new AnonymizerError('key_file_not_regular');
    // Somebody else's file may hold a key that somebody else knows.
    const exposed = (stats.mode & 0o077) !== 0 || stats.uid !== process.geteuid?.();
    if (!windows && exposed) throw new AnonymizerError('key_file_exposed');
    // 4,096 bytes: far above any key, far below what a wrong path might name.
    const bytes = stats.size > 4096 ? undefined : readFileSync(file);
    if (bytes === undefined || !isUtf8(bytes)) throw new AnonymizerError('key_file_not_text');
    return bytes.toString('utf8');
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT') return undefined;
    throw code === 'ELOOP' ? new AnonymizerError('key_file_not_regular') : error;
  } finally {
    if (file !== undefined) closeSync(file);
  }
}
