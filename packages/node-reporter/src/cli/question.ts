/**
 * The question, on a terminal and nowhere else.
 *
 * Promises: both answers cost one word; neither comes first by design: Enter, anything unclear, Ctrl-C, a closed input and no answer
 * in time all mean "not now". It never rejects, and leaves the terminal as it found it.
 */
import { createInterface } from 'node:readline/promises';

/** Everything a person reads and types, so that a client can translate it. */
export interface QuestionTexts {
  /** What is asked, and what a yes means. */
  readonly question: string;
  /** The line that waits for the answer. Names both answers alike. */
  readonly prompt: string;
  readonly yes: readonly string[];
  readonly no: readonly string[];
}

export interface Terminal {
  readonly input: NodeJS.ReadableStream & { readonly isTTY?: boolean };
  readonly output: NodeJS.WritableStream & { readonly isTTY?: boolean };
}

/** `name` is the command that changes the decision, e.g. `tsh telemetry`. */
export function defaultTexts(program: string, command: string, sent: string, neverSent: string): QuestionTexts {
  return {
    question: [
      '',
      `May ${program} send usage metrics?`,
      `  Sent: ${sent}`,
      `  Never sent: ${neverSent}`,
      '  Names leave this machine only as pseudonyms, made with a key that the receiver does not hold.',
      `  See it all, or change it at any time: ${command} explain | preview | enable | disable`,
      '',
    ].join('\n'),
    prompt: 'Type yes or no (Enter: not now): ',
    yes: ['y', 'yes'],
    no: ['n', 'no'],
  };
}

/** Whether somebody sits there. */
export function isInteractive({ input, output }: Terminal): boolean {
  return input.isTTY === true && output.isTTY === true;
}

/** Undefined where there was no clear answer. */
export async function askQuestion(texts: QuestionTexts, { input, output }: Terminal, timeoutMs: number): Promise<'granted' | 'denied' | undefined> {
  const terminal = createInterface({ input, output });
  const timeout = setTimeout(() => terminal.close(), timeoutMs);
  try {
    output.write(texts.question);
    // Ctrl-C and a closed input end here on every release of Node; newer ones reject as well.
    const closed = new Promise<string>((resolve) => terminal.once('close', () => resolve('')));
    const typed = terminal.question(texts.prompt).catch(() => '');
    const answer = (await Promise.race([typed, closed])).trim().toLowerCase();
    if (texts.yes.includes(answer)) return 'granted';
    return texts.no.includes(answer) ? 'denied' : undefined;
  } finally {
    clearTimeout(timeout);
    terminal.close();
  }
}
