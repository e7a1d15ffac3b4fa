/**
 * `preview`: the exact bytes that would be sent now. A batch waits as the bytes of its request, so there is nothing to imitate.
 *
 * Must not: send, or change, what it shows.
 */
import { collectorEndpoint } from '../../collector-url.js';
import { openSpool } from '../spool.js';
import { count } from './command.js';
import type { CommandContext, CommandResult } from './command.js';
import { currentStatus, statusLine } from './status-command.js';

export function previewCommand(context: CommandContext): CommandResult {
  const { installation, limits, options } = context;
  const status = currentStatus(context);
  const spool = openSpool(installation.spoolFolder, limits.spoolBatches);
  const bodies = status.reporting === 'off' ? [] : spool.names().flatMap((name) => spool.read(name)?.body ?? []);
  const endpoint = collectorEndpoint(options.url, 'behavior').href;
  const heading =
    bodies.length === 0 ? 'Nothing would be sent now.' : `${count(bodies.length, 'request')} would be sent to ${endpoint} now, with ${bodies.length === 1 ? 'this body' : 'these bodies'}:`;
  const lines = status.reporting === 'off' ? [heading, statusLine(status)] : [heading, ...bodies];
  return { text: lines.join('\n'), json: { reporting: status.reporting, endpoint, bodies }, exitCode: 0 };
}
