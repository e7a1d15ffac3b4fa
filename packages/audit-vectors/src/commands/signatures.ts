/**
 * `candor-audit signatures`: whether the vectors, or a report, are what somebody you trust has signed.
 *
 * Must not: take a file without a signature for a signed one. Who may sign is the reader's decision: the list of signers is a file, to be
 * compared with what the signer publishes elsewhere.
 */
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, realpathSync } from 'node:fs';
import { join } from 'node:path';
import type { AuditCheck, AuditCommand } from '../audit-command.js';
import { AuditError } from '../audit-error.js';
import { readOptions } from '../command-line.js';
import { packageFile } from '../package-files.js';
import { trySigning } from '../supply/signing-trial.js';
import { verifySignature } from '../supply/ssh-signature.js';

const usage = `signatures [FILE] [--signature FILE] [--allowed-signers FILE] [--vectors FOLDER] [--namespace WORD]
  Without FILE: every published vector file against its .sig, in the namespace candor-vectors. In a checkout, whose vectors no release
  has signed, a trial instead: a key made for it signs them, and a changed byte, another signer and another purpose must be refused.
  FILE                    a report, signed by ssh-keygen -Y sign -n candor-report; its signature is FILE.sig unless --signature names it
  --allowed-signers FILE  who may sign, in the form of ssh-keygen(1); for vectors, allowed_signers beside them is the default
  --vectors FOLDER        another folder of vectors than the one of this package
  --namespace WORD        what the signature is for; candor-vectors or candor-report by default
  docs/signing.md shows how to sign.`;

const vectorsNamespace = 'candor-vectors';

export const signaturesCommand: AuditCommand = {
  name: 'signatures',
  summary: 'the vectors, or a report, carry a signature of somebody on your list (ssh-keygen)',
  usage,
  async run({ args, root }) {
    const text = { type: 'string' } as const;
    const { values, positionals } = readOptions(args, { signature: text, 'allowed-signers': text, vectors: text, namespace: text }, usage);
    const { signature, vectors, namespace, 'allowed-signers': signers } = values as Readonly<Record<string, string | undefined>>;
    const [file] = positionals;
    if (positionals.length > 1) throw new AuditError('usage', 'Name one file.');
    if (file === undefined) {
      const own = packageFile('vectors');
      const unreleased = vectors === undefined && signers === undefined && isUnreleased(root, own);
      return [unreleased ? tryOut(own) : checkVectors(vectors ?? own, signers, namespace ?? vectorsNamespace)];
    }
    if (signers === undefined) throw new AuditError('usage', 'Say with --allowed-signers whose signature you accept.');
    return [checkFile(file, signature ?? `${file}.sig`, signers, namespace ?? 'candor-report')];
  },
};

/**
 * In a checkout between releases nobody has signed the vectors, and nobody could: they change with the catalog, and a key that everybody has
 * would sign for nobody. What can be measured there is that signing them works.
 */
function isUnreleased(root: string, own: string): boolean {
  const inCheckout = join(root, 'packages/audit-vectors/vectors');
  return existsSync(inCheckout) && realpathSync(inCheckout) === realpathSync(own) && !existsSync(join(own, 'allowed_signers'));
}

function tryOut(own: string): AuditCheck {
  const frame = { id: 'signatures.trial', title: 'signing each file of vectors works here, and what is not signed so is refused' };
  const files = vectorFiles(own);
  const trial = trySigning(files.map((name) => join(own, name)), vectorsNamespace);
  if (trial === undefined) return { ...frame, status: 'not_measured', detail: noTool };
  const { accepted, wronglyAccepted } = trial;
  const faults = [...(accepted === files.length ? [] : [`${files.length - accepted} files were not accepted with their signature`]), ...wronglyAccepted.map((what) => `accepted with ${what}`)];
  const note = 'By a key made for this and thrown away: the vectors of a checkout carry no signature, a release signs them (docs/signing.md).';
  return { ...frame, status: faults.length === 0 ? 'passed' : 'failed', detail: [...faults, note].join('\n'), counts: { files: files.length, accepted, wrongly_accepted: wronglyAccepted.length, signed_by_a_release: 0 }, digests: digestsOf(own, files) };
}

function checkVectors(folder: string, given: string | undefined, namespace: string): AuditCheck {
  const frame = { id: 'signatures.vectors', title: 'each file of vectors carries a signature of an allowed signer' };
  const files = vectorFiles(folder);
  const allowedSigners = given ?? join(folder, 'allowed_signers');
  if (files.length === 0) throw new AuditError('input_unreadable', 'There are no vectors in the folder.');
  if (!existsSync(allowedSigners)) {
    if (given !== undefined) throw new AuditError('input_unreadable', 'It is the file behind --allowed-signers.');
    return { ...frame, status: 'not_measured', detail: 'These vectors are not signed: there is no allowed_signers beside them. A release adds it; until then, compare the digests with those of a source you trust.', counts: { files: files.length }, digests: digestsOf(folder, files) };
  }
  const verdicts = files.map((name) => {
    const signature = join(folder, `${name}.sig`);
    return { name, verdict: existsSync(signature) ? verifySignature({ file: join(folder, name), signature, allowedSigners, namespace }) : ('unsigned' as const) };
  });
  if (verdicts.some(({ verdict }) => verdict === 'no_tool')) return { ...frame, status: 'not_measured', detail: noTool };
  const faults = verdicts.flatMap(({ name, verdict }) => (verdict === 'valid' ? [] : [`${name}: ${verdict === 'unsigned' ? 'there is no signature' : 'the signature is not one of an allowed signer over these bytes'}`]));
  return { ...frame, status: faults.length === 0 ? 'passed' : 'failed', detail: faults.join('\n'), counts: { files: files.length, valid: files.length - faults.length }, digests: digestsOf(folder, files) };
}

const noTool = 'ssh-keygen is not installed. It is part of OpenSSH: apt-get install openssh-client.';

function checkFile(file: string, signature: string, allowedSigners: string, namespace: string): AuditCheck {
  const named = { 'It is the file to verify.': file, 'It is the signature.': signature, 'It is the file behind --allowed-signers.': allowedSigners };
  for (const [which, path] of Object.entries(named)) if (!existsSync(path)) throw new AuditError('input_unreadable', which);
  const verdict = verifySignature({ file, signature, allowedSigners, namespace });
  const frame = { id: 'signatures.file', title: 'the file carries a signature of an allowed signer' };
  if (verdict === 'no_tool') return { ...frame, status: 'not_measured', detail: noTool };
  const valid = verdict === 'valid';
  return { ...frame, status: valid ? 'passed' : 'failed', detail: valid ? '' : 'The signature is not one of an allowed signer over these bytes, for this purpose.', counts: { valid: Number(valid) } };
}

/** Paths below the folder of vectors, sorted: `v1/hmac-anon-1.json`. */
function vectorFiles(folder: string): readonly string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && /^v\d+$/.test(entry.name))
    .flatMap(({ name }) => readdirSync(join(folder, name)).map((file) => `${name}/${file}`))
    .filter((file) => /\.(json|tsv)$/.test(file))
    .sort();
}

function digestsOf(folder: string, files: readonly string[]): Record<string, string> {
  return Object.fromEntries(files.map((name) => [name, createHash('sha256').update(readFileSync(join(folder, name))).digest('hex')]));
}
