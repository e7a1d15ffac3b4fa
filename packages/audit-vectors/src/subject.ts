/**
 * Runs what is audited in a process of its own, never inside the kit: a package under audit must not be able to touch the auditor.
 *
 * Promises: ends within its time, whatever the child does; reads no more than a bound of what it prints; ends that child alone.
 * Must not: pass on anything the child printed. It may hold personal data.
 */
import { spawn } from 'node:child_process';
import { AuditError } from './audit-error.js';
import { packageFile } from './package-files.js';

/** Milliseconds. A subject takes a second or two; Chromium on a loaded machine a few more. */
const timeLimitMs = 60_000;
/** Bytes per output stream. The whole catalog takes about half a megabyte. */
const outputLimitBytes = 16 * 1024 * 1024;

export interface ProcessOptions {
  readonly args: readonly string[];
  readonly env: Readonly<Record<string, string>>;
  readonly cwd: string;
  readonly input?: string;
}

export interface ProcessResult {
  /** Undefined where a signal ended it. */
  readonly code: number | undefined;
  readonly stdout: Buffer;
  readonly stderr: Buffer;
  readonly timedOut: boolean;
}

/** Runs one program to its end. Rejects only where it cannot be started at all. */
export function runProcess(program: string, { args, env, cwd, input = '' }: ProcessOptions): Promise<ProcessResult> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { env, cwd, stdio: 'pipe' });
    let timedOut = false;
    const end = (): void => void child.kill('SIGKILL');
    const timer = setTimeout(() => {
      timedOut = true;
      end();
    }, timeLimitMs);
    const stdout = collect(child.stdout, end);
    const stderr = collect(child.stderr, end);
    // A child that ends without reading its input is judged by what it did, not by the broken pipe.
    child.stdin.on('error', () => undefined);
    child.stdin.end(input);
    child.on('error', (error) => {
      clearTimeout(timer);
      reject(error);
    });
    child.on('close', (code) => {
      clearTimeout(timer);
      resolve({ code: code ?? undefined, stdout: Buffer.concat(stdout), stderr: Buffer.concat(stderr), timedOut });
    });
  });
}

function collect(stream: NodeJS.ReadableStream, end: () => void): Buffer[] {
  const chunks: Buffer[] = [];
  let length = 0;
  stream.on('data', (chunk: Buffer) => {
    length += chunk.length;
    if (length > outputLimitBytes) end();
    else chunks.push(chunk);
  });
  return chunks;
}

/** What Node is started with to run a subject: everything before the subject's own arguments. */
export const subjectArguments = (name: string): readonly string[] => ['--no-warnings', '--experimental-import-meta-resolve', packageFile(`subjects/${name}.mjs`)];

/** The answer of a subject. @throws AuditError `subject_failed` where it gave none. */
export function subjectAnswer<Answer>({ code, stdout }: ProcessResult): Answer | undefined {
  let answer: unknown;
  try {
    answer = JSON.parse(stdout.toString('utf8'));
  } catch {
    throw new AuditError('subject_failed');
  }
  if (code !== 0 || typeof answer !== 'object' || answer === null) throw new AuditError('subject_failed');
  return 'absent' in answer ? undefined : (answer as Answer);
}
