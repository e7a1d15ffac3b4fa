/**
 * What an event must say of itself before it may exist: the rules for the tags of an interface.
 *
 * Promises: names the file and the interface of everything that is missing, misspelt or out of bounds.
 */
import { areas, billingUses, eventTags, isArea } from './catalog-tags.js';
import type { EventDeclaration } from './catalog-source.js';
import { interfaceName } from './names.js';

/** A behaviour event has to be argued for again at least every two years. */
export const longestLifeDays = 730;

/** Nobody needs single events for longer than three years. */
const longestRetentionDays = 1100;

const dayMs = 86_400_000;

type Say = (holds: boolean, message: string) => void;

/** @returns one sentence per problem. */
export function eventProblems(event: EventDeclaration): string[] {
  const problems: string[] = [];
  const say: Say = (holds, message) => {
    if (!holds) problems.push(message);
  };
  const text = (name: string) => event.tags.find((tag) => tag.name === name)?.text ?? '';
  const has = (name: string) => event.tags.some((tag) => tag.name === name);

  for (const { name } of event.tags) say((eventTags as readonly string[]).includes(name), `unknown tag @${name}`);
  for (const name of eventTags) say(event.tags.filter((tag) => tag.name === name).length < 2, `@${name} is given twice`);
  for (const name of eventTags) say(has(name) || name === 'expires' || name === 'bills', `@${name} is missing`);
  if (problems.length > 0) return problems;

  const isBehavior = text('class') === 'behavior';
  say(!event.extendsOther, 'an event lists its own properties: extending another interface hides them from review');
  say((event.schema.description ?? '') !== '', 'the description is missing: say in one sentence what happened');
  const purpose = text('purpose');
  say(purpose !== '' && purpose.length <= 300, '@purpose must say in at most 300 characters what the event answers');
  say(isBehavior || text('class') === 'usage', '@class must be behavior or usage');
  say(/^[1-9]\d{0,3}$/.test(text('version')), '@version must be a whole number from 1');
  say(/^[a-z]+(-[a-z]+)*$/.test(text('owner')), '@owner must name a team, in lowercase and dashes');
  const kept = /^[1-9]\d*$/.test(text('retention')) && Number(text('retention')) <= longestRetentionDays;
  say(kept, `@retention must be days, at most ${longestRetentionDays}`);
  nameProblems(event, text('event'), text('emitter'), say);

  const since = dayNumber(text('since'));
  const expires = dayNumber(text('expires'));
  say(since !== undefined, '@since must be a date, YYYY-MM-DD');
  say(!isBehavior || has('expires'), '@expires is missing: every behaviour event ends unless it is argued for again');
  say(!has('expires') || expires !== undefined, '@expires must be a date, YYYY-MM-DD');
  if (since !== undefined && expires !== undefined) {
    const inTime = expires > since && expires - since <= longestLifeDays;
    say(inTime, `@expires must be after @since, by at most ${longestLifeDays} days`);
  }
  const billable = !has('bills') || (billingUses as readonly string[]).includes(text('bills'));
  say(billable, `@bills must be one of ${billingUses.join(', ')}`);
  say(!has('bills') || !isBehavior, '@bills is for usage events: opt-in events cannot be invoiced');
  return problems;
}

function nameProblems(event: EventDeclaration, name: string, emitter: string, say: Say): void {
  say(/^[a-z]+(\.[a-z][A-Za-z]*){1,4}$/.test(name), '@event must be words joined by dots');
  say(interfaceName(name) === event.interfaceName, `the interface of @event ${name} must be called ${interfaceName(name)}`);
  if (!isArea(event.area)) return say(false, `${event.area} is not an area: ${Object.keys(areas).join(', ')}`);
  const { prefix, except } = areas[event.area];
  say(emitter === event.area, `@emitter must be ${event.area}, the area of the file`);
  const belongs = name.startsWith(prefix) && !(except !== undefined && name.startsWith(except));
  const exception = except === undefined ? '' : ` but not with ${except}`;
  say(belongs, `the names of area ${event.area} start with ${prefix}${exception}`);
}

/** Days since 1970, or undefined where the text is not a day that exists. */
function dayNumber(text: string): number | undefined {
  if (!/^20\d\d-\d\d-\d\d$/.test(text)) return undefined;
  const time = Date.parse(`${text}T00:00:00Z`);
  return Number.isNaN(time) || new Date(time).toISOString().slice(0, 10) !== text ? undefined : time / dayMs;
}
