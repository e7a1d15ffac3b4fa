/** Asks, and stores a clear answer. Loaded only where a question may be due. */
import { mountPoint } from './commands/command.js';
import type { CommandContext } from './commands/command.js';
import { decide } from './decision.js';
import { askQuestion, defaultTexts, isInteractive } from './question.js';

/** Throws `NodeReporterError` where the answer cannot be stored. */
export async function askForDecision({ options, installation, limits }: CommandContext): Promise<'granted' | 'denied' | undefined> {
  const { terminal = { input: process.stdin, output: process.stdout }, program, clock } = options;
  if (!isInteractive(terminal)) return undefined;
  const texts = { ...defaultTexts(program, mountPoint(options), options.sent, options.neverSent), ...options.texts };
  const answer = await askQuestion(texts, terminal, limits.askTimeoutMs);
  if (answer !== undefined) decide(answer, installation, clock);
  return answer;
}
