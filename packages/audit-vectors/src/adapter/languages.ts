/**
 * The independent implementations in `impl/`: how each is started, and what a machine needs for it.
 *
 * Promises: an interpreter that is missing, or that does not start, is said so with what to install. Must not: install anything.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { packageFile } from '../package-files.js';

export interface Language {
  readonly id: string;
  readonly name: string;
  /** Programs that must answer this question for their version. */
  readonly needs: readonly (readonly [program: string, argument: string])[];
  readonly install: string;
  /** Random questions by default: a shell starts six processes for each. */
  readonly pairs: number;
  /** The command of the adapter, made in `folder` where it has to be compiled; undefined where that fails. */
  command(folder: string): readonly string[] | undefined;
}

/** Milliseconds. A compiler with a cold cache on a busy machine takes most of a minute. */
const versionTimeoutMs = 20_000;
const compileTimeoutMs = 180_000;

const run = (...words: readonly string[]) => (): readonly string[] => words;

export const languages: readonly Language[] = [
  { id: 'node', name: 'Node', needs: [], install: '', pairs: 2_000, command: run(process.execPath, packageFile('impl/node/anon.mjs')) },
  {
    id: 'python',
    name: 'Python',
    needs: [['python3', '--version']],
    install: 'Install python3, 3.9 or later.',
    pairs: 2_000,
    command: run('python3', packageFile('impl/python/anon.py')),
  },
  {
    id: 'go',
    name: 'Go',
    needs: [['go', 'version']],
    install: 'Install Go, 1.19 or later.',
    pairs: 2_000,
    command(folder) {
      const program = join(folder, process.platform === 'win32' ? 'anon.exe' : 'anon');
      const { status } = spawnSync('go', ['build', '-o', program, packageFile('impl/go/anon.go')], { timeout: compileTimeoutMs, stdio: 'ignore' });
      return status === 0 ? [program] : undefined;
    },
  },
  {
    id: 'java',
    name: 'Java',
    needs: [['java', '-version']],
    install: 'Install a JDK, 17 or later.',
    pairs: 2_000,
    command: run('java', packageFile('impl/java/Anon.java')),
  },
  {
    id: 'perl',
    name: 'Perl',
    needs: [['perl', '--version']],
    install: 'Install perl, 5.14 or later, with its core modules.',
    pairs: 2_000,
    command: run('perl', packageFile('impl/perl/anon.pl')),
  },
  {
    id: 'openssl',
    name: 'shell and openssl',
    needs: [['bash', '--version'], ['openssl', 'version']],
    install: 'Install bash and openssl.',
    pairs: 200,
    command: run('bash', packageFile('impl/openssl-sh/anon.sh')),
  },
];

/** Calls `use` with the language's command; what was compiled for it is removed afterwards. The text says why there is none. */
export async function withLanguage<Result>(language: Language, use: (command: readonly string[]) => Promise<Result>): Promise<Result | string> {
  const missing = language.needs.some(([program, argument]) => spawnSync(program, [argument], { timeout: versionTimeoutMs, stdio: 'ignore' }).status !== 0);
  if (missing) return language.install;
  const folder = mkdtempSync(join(tmpdir(), 'candor-audit-'));
  try {
    const command = language.command(folder);
    return command === undefined ? `It does not compile here. ${language.install}` : await use(command);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
