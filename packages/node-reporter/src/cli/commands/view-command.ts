/** `view`: the exact bytes of everything that was sent, as far as the bounded record goes back, and what came of it. */
import { readSent } from '../sent-log.js';
import type { CommandContext, CommandResult } from './command.js';

export function viewCommand({ installation }: CommandContext): CommandResult {
  const sent = readSent(installation.sentLogPath);
  const text =
    sent.length === 0
      ? 'Nothing is on record as sent.'
      : sent.map(({ at, body, outcomes }) => `${at}  ${outcomes.length === 0 ? 'no outcome on record' : outcomes.join('; ')}\n${body}`).join('\n');
  return { text, json: { sent }, exitCode: 0 };
}
