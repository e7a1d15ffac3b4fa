/**
 * What a windowed report must say, so that every client aggregates it in the same way: its window, whose it is, what it counts.
 *
 * Promises: in a report that passes, each property is the window, the reporter, a part of the subject, a number or a list.
 */
import type { EventDeclaration } from './catalog-source.js';
import type { Problem } from './catalog-problem.js';
import { tagText } from './catalog-source.js';
import { isWindowLength, windowMinutes } from './catalog-tags.js';
import type { TaggedSchema } from './json-schema.js';
import { counted } from './window-counts.js';

/** What every windowed report has, and of which kind it is a pseudonym. */
const frame = { window_start: undefined, cluster_name: 'cluster', reporter_host: 'server' } as const;

export function windowProblems(events: readonly EventDeclaration[]): Problem[] {
  return events.flatMap((event) =>
    findings(event).map(({ property, message }): Problem => {
      const place = property === undefined ? event.interfaceName : `${event.interfaceName}.${property}`;
      return { lint: 'wrong-window', file: event.file, place, message };
    }),
  );
}

interface WindowFinding {
  readonly property?: string;
  readonly message: string;
}

function findings(event: EventDeclaration): WindowFinding[] {
  const window = tagText(event, 'window');
  const tagged = event.properties.filter(({ tags }) => tags.some(({ name }) => name === 'counts'));
  if (window === '') {
    return tagged.map(({ name }) => ({ property: name, message: '@counts belongs in a windowed report: add @window to the event' }));
  }
  if (!isWindowLength(window)) return [{ message: `@window must be one of ${Object.keys(windowMinutes).join(', ')}` }];
  if (tagText(event, 'class') !== 'usage') return [{ message: '@window is for usage events: opt-in events are not metered' }];
  return [...frameFindings(event, windowMinutes[window]), ...countFindings(event)];
}

function frameFindings(event: EventDeclaration, minutes: number): WindowFinding[] {
  const found: WindowFinding[] = [];
  for (const [property, kind] of Object.entries(frame)) {
    const schema = event.schema.properties?.[property];
    if (schema === undefined || schema['anonymize'] !== kind) {
      found.push({ message: `a windowed report has ${property}${kind === undefined ? '' : `, a pseudonym (${kind})`}` });
    } else if (kind === undefined && !startsEvery(minutes, schema.pattern ?? '')) {
      found.push({ property, message: `must be the start of a window of ${minutes} minutes: a word of the vocabulary` });
    }
  }
  return found;
}

/** Asks the pattern itself: it has to let exactly the minutes pass at which such a window begins. */
function startsEvery(minutes: number, pattern: string): boolean {
  const begins = new RegExp(pattern);
  return Array.from({ length: 60 }, (_, minute) => minute).every((minute) => {
    return begins.test(`2026-11-23T10:${String(minute).padStart(2, '0')}:00Z`) === (minute % minutes === 0);
  });
}

function countFindings(event: EventDeclaration): WindowFinding[] {
  const found: WindowFinding[] = [];
  const counts = { number: 0, list: 0 };
  for (const { name, tags } of event.properties) {
    const shape = shapeOf(event.schema.properties?.[name]);
    if (shape !== undefined) counts[shape] += 1;
    const isTagged = tags.some((tag) => tag.name === 'counts');
    if (shape === undefined && isTagged) found.push({ property: name, message: '@counts is for numbers and lists' });
    if (shape !== undefined && counted(tags) === undefined) {
      found.push({ property: name, message: '@counts must say which action is counted, or calls' });
    }
  }
  const holds = counts.list === 0 ? counts.number > 0 : counts.list === 1 && counts.number === 0;
  if (!holds) found.push({ message: 'a windowed report holds numbers, or one list' });
  return found;
}

function shapeOf(schema: TaggedSchema | undefined): 'number' | 'list' | undefined {
  if (schema?.type === 'array') return 'list';
  return schema?.type === 'integer' ? 'number' : undefined;
}
