/** `candor-audit key`: whether a key is hard to guess, its file private, and the key itself nowhere in what was captured. */
import { closeSync, constants, fstatSync, lstatSync, mkdtempSync, openSync, readFileSync, rmSync, type Stats } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { pathToFileURL } from 'node:url';
import type { AuditCheck, AuditCommand } from '../audit-command.js';
import { AuditError } from '../audit-error.js';
import { listInputFiles } from '../capture/input-files.js';
import { scanChecks } from '../capture/scan-checks.js';
import { scanFiles } from '../capture/scan-files.js';
import { readOptions } from '../command-line.js';
import { createFormScanner } from '../form-scanner.js';
import { keyFault } from '../key-policy.js';
import { resolveFrom } from '../package-files.js';

const usage = `key KEYFILE [--capture FILE|FOLDER]
  KEYFILE            a file that holds a key and nothing else
  --capture FILE     also: the key is in no form in this capture or folder, so nobody can read it there
  key --sample       instead of a file: the key that the installed anonymizer makes, in a temporary folder
  The policy is that of SPEC.md section 4. No part of a key is printed.`;

/** Bytes of the largest file that may be a key. */
const maxBytes = 4096;

export const keyCommand: AuditCommand = {
  name: 'key',
  summary: 'a key is hard to guess, its file is private to its owner, and the key is not in what was captured',
  usage,
  argsInAll: ['--sample'],
  async run({ args, root }) {
    const { values, positionals } = readOptions(args, { capture: { type: 'string' }, sample: { type: 'boolean' } }, usage);
    const [file] = positionals;
    if ((values['sample'] === true) === (file !== undefined) || positionals.length > 1) throw new AuditError('usage', 'Name one key file, or --sample.');
    return file === undefined ? sampleChecks(root) : fileChecks(file, values['capture'] as string | undefined);
  },
};

async function fileChecks(file: string, capture: string | undefined): Promise<readonly AuditCheck[]> {
  const { text, checks } = readKey(file);
  return [strength(text), ...checks, ...(capture === undefined ? [] : await absence(text, capture))];
}

/** What a customer gets who does nothing but start the product. */
async function sampleChecks(root: string): Promise<readonly AuditCheck[]> {
  const entry = resolveFrom(root, '@candor/anonymizer/key-file');
  if (entry === undefined) {
    return [{ id: 'key.sample', title: 'the anonymizer makes strong keys in private files', status: 'not_measured', detail: '@candor/anonymizer is not installed in the root.' }];
  }
  const folder = mkdtempSync(join(tmpdir(), 'candor-audit-'));
  try {
    const { loadOrCreateKey } = (await import(pathToFileURL(entry).href)) as { loadOrCreateKey: (path: string) => unknown };
    const file = join(folder, 'keys', 'cluster.key');
    loadOrCreateKey(file);
    return await fileChecks(file, undefined);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function strength(text: string): AuditCheck {
  const fault = keyFault(text);
  const title = 'the key passes the policy of SPEC.md section 4';
  return { id: 'key.policy', title, status: fault === undefined ? 'passed' : 'failed', detail: fault ?? '' };
}

/** The text exactly as it is, and what the file says about who else may know it. All is asked of the open file. */
function readKey(file: string): { readonly text: string; readonly checks: readonly AuditCheck[] } {
  let handle: number | undefined;
  try {
    const isLink = lstatSync(file).isSymbolicLink();
    handle = openSync(file, constants.O_RDONLY | constants.O_NONBLOCK);
    const stats = fstatSync(handle);
    const bytes = stats.isFile() && stats.size <= maxBytes ? readFileSync(handle) : undefined;
    if (bytes === undefined) throw new AuditError('input_unreadable', 'A key file is a regular file of at most 4,096 bytes.');
    return { text: textOf(bytes), checks: privacyChecks(stats, isLink) };
  } catch (error) {
    throw error instanceof AuditError ? error : new AuditError('input_unreadable', 'It is the key file.');
  } finally {
    if (handle !== undefined) closeSync(handle);
  }
}

function textOf(bytes: Buffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw new AuditError('input_unreadable', 'The key file does not hold UTF-8 text.');
  }
}

function privacyChecks(stats: Stats, isLink: boolean): readonly AuditCheck[] {
  const check = (id: string, title: string, passed: boolean, detail: string): AuditCheck => ({ id, title, status: passed ? 'passed' : 'failed', detail: passed ? '' : detail });
  const link = check('key.link', 'the file is itself, and no link to another', !isLink && stats.nlink === 1, 'The file is a link, or has a second name: who may replace what it leads to can choose the key.');
  if (process.getuid === undefined) {
    const detail = 'This system has no owners and modes that Node can read: look at the access list of the file.';
    return [link, { id: 'key.mode', title: 'the file belongs to this user, and nobody else may read it', status: 'not_measured', detail }];
  }
  return [
    link,
    check('key.mode', 'nobody but its owner may read or write the file', (stats.mode & 0o077) === 0, `The mode is 0${(stats.mode & 0o777).toString(8)}: make it 0600, and make a new key if others could read this one.`),
    check('key.owner', 'the file belongs to the user who uses it', stats.uid === process.getuid(), 'The file belongs to another user, who knows the key.'),
  ];
}

async function absence(text: string, capture: string): Promise<readonly AuditCheck[]> {
  if (Buffer.byteLength(text.trim()) < 6) return [{ id: 'key.capture', title: 'the key is not in the capture', status: 'not_measured', detail: 'A key this short is found everywhere by chance.' }];
  const bare = text.replace(/[^0-9a-z]/gi, '');
  const scanner = createFormScanner([...new Set([text.trim(), ...(bare.length < 6 ? [] : [bare])])]);
  const input = listInputFiles([capture]);
  const result = await scanFiles(input.paths, { reach: scanner.reach, scan: ({ bytes, source }) => scanner.scan(bytes, source).map((finding) => ({ ...finding, valueIndex: -1 })) });
  return scanChecks('key.capture', 'the key is in no form in the capture', input, result, { forms: scanner.forms });
}
