/**
 * `enable`, `disable` and `clean`.
 *
 * Promises: none of them sends anything. `enable` claims success only where reporting is on afterwards. `disable` and `clean` remove
 * what waits, what was recorded as sent, the ids and the key.
 */
import { decide } from '../decision.js';
import { createConsentFile } from '../../consent-file.js';
import { mountPoint } from './command.js';
import type { CommandContext, CommandResult } from './command.js';
import { currentStatus, statusLine } from './status-command.js';

export function enableCommand(context: CommandContext): CommandResult {
  decide('granted', context.installation, context.options.clock);
  const status = currentStatus(context);
  const isOn = status.reporting === 'on';
  const text = isOn
    ? `${statusLine(status)}\nSee what is sent: ${mountPoint(context.options)} preview | view | explain`
    : `Your yes is stored, but it has no effect here. ${statusLine(status)}`;
  return { text, json: { ...status, stored: true }, exitCode: isOn ? 0 : 1 };
}

export function disableCommand(context: CommandContext): CommandResult {
  decide('denied', context.installation, context.options.clock);
  const status = currentStatus(context);
  return { text: `${statusLine(status)}\nNothing was sent. What was waiting, and the ids, are removed.`, json: { ...status, stored: true }, exitCode: 0 };
}

/** `all` forgets the decision too, so that the question comes again. */
export function cleanCommand(context: CommandContext, all: boolean): CommandResult {
  const { installation } = context;
  if (all) createConsentFile(installation.consentPath).write('unknown');
  installation.forget();
  const status = currentStatus(context);
  return {
    text: `What was waiting, what was recorded as sent, and the ids are removed${all ? ', and your decision too' : '; your decision is kept'}.\n${statusLine(status)}`,
    json: { ...status, removed: all ? ['reports', 'ids', 'decision'] : ['reports', 'ids'] },
    exitCode: 0,
  };
}
