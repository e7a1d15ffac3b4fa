/**
 * What an event must say of itself before it may exist: the rules for the tags of an interface.
 *
 * Promises: names everything that is missing, misspelt or out of bounds, all at once.
 */
import type { Finding } from './catalog-problem.js';
import { areas, billingUses, eventTags, isArea } from './catalog-tags.js';
import type { EventDeclaration } from './catalog-source.js';
import type { LintId } from './lints.js';
import { interfaceName } from './names.js';

/** A behaviour event has to be argued for again at least every two years. */
export const longestLifeDays = 730;

/** Nobody needs single events for longer than three years. */
const longestRetentionDays = 1100;

const dayMs = 86_400_000;

/** Tags that not every event has. */
const optionalTags: readonly string[] = ['expires', 'bills', 'window'];

type Say = (holds: boolean, lint: LintId, message: string) => void;

/** @param today YYYY-MM-DD; without it nothing counts as expired, so that generating does not depend on the day. */
export function eventFindings(event: EventDeclaration, today?: string): Finding[] {
  const findings: Finding[] = [];
  const say: Say = (holds, lint, message) => {
    if (!holds) findings.push({ lint, message });
  };
  const text = (name: string) => event.tags.find((tag) => tag.name === name)?.text ?? '';
  const has = (name: string) => event.tags.some((tag) => tag.name === name);

  for (const { name } of event.tags) say((eventTags as readonly string[]).includes(name), 'unknown-tag', `unknown tag @${name}`);
  for (const name of eventTags) {
    say(event.tags.filter((tag) => tag.name === name).length < 2, 'repeated-tag', `@${name} is given twice`);
    say(has(name) || optionalTags.includes(name), 'missing-tag', `@${name} is missing`);
    say(!has(name) || text(name) !== '', 'missing-tag', `@${name} is missing: the tag is there, its value is not`);
  }
  say(!event.extendsOther, 'inherited-properties', 'an event lists its own properties: extending another interface hides them from review');
  say((event.schema.description ?? '') !== '', 'missing-description', 'the description is missing: say in one sentence what happened');

  /** What a value has to be is asked only where there is one. */
  const sayOf = (name: string, holds: (value: string) => boolean, lint: LintId, message: string) =>
    say(text(name) === '' || holds(text(name)), lint, message);
  sayOf('purpose', (value) => value.length <= 300, 'wrong-purpose', '@purpose must say in at most 300 characters what the event answers');
  sayOf('class', (value) => value === 'behavior' || value === 'usage', 'wrong-class', '@class must be behavior or usage');
  sayOf('version', (value) => /^[1-9]\d{0,3}$/.test(value), 'wrong-version', '@version must be a whole number from 1');
  sayOf('owner', (value) => /^[a-z]+(-[a-z]+)*$/.test(value), 'wrong-owner', '@owner must name a team, in lowercase and dashes');
  sayOf('retention', isRetention, 'retention-too-long', `@retention must be days, at most ${longestRetentionDays}`);
  const billed = (value: string) => (billingUses as readonly string[]).includes(value);
  sayOf('bills', billed, 'wrong-billing', `@bills must be one of ${billingUses.join(', ')}`);
  const isBehavior = text('class') === 'behavior';
  say(!has('bills') || !isBehavior, 'wrong-billing', '@bills is for usage events: opt-in events cannot be invoiced');
  nameFindings(event, text('event'), text('emitter'), say);

  say(!isBehavior || has('expires'), 'missing-tag', '@expires is missing: every behaviour event ends unless it is argued for again');
  for (const name of ['since', 'expires']) {
    sayOf(name, (value) => dayNumber(value) !== undefined, 'wrong-date', `@${name} must be a date, YYYY-MM-DD`);
  }
  const since = dayNumber(text('since'));
  const expires = dayNumber(text('expires'));
  if (expires === undefined) return findings;
  const inTime = since === undefined || (expires > since && expires - since <= longestLifeDays);
  say(inTime, 'expiry-too-late', `@expires must be after @since, by at most ${longestLifeDays} days`);
  const alive = today === undefined || text('expires') > today;
  say(alive, 'expired', `the event expired on ${text('expires')}`);
  return findings;
}

/** Whether an event may have this name at all, in whatever area. */
export function isEventName(name: string): boolean {
  return /^[a-z]+(\.[a-z][A-Za-z0-9]*){1,5}$/.test(name);
}

function nameFindings(event: EventDeclaration, name: string, emitter: string, say: Say): void {
  if (name !== '') {
    say(isEventName(name), 'event-name', '@event must be words joined by dots');
    const expected = interfaceName(name);
    say(expected === event.interfaceName, 'interface-name', `the interface of @event ${name} must be called ${expected}`);
  }
  if (!isArea(event.area)) {
    return say(false, 'event-name', `${event.area} is not an area: ${Object.keys(areas).join(', ')}`);
  }
  const { prefix, except } = areas[event.area];
  say(emitter === '' || emitter === event.area, 'wrong-emitter', `@emitter must be ${event.area}, the area of the file`);
  const belongs = name === '' || (name.startsWith(prefix) && !(except !== undefined && name.startsWith(except)));
  const exception = except === undefined ? '' : ` but not with ${except}`;
  say(belongs, 'event-name', `the names of area ${event.area} start with ${prefix}${exception}`);
}

function isRetention(value: string): boolean {
  return /^[1-9]\d*$/.test(value) && Number(value) <= longestRetentionDays;
}

/** Days since 1970, or undefined where the text is not a day that exists. */
function dayNumber(text: string): number | undefined {
  if (!/^20\d\d-\d\d-\d\d$/.test(text)) return undefined;
  const time = Date.parse(`${text}T00:00:00Z`);
  return Number.isNaN(time) || new Date(time).toISOString().slice(0, 10) !== text ? undefined : time / dayMs;
}
