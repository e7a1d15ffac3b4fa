/**
 * `explain`: for each field what it is, why it is collected, for how long it is kept, and from which value of this machine its pseudonym
 * was computed.
 *
 * Promises: the local values are asked for here and nowhere else, shown, and forgotten. Without a yes no key is made or used.
 * The catalog's texts are loaded here alone; nobody else pays for them.
 */
import { existsSync } from 'node:fs';

import { createAnonymizer } from '@candor/anonymizer';
import type { Anonymizer, AnonymizerScope } from '@candor/anonymizer';
import { loadOrCreateKey } from '@candor/anonymizer/key-file';
import { pseudonymEpoch } from '@candor/reporter-core';
import type { AnonymizeKind, EventDefinition } from '@candor/schema';
import { eventMetadata } from '@candor/schema/catalog';

import { systemClock } from '../../system-clock.js';
import type { LocalValues } from '../cli-options.js';
import type { CommandContext, CommandResult } from './command.js';
import { envelopeFields } from './envelope-fields.js';
import { currentStatus } from './status-command.js';

interface ExplainedField {
  readonly name: string;
  readonly meaning: string;
  readonly optional: boolean;
  /** `as it is`: one of the values that the catalog lists, or a number of a fixed form. */
  readonly leavesAs: 'pseudonym' | 'as it is';
  /** What this machine knows, and what is sent in its place. */
  readonly computed?: readonly ComputedPseudonym[];
}

interface ComputedPseudonym {
  readonly from: string;
  readonly pseudonym: string;
  readonly scheme: Anonymizer['scheme'];
  /** Under scheme 2, what it belongs to besides the value: an event of this month has this pseudonym. */
  readonly scope?: AnonymizerScope;
}

interface ExplainedEvent {
  readonly event: string;
  readonly meaning: string;
  readonly why: string;
  readonly answersForIt: string;
  /** Days. */
  readonly keptFor: number;
  readonly collectedUntil?: string;
  readonly fields: readonly ExplainedField[];
}

/** Only the event called `only`, if one is named. */
export function explainCommand(context: CommandContext, only: string | undefined): CommandResult {
  const events = context.options.events.filter(({ name }) => only === undefined || name === only);
  if (events.length === 0) return { text: 'This program sends no event of that name.', json: { events: [] }, exitCode: 2 };
  const anonymizer = usableAnonymizer(context);
  const localValues = anonymizer === undefined ? {} : (context.options.localValues?.() ?? {});
  const compute = anonymizer && pseudonymsOf(anonymizer, (context.options.clock ?? systemClock).now());
  const explained = events.map((event) => explain(event, localValues, compute));
  const envelope = ['With every request', ...envelopeFields.map(({ path, meaning }) => `  ${path}: ${meaning}`)].join('\n');
  return { text: [...explained.map(inWords), envelope].join('\n\n'), json: { events: explained, envelope: envelopeFields }, exitCode: 0 };
}

/** The one that reports use; undefined where there is none yet, or may be none. */
function usableAnonymizer(context: CommandContext): Anonymizer | undefined {
  const { options, installation } = context;
  if (currentStatus(context).choice !== 'granted') return undefined;
  if (options.anonymizer !== undefined) return options.anonymizer();
  return existsSync(installation.keyPath) ? createAnonymizer(loadOrCreateKey(installation.keyPath)) : undefined;
}

type Compute = (from: string, kind: AnonymizeKind) => ComputedPseudonym;

function pseudonymsOf(anonymizer: Anonymizer, nowMs: number): Compute {
  const { scheme } = anonymizer;
  const epoch = pseudonymEpoch(anonymizer, nowMs);
  return (from, kind) => {
    const scope = { kind, epoch };
    return { from, pseudonym: anonymizer.anonymize(from, scope), scheme, ...(scheme === 'hmac-anon/2' && { scope }) };
  };
}

function explain(event: EventDefinition, localValues: LocalValues, compute: Compute | undefined): ExplainedEvent {
  const metadata = eventMetadata.get(event.name);
  return {
    event: event.name,
    meaning: metadata?.description ?? '',
    why: metadata?.purpose ?? '',
    answersForIt: metadata?.owner ?? '',
    keptFor: metadata?.retentionDays ?? 0,
    ...(metadata?.expires !== undefined && { collectedUntil: metadata.expires }),
    fields: Object.entries(event.fields).map(([name, field]) => {
      const known = Object.hasOwn(localValues, name) ? localValues[name] : undefined;
      const values = known === undefined ? [] : typeof known === 'string' ? [known] : known;
      const { anonymize } = field;
      const computed = compute === undefined || anonymize === undefined ? [] : values.map((from) => compute(from, anonymize));
      return {
        name,
        meaning: metadata?.fields[name]?.description ?? '',
        optional: metadata?.fields[name]?.required !== true,
        leavesAs: anonymize === undefined ? 'as it is' : 'pseudonym',
        ...(computed.length > 0 && { computed }),
      };
    }),
  };
}

function inWords({ event, meaning, why, answersForIt, keptFor, collectedUntil, fields }: ExplainedEvent): string {
  return [
    `${event}: ${meaning}`,
    `  Why: ${why}`,
    `  Kept for ${keptFor} days${collectedUntil === undefined ? '' : `, collected until ${collectedUntil}`}. Who answers for it: ${answersForIt}`,
    ...fields.flatMap(({ name, meaning: what, optional, leavesAs, computed = [] }) => [
      `  ${name}${optional ? ' (optional)' : ''}: ${what}${leavesAs === 'pseudonym' ? ' Leaves this machine only as a pseudonym.' : ''}`,
      ...computed.map(computedInWords),
    ]),
  ].join('\n');
}

function computedInWords({ from, pseudonym, scope }: ComputedPseudonym): string {
  const bound = scope === undefined ? '' : `, as a ${scope.kind} in ${scope.epoch} (UTC); elsewhere and in other months it has others`;
  return `    ${pseudonym} is computed from ${JSON.stringify(from)}${bound}`;
}
