/**
 * Tries signing and verifying out: with a key made for it and thrown away, on the files themselves.
 *
 * Promises: what must be refused (a changed byte, another signer, another purpose, no signature of this file) is tried too. Says nothing about
 * who signed the files: nobody did.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { verifySignature, type SignatureVerdict } from './ssh-signature.js';

export interface SigningTrial {
  /** Files whose signature was accepted. */
  readonly accepted: number;
  /** What was accepted and must not be. */
  readonly wronglyAccepted: readonly string[];
}

/** Milliseconds: one key or one signature. */
const timeout = 30_000;

/** Undefined where there is no ssh-keygen. */
export function trySigning(files: readonly string[], namespace: string): SigningTrial | undefined {
  const folder = mkdtempSync(join(tmpdir(), 'candor-signing-'));
  try {
    const allowedSigners = makeSigner(folder, 'signer');
    const otherSigners = makeSigner(folder, 'other');
    if (allowedSigners === undefined || otherSigners === undefined) return undefined;
    // Signed as a copy: nothing is written beside the files.
    const copies = files.map((file, index) => {
      const copy = join(folder, `${index}`);
      writeFileSync(copy, readFileSync(file));
      spawnSync('ssh-keygen', ['-Y', 'sign', '-q', '-f', join(folder, 'signer'), '-n', namespace, copy], { timeout, stdio: 'ignore' });
      return copy;
    });
    const verdict = (file: string, more: { readonly signature?: string; readonly allowedSigners?: string; readonly namespace?: string } = {}): SignatureVerdict =>
      verifySignature({ file, signature: `${file}.sig`, allowedSigners, namespace, ...more });
    const accepted = copies.filter((copy) => verdict(copy) === 'valid').length;
    const [first = '', second = ''] = copies;
    const changed = join(folder, 'changed');
    writeFileSync(changed, Buffer.concat([readFileSync(first), Buffer.from('\n')]));
    const refused = {
      'a changed byte': verdict(changed, { signature: `${first}.sig` }),
      'another signer': verdict(first, { allowedSigners: otherSigners }),
      'another purpose': verdict(first, { namespace: `${namespace}-other` }),
      'the signature of another file': verdict(second, { signature: `${first}.sig` }),
    };
    return { accepted, wronglyAccepted: Object.entries(refused).flatMap(([name, given]) => (given === 'invalid' ? [] : [name])) };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Makes a key and the list that names it; returns the list. */
function makeSigner(folder: string, name: string): string | undefined {
  const key = join(folder, name);
  const { status } = spawnSync('ssh-keygen', ['-q', '-t', 'ed25519', '-N', '', '-C', 'trial', '-f', key], { timeout, stdio: 'ignore' });
  if (status !== 0) return undefined;
  const list = `${key}.list`;
  writeFileSync(list, `${name}@candor.example ${readFileSync(`${key}.pub`, 'utf8')}`);
  return list;
}
