/** `status`: whether anything is reported, who decided that, and what waits. */
import { behaviorSurface } from '@candor/schema';
import type { PseudonymScheme } from '@candor/schema';

import { readConsentRecord } from '../../consent-record.js';
import { consentStatus } from '../../consent-status.js';
import type { ConsentStatus } from '../../consent-status.js';
import { openSpool } from '../spool.js';
import { readTally } from '../tally.js';
import { count, mountPoint } from './command.js';
import type { CommandContext, CommandResult } from './command.js';

export function currentStatus({ installation, environment }: CommandContext): ConsentStatus {
  return consentStatus({ record: readConsentRecord(installation.consentPath, behaviorSurface), environment });
}

export function statusCommand(context: CommandContext): CommandResult {
  const { installation, limits, options } = context;
  const status = currentStatus(context);
  const scheme = schemeInUse(context, status);
  const counts = {
    batchesWaiting: openSpool(installation.spoolFolder, limits.spoolBatches).names().length,
    eventsLost: readTally(installation.lostPath),
    sendersNotStarted: readTally(installation.failedSendersPath),
  };
  const lines = [
    statusLine(status),
    ...(scheme === 'hmac-anon/2' ? [`Names leave this machine as pseudonyms of ${scheme}: others in each kind of field and each month.`] : []),
    ...(counts.batchesWaiting > 0 ? [`${count(counts.batchesWaiting, 'batch', 'batches')} waiting to be sent: ${mountPoint(options)} preview`] : []),
    ...(counts.eventsLost > 0 ? [`${count(counts.eventsLost, 'event')} could not be kept, e.g. because too many were waiting.`] : []),
    ...(counts.sendersNotStarted > 0 ? [`${count(counts.sendersNotStarted, 'sender')} could not be started.`] : []),
  ];
  return { text: lines.join('\n'), json: { ...status, ...(scheme !== undefined && { scheme }), ...counts }, exitCode: 0 };
}

/** Undefined without a yes: until then a client's anonymizer is not asked for. */
function schemeInUse({ options }: CommandContext, { choice }: ConsentStatus): PseudonymScheme | undefined {
  if (choice !== 'granted') return undefined;
  return options.anonymizer === undefined ? 'hmac-anon/1' : options.anonymizer().scheme;
}

/** One line that says on or off, why, since when, and by which variable. */
export function statusLine({ reporting, because, variable, decidedAt, decidedBy }: ConsentStatus): string {
  const details = [...(variable === undefined ? [] : [`variable: ${variable}`]), ...(decidedAt === undefined || decidedBy === 'policy' ? [] : [`decided on ${decidedAt}`])];
  return `Usage metrics are ${reporting}. ${because}${details.length > 0 ? ` (${details.join(', ')})` : ''}`;
}
