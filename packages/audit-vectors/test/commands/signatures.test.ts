/** Real signatures by `ssh-keygen`, with keys made here: what is signed passes, a changed byte or another signer does not. */
import { execFileSync } from 'node:child_process';
import { appendFileSync, copyFileSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { signaturesCommand } from '../../src/commands/signatures.js';
import { packageFile } from '../../src/package-files.js';
import { verifySignature } from '../../src/supply/ssh-signature.js';
import { contextOf, makeFolder } from '../supply/checkout.js';

const files = ['v1/hmac-anon-1.json', 'v1/hmac-anon-1.tsv', 'v2/hmac-anon-2.json'];

/** Throws where ssh-keygen is missing: these tests cannot pass without it. */
function keygen(...args: string[]): void {
  execFileSync('ssh-keygen', args, { stdio: 'ignore' });
}

/** A folder of signed vectors, with a key of its own and the list that names it. */
function signedVectors(): { folder: string; key: string } {
  const folder = makeFolder({ 'package.json': {} });
  const key = join(folder, 'key');
  keygen('-q', '-t', 'ed25519', '-N', '', '-C', 'test', '-f', key);
  writeFileSync(join(folder, 'allowed_signers'), `vectors@candor.example ${readFileSync(`${key}.pub`, 'utf8')}`);
  for (const version of ['v1', 'v2']) mkdirSync(join(folder, version));
  for (const file of files) {
    copyFileSync(packageFile(`vectors/${file}`), join(folder, file));
    keygen('-Y', 'sign', '-q', '-f', key, '-n', 'candor-vectors', join(folder, file));
  }
  return { folder, key };
}

const verify = (folder: string, ...args: string[]) => signaturesCommand.run(contextOf(folder, '--vectors', folder, ...args));

describe('the vectors', () => {
  test('pass where each is signed by a signer of the list', async () => {
    const { folder } = signedVectors();
    expect(await verify(folder)).toMatchObject([{ status: 'passed', counts: { files: 3, valid: 3 } }]);
  });

  test('fail where one byte was changed', async () => {
    const { folder } = signedVectors();
    const file = join(folder, 'v1/hmac-anon-1.json');
    writeFileSync(file, readFileSync(file, 'utf8').replace('4', '5'));
    expect(await verify(folder)).toMatchObject([{ status: 'failed', detail: expect.stringMatching(/^v1\/hmac-anon-1\.json: the signature/) as string, counts: { valid: 2 } }]);
  });

  test('fail where one is not signed', async () => {
    const { folder } = signedVectors();
    rmSync(join(folder, 'v1/hmac-anon-1.tsv.sig'));
    expect(await verify(folder)).toMatchObject([{ status: 'failed', detail: 'v1/hmac-anon-1.tsv: there is no signature' }]);
  });

  test('fail where the signer is not on the list', async () => {
    const { folder } = signedVectors();
    const { key } = signedVectors();
    const list = join(folder, 'other_signers');
    writeFileSync(list, `somebody@candor.example ${readFileSync(`${key}.pub`, 'utf8')}`);
    expect(await verify(folder, '--allowed-signers', list)).toMatchObject([{ status: 'failed', counts: { valid: 0 } }]);
  });

  test('fail where the signature was made for something else', async () => {
    const { folder } = signedVectors();
    expect(await verify(folder, '--namespace', 'candor-report')).toMatchObject([{ status: 'failed' }]);
  });

  test('are not measured where nobody signs them, with their digests to compare', async () => {
    const { folder } = signedVectors();
    rmSync(join(folder, 'allowed_signers'));
    const [check] = await verify(folder);
    expect(check).toMatchObject({ status: 'not_measured', detail: expect.stringContaining('not signed') as string });
    expect(Object.keys(check?.digests ?? {})).toEqual(files);
  });

  test('are refused where there are none', async () => {
    const folder = makeFolder({ 'package.json': {} });
    await expect(verify(folder)).rejects.toMatchObject({ code: 'input_unreadable' });
  });
});

describe('a report', () => {
  function signedReport(): { folder: string; file: string; list: string } {
    const { folder, key } = signedVectors();
    const file = join(folder, 'report.json');
    writeFileSync(file, '{"schema":"candor-audit-report/1"}\n');
    keygen('-Y', 'sign', '-q', '-f', key, '-n', 'candor-report', file);
    return { folder, file, list: join(folder, 'allowed_signers') };
  }

  test('passes as it was signed, and fails with a byte more', async () => {
    const { folder, file, list } = signedReport();
    const arguments_ = [file, '--allowed-signers', list];
    expect(await signaturesCommand.run(contextOf(folder, ...arguments_))).toMatchObject([{ status: 'passed', counts: { valid: 1 } }]);
    appendFileSync(file, ' ');
    expect(await signaturesCommand.run(contextOf(folder, ...arguments_))).toMatchObject([{ status: 'failed', counts: { valid: 0 } }]);
  });

  test('needs a list of signers, a file and a signature', async () => {
    const { folder, file, list } = signedReport();
    await expect(signaturesCommand.run(contextOf(folder, file))).rejects.toMatchObject({ code: 'usage' });
    await expect(signaturesCommand.run(contextOf(folder, `${file}.gone`, '--allowed-signers', list))).rejects.toMatchObject({ code: 'input_unreadable' });
    await expect(signaturesCommand.run(contextOf(folder, file, '--signature', `${file}.gone`, '--allowed-signers', list))).rejects.toMatchObject({ code: 'input_unreadable' });
  });
});

/** Runs with another search path, as the programs that the commands start see it. */
async function withPath<Result>(path: string, run: () => Result | Promise<Result>): Promise<Result> {
  const { PATH } = process.env;
  process.env['PATH'] = path;
  try {
    return await run();
  } finally {
    process.env['PATH'] = PATH;
  }
}

test('without ssh-keygen nothing is called valid or invalid', async () => {
  const { folder } = signedVectors();
  const file = join(folder, 'v1/hmac-anon-1.json');
  const claim = { file, signature: `${file}.sig`, allowedSigners: join(folder, 'allowed_signers'), namespace: 'candor-vectors' };
  expect(await withPath(folder, () => verifySignature(claim))).toBe('no_tool');
});

describe('in a checkout, whose vectors no release has signed', () => {
  const checkout = fileURLToPath(new URL('../../../..', import.meta.url));
  const tryOut = () => signaturesCommand.run(contextOf(checkout));

  test('signing them is tried out, and says so', async () => {
    const [check] = await tryOut();
    expect(check).toMatchObject({ id: 'signatures.trial', status: 'passed', detail: expect.stringContaining('a release signs them') as string });
    expect(check?.counts).toEqual({ files: 10, accepted: 10, wrongly_accepted: 0, signed_by_a_release: 0 });
  });

  test('a tool that accepts everything fails the trial', async () => {
    const folder = makeFolder({ 'package.json': {} });
    const real = execFileSync('sh', ['-c', 'command -v ssh-keygen'], { encoding: 'utf8' }).trim();
    writeFileSync(join(folder, 'ssh-keygen'), `#!/bin/sh\ncase "$2" in find-principals) echo anybody;; verify) exit 0;; *) exec ${real} "$@";; esac\n`, { mode: 0o755 });
    const [check] = await withPath(`${folder}:${process.env['PATH'] ?? ''}`, tryOut);
    expect(check).toMatchObject({ status: 'failed', counts: { accepted: 10, wrongly_accepted: 4 } });
    expect(check?.detail).toMatch(/^accepted with a changed byte$/m);
  });

  test('without ssh-keygen it is not measured', async () => {
    expect(await withPath('', tryOut)).toMatchObject([{ id: 'signatures.trial', status: 'not_measured' }]);
  });
});
