/**
 * Nothing that bills may be forgotten: every billing event is a windowed report, or some report counts all of it.
 *
 * Promises: an enum that gains a word, such as another type of session, fails here until some counter counts it.
 */
import type { EventDeclaration } from './catalog-source.js';
import type { Problem } from './catalog-problem.js';
import { tagText } from './catalog-source.js';
import { billingUses } from './catalog-tags.js';
import type { TaggedSchema } from './json-schema.js';
import type { CountedAction } from './window-counts.js';
import { counted } from './window-counts.js';

/** One number or list of a windowed report, and the action that it counts. */
interface Feed {
  readonly report: EventDeclaration;
  readonly property: string;
  readonly action: CountedAction;
}

export function feedProblems(events: readonly EventDeclaration[]): Problem[] {
  const feeds = events.filter((event) => tagText(event, 'window') !== '').flatMap(feedsOf);
  return [
    ...feeds.flatMap((feed) => {
      const message = feedFault(feed, events);
      if (message === undefined) return [];
      const { file, interfaceName } = feed.report;
      return [{ lint: 'wrong-feed' as const, file, place: `${interfaceName}.${feed.property}`, message }];
    }),
    ...events.flatMap((event) => actionProblems(event, feeds)),
  ];
}

function feedsOf(report: EventDeclaration): Feed[] {
  return report.properties.flatMap(({ name, tags }) => {
    const action = counted(tags);
    return action === undefined || action === 'calls' ? [] : [{ report, property: name, action }];
  });
}

function feedFault({ report, property, action }: Feed, events: readonly EventDeclaration[]): string | undefined {
  const source = events.find((event) => tagText(event, 'event') === action.event);
  if (source === undefined || source === report) return `@counts ${action.event}: there is no such action`;
  const fields = source.schema.properties ?? {};
  const { where, by } = action;
  if (where !== undefined) {
    const known = valuesOf(fields[where.property]);
    if (known === undefined || !where.values.every((value) => known.includes(value))) {
      return `@counts ${action.event}: where must name values of one of its closed properties`;
    }
  }
  const list = report.schema.properties?.[property];
  if (list?.type === 'array') {
    const seen = fields[by ?? ''];
    const fits = seen?.type === 'string' && seen['anonymize'] === list['anonymize'];
    return fits ? undefined : `@counts ${action.event}: a list needs by, and there a pseudonym (${String(list['anonymize'])})`;
  }
  return by === undefined || fields[by]?.type === 'integer' ? undefined : `@counts ${action.event}: by must name a number`;
}

function actionProblems(event: EventDeclaration, feeds: readonly Feed[]): Problem[] {
  const name = tagText(event, 'event');
  const problem = (lint: Problem['lint'], message: string): Problem => ({ lint, file: event.file, place: event.interfaceName, message });
  const own = feeds.filter(({ action }) => action.event === name);
  const reports = [...new Set(own.map(({ report }) => report))];
  if (reports.length > 1) return [problem('wrong-feed', `is counted by ${reports.map((report) => report.interfaceName).join(' and ')}: one action, one report`)];
  const missing = own.some(({ action }) => action.where === undefined) ? [] : uncounted(event, own);
  if (missing.length > 0) return [problem('wrong-feed', `no counter counts it where ${missing.join(', ')}`)];
  const bills = billing(event);
  if (bills === undefined || tagText(event, 'window') !== '' || reports.some((report) => tagText(report, 'bills') === bills)) return [];
  return [problem('unfed-billing', `@bills ${bills}, but no windowed report with the same @bills counts it`)];
}

/** What is wrong with @bills itself, `event-rules.ts` says. */
function billing(event: EventDeclaration): string | undefined {
  const bills = tagText(event, 'bills');
  return tagText(event, 'class') === 'usage' && (billingUses as readonly string[]).includes(bills) ? bills : undefined;
}

/** Values of the properties that narrow an action, which none of its counters names. */
function uncounted(event: EventDeclaration, feeds: readonly Feed[]): string[] {
  const properties = [...new Set(feeds.flatMap(({ action }) => action.where?.property ?? []))];
  return properties.flatMap((property) => {
    const taken = feeds.flatMap(({ action }) => (action.where?.property === property ? action.where.values : []));
    const values = valuesOf(event.schema.properties?.[property]) ?? [];
    return values.filter((value) => !taken.includes(value)).map((value) => `${property}=${value}`);
  });
}

/** The words a closed property may hold; undefined where it is open. */
function valuesOf(schema: TaggedSchema | undefined): string[] | undefined {
  if (schema?.type === 'boolean') return ['false', 'true'];
  return schema?.type === 'string' ? schema.enum?.map(String) : undefined;
}
