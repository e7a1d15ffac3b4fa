/**
 * Verifies SSH signatures (`ssh-keygen -Y`) over files: one small, widely installed program, and keys that people already have.
 *
 * Promises: a file counts as verified only where a signer of the given list signed these bytes, in this namespace. Must not: look for
 * keys anywhere else, or ask a network.
 */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

export type SignatureVerdict = 'valid' | 'invalid' | 'no_tool';

export interface SignatureClaim {
  readonly file: string;
  readonly signature: string;
  /** A file in the form of ssh-keygen's ALLOWED SIGNERS. */
  readonly allowedSigners: string;
  /** What the signature was made for; one made for something else does not count. */
  readonly namespace: string;
}

/** Milliseconds: one hash and one verification. */
const timeout = 30_000;

export function verifySignature({ file, signature, allowedSigners, namespace }: SignatureClaim): SignatureVerdict {
  const found = spawnSync('ssh-keygen', ['-Y', 'find-principals', '-s', signature, '-f', allowedSigners], { encoding: 'utf8', timeout });
  if (found.error !== undefined) return 'no_tool';
  const [signer] = found.stdout.split('\n');
  if (found.status !== 0 || signer === undefined || signer === '') return 'invalid';
  const verify = ['-Y', 'verify', '-f', allowedSigners, '-I', signer, '-n', namespace, '-s', signature];
  return spawnSync('ssh-keygen', verify, { input: readFileSync(file), timeout, stdio: ['pipe', 'ignore', 'ignore'] }).status === 0 ? 'valid' : 'invalid';
}
