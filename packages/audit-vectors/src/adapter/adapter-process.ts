/**
 * Runs an adapter: a program of anybody, in any language, that answers questions on its standard output.
 *
 * Promises: ends, whatever the program does; keeps at most what the answers may take; ends the program and what it started (but for
 * what made itself a session of its own); names the fault. Must not: show what the program wrote.
 */
import { spawn, type ChildProcess } from 'node:child_process';
import process from 'node:process';
import { answerLimitBytes, encodeQuestion, parseAnswer, type AdapterAnswer, type AdapterQuestion } from './adapter-protocol.js';

const faults = {
  cannot_start: 'cannot be started: there is no such program, or it may not be run',
  silent: 'was silent for too long',
  flood: 'wrote more than the answers can take',
  flood_on_stderr: 'wrote more than 64 KiB to standard error',
  garbage: 'wrote a line that is not an answer',
  wrong_seq: 'answered a question that was not asked',
  answered_twice: 'answered one question twice',
  ended_early: 'ended before it had answered everything',
  does_not_end: 'answered everything, but did not end with its input',
} as const;

export type AdapterFault = keyof typeof faults;
export const faultText = (fault: AdapterFault): string => `The adapter ${faults[fault]}.`;

export interface AdapterRun {
  /** By place of the question. Whoever did not answer has no entry. */
  readonly answers: ReadonlyMap<number, AdapterAnswer>;
  readonly fault?: AdapterFault;
}

/** Milliseconds without an answer. Java needs some seconds to start on a busy machine, a compiler more. */
export const defaultSilenceMs = 30_000;
const stderrLimitBytes = 64 * 1024;

export interface AdapterOptions {
  readonly silenceMs?: number;
  readonly cwd?: string;
}

/** Asks everything in order and takes the answers in any. `command`: the program, then its arguments. */
export function runAdapter(command: readonly string[], questions: readonly AdapterQuestion[], options: AdapterOptions = {}): Promise<AdapterRun> {
  const [program = '', ...args] = command;
  return new Promise((resolve) => {
    // A group of its own, so that what the program starts in turn ends with it. Windows has no such groups.
    const child = spawn(program, args, { stdio: 'pipe', detached: process.platform !== 'win32', ...(options.cwd !== undefined && { cwd: options.cwd }) });
    const answers = new Map<number, AdapterAnswer>();
    let fault: AdapterFault | undefined;
    let unread = Buffer.alloc(0);
    let errorBytes = 0;
    const silence = setTimeout(() => stop(answers.size === questions.length ? 'does_not_end' : 'silent'), options.silenceMs ?? defaultSilenceMs);

    // Does not wait for the program: what it started may hold its streams open after its end.
    function stop(reason?: AdapterFault): void {
      fault ??= reason;
      clearTimeout(silence);
      killGroup(child);
      for (const stream of child.stdio) stream?.destroy();
      resolve({ answers, ...(fault !== undefined && { fault }) });
    }

    function take(line: Buffer): void {
      const parsed = line.length > answerLimitBytes ? undefined : parseAnswer(line.toString('utf8'));
      if (parsed === undefined) return stop(line.length > answerLimitBytes ? 'flood' : 'garbage');
      if (questions[parsed.seq] === undefined) return stop('wrong_seq');
      if (answers.has(parsed.seq)) return stop('answered_twice');
      answers.set(parsed.seq, parsed.answer);
      silence.refresh();
    }

    child.stdout.on('data', (chunk: Buffer) => {
      unread = Buffer.concat([unread, chunk]);
      for (let end = unread.indexOf(10); end !== -1 && fault === undefined; end = unread.indexOf(10)) {
        take(unread.subarray(0, end));
        unread = unread.subarray(end + 1);
      }
      if (fault === undefined && unread.length > answerLimitBytes) stop('flood');
    });
    child.stderr.on('data', (chunk: Buffer) => {
      errorBytes += chunk.length;
      if (errorBytes > stderrLimitBytes) stop('flood_on_stderr');
    });
    // Whoever does not read its questions is judged by its answers.
    child.stdin.on('error', () => undefined);
    child.on('error', () => stop('cannot_start'));
    child.on('close', () => {
      // The last line may lack its end.
      if (unread.length > 0) take(unread);
      stop(answers.size < questions.length ? 'ended_early' : undefined);
    });
    child.stdin.end(questions.map((question, seq) => encodeQuestion(seq, question)).join(''));
  });
}

function killGroup(child: ChildProcess): void {
  if (child.pid === undefined) return;
  try {
    process.kill(process.platform === 'win32' ? child.pid : -child.pid, 'SIGKILL');
  } catch {
    // It has ended already, and all that it started.
  }
}
