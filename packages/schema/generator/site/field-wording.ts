/**
 * What a field may hold and what happens to it, in words: the same ones in CATALOG.md, on the site and in any other output.
 *
 * Must not: know HTML or Markdown. Values are given apart from the sentence around them, so that each output marks them.
 */
import type { CatalogEvent, CatalogField } from '../catalog-event.js';
import { windowMinutes } from '../catalog-tags.js';
import { countedWords } from '../window-counts.js';

export interface FieldLanguage {
  /** `one of`, or a whole sentence where there are no values to list. */
  readonly words: string;
  /** Code that follows the words: the values of an enum, or one pattern. */
  readonly values: readonly string[];
}

/** What a client may hand over; where a pseudonym replaces it that is any text, for it never leaves as it is. */
export function fieldLanguage({ schema, anonymize }: CatalogField): FieldLanguage {
  if (anonymize !== undefined) {
    return { words: schema.type === 'array' ? `up to ${schema.maxItems} texts, none of which is sent` : 'any text, which is not sent', values: [] };
  }
  const values = schema.enum ?? (schema.const === undefined ? undefined : [schema.const]);
  if (values !== undefined) return { words: values.length === 1 ? 'always' : 'one of', values: values.map(String) };
  if (schema.type === 'boolean') return { words: 'yes or no', values: [] };
  if (schema.type === 'integer') return { words: `whole number, ${grouped(schema.minimum)} to ${grouped(schema.maximum)}`, values: [] };
  return { words: 'text of the form', values: [schema.pattern ?? ''] };
}

/** 1000000 → 1,000,000, the same on every machine. */
function grouped(number: number | undefined): string {
  return String(number).replace(/\d(?=(\d{3})+$)/g, '$&,');
}

/** One sentence: what becomes of the value before it is sent, and whom it describes. */
export function fieldTreatment({ schema, anonymize, place, counts }: CatalogField): string {
  const person = { properties: '', set: ' Describes the person; the latest value counts.', set_once: ' Describes the person; the first value counts.' };
  const source = counts === undefined ? '' : ` ${countedWords(counts)}`;
  if (anonymize === undefined) return `Sent as it is.${person[place]}${source}`;
  const what = schema.type === 'array' ? 'Each is replaced' : 'Replaced';
  return `${what} by a pseudonym, kind ${anonymize}; left out when empty.${person[place]}${source}`;
}

/** How often a windowed report is made; undefined for an event that tells of one occurrence. */
export function windowWords({ window }: Pick<CatalogEvent, 'window'>): string | undefined {
  return window === undefined ? undefined : `one for each window of ${windowMinutes[window]} minutes, UTC`;
}

export function className(event: Pick<CatalogEvent, 'class'>): string {
  return event.class === 'behavior' ? 'behaviour' : 'product usage';
}

/** When events of the class are sent at all, in one sentence. */
export function classPolicy(event: Pick<CatalogEvent, 'class'>): string {
  return event.class === 'behavior'
    ? 'Sent only after someone said yes.'
    : 'Sent on cloud, on enterprise as the plan says, and on OSS only after a yes.';
}
