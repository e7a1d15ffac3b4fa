/**
 * What `@counts` says: which action a number or a list of a windowed report counts.
 *
 *     @counts tp.user.login
 *     @counts tp.session.start where session_type=ssh|git
 *     @counts tp.sessionSummary.search where has_filters=true by query_count
 *     @counts calls
 *
 * `where` narrows to some values of one property; `by` names the property that holds how often it happened or, for a list,
 * what was seen. `calls` stands for what no event tells of: only the client's own call counts.
 */
import type { DeclaredTag } from './catalog-source.js';

export interface CountedAction {
  /** Name of the event. */
  readonly event: string;
  readonly where?: { readonly property: string; readonly values: readonly string[] };
  readonly by?: string;
}

export type Counted = CountedAction | 'calls';

const form = /^(?<event>[a-z][A-Za-z0-9.]*\.[A-Za-z0-9.]+)( where (?<property>[a-z0-9_]+)=(?<values>[^ ]+))?( by (?<by>[a-z0-9_]+))?$/;

/** Undefined where there is no `@counts`, or one that cannot be read. */
export function counted(tags: readonly DeclaredTag[]): Counted | undefined {
  const text = tags.find(({ name }) => name === 'counts')?.text;
  if (text === 'calls') return text;
  const { event, property, values, by } = form.exec(text ?? '')?.groups ?? {};
  if (event === undefined) return undefined;
  return {
    event,
    ...(property === undefined || values === undefined ? {} : { where: { property, values: values.split('|') } }),
    ...(by === undefined ? {} : { by }),
  };
}

/** The same in words, for whoever reads the dictionary. */
export function countedWords(counts: Counted): string {
  if (counts === 'calls') return 'Counted by the client itself: no event tells of it.';
  const { event, where, by } = counts;
  const narrowed = where === undefined ? '' : ` where ${where.property} is ${where.values.join(' or ')}`;
  return `Counts ${event}${narrowed}${by === undefined ? '' : `, by its ${by}`}.`;
}
