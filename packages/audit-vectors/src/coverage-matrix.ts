/**
 * What the catalog lets each field say: the proof, field by field, that nothing in it is open.
 *
 * Promises: a field that is neither a pseudonym nor a closed form is a finding; the matrix is the same text for the same catalog,
 * so that its digest can be compared over time.
 */
import { readAnchoredPattern } from './anchored-pattern.js';
import { fieldSchema } from './catalog-model.js';
import type { Catalog, CatalogEvent, CatalogField, JsonSchema } from './catalog-model.js';

export type CoverageProblem =
  | 'no schema'
  | 'open string'
  | 'open number'
  | 'open object'
  | 'open list'
  | 'not a pseudonym'
  | 'name sounds sensitive'
  | 'undeclared property allowed'
  | 'schema and fields differ';

export interface CoverageRow {
  readonly event: string;
  readonly field: string;
  /** What may stand there: `pseudonym`, `enum 5`, `pattern 23`, `integer 0..100`, `boolean`. */
  readonly form: string;
  readonly kind: string;
  /** Schemes that may have made it; a dash where the field is not sensitive. */
  readonly scheme: string;
  readonly problem?: CoverageProblem;
}

/** Scheme 1 alone, or either scheme. */
const pseudonymForms: ReadonlyMap<string, string> = new Map([
  ['^[A-Za-z0-9+/]{42}[AEIMQUYcgkosw048]=$', '1'],
  ['^([A-Za-z0-9+/]{42}[AEIMQUYcgkosw048]=|a2\\.[A-Za-z0-9_-]{42}[AEIMQUYcgkosw048])$', '1,2'],
]);

/** Longest text of a pattern that still is a version or a time and no message, in characters. */
const patternLengthMax = 64;

/** Words, within a name of several, that ask why the value is not a pseudonym. Judged only where the form is a pattern: an enum names nobody. */
const sensitiveWords =
  /(^|_)(user|username|login|e?mail|name|person|owner|member|account|host|hostname|node|server|cluster|tenant|domain|ip|addr|address|mac|phone|path|dir|file|url|uri|link|token|secret|key|password|cookie|session|device|serial|label|tag|query|text|message|comment|description|reason|title|error)s?(_|$)/;

export function coverageMatrix({ envelope, events }: Catalog): readonly CoverageRow[] {
  return [...envelopeRows(envelope), ...events.flatMap(eventRows)];
}

/** One line per row, tab-separated, sorted by bytes. */
export function matrixText(rows: readonly CoverageRow[]): string {
  const lines = rows.map(({ event, field, kind, form, scheme }) => [event, field, kind, form, scheme].join('\t'));
  return `${['event\tfield\tkind\tform\tscheme', ...lines.sort((one, other) => Buffer.compare(Buffer.from(one), Buffer.from(other)))].join('\n')}\n`;
}

function eventRows(event: CatalogEvent): readonly CoverageRow[] {
  const outer = Object.entries(event.schema.properties ?? {}).flatMap(([name, schema]) =>
    ['properties', 'set', 'set_once'].includes(name) ? closedObject(event.name, name, schema) : plainRows(event.name, name, schema),
  );
  const declared = Object.entries(event.fields).map(([name, field]) => fieldRow(event, name, field));
  const inSchema = (['properties', 'set', 'set_once'] as const).flatMap((place) => Object.keys(event.schema.properties?.[place]?.properties ?? {}).map((name) => ({ place, name })));
  // A field that only the schema knows would pass the collector without ever passing the anonymizer.
  const strangers = inSchema.filter(({ place, name }) => event.fields[name]?.place !== place).map(({ place, name }): CoverageRow => row(event.name, `${place}.${name}`, '-', 'schema and fields differ'));
  return [...closedObject(event.name, '', event.schema), ...outer, ...declared, ...strangers];
}

function fieldRow(event: CatalogEvent, name: string, field: CatalogField): CoverageRow {
  const schema = fieldSchema(event, name);
  const place = `${field.place}.${name}`;
  if (schema === undefined) return row(event.name, place, '-', 'no schema');
  if (field.anonymize !== undefined) return sensitiveRow(event.name, place, schema, field.anonymize, field.list === true);
  const judged = judge(schema);
  const asks = judged.form.startsWith('pattern') && sensitiveWords.test(name) && (schema['x-plain'] ?? '').length < 20;
  return row(event.name, place, judged.form, judged.problem ?? (asks ? 'name sounds sensitive' : undefined));
}

function sensitiveRow(event: string, field: string, schema: JsonSchema, kind: string, isList: boolean): CoverageRow {
  const one = isList ? schema.items : schema;
  const scheme = pseudonymForms.get(one?.pattern ?? '');
  if (isList && (schema.type !== 'array' || schema.maxItems === undefined)) return { event, field, kind, form: 'list', scheme: '-', problem: 'open list' };
  if (one?.type !== 'string' || scheme === undefined) return { event, field, kind, form: 'open', scheme: '-', problem: 'not a pseudonym' };
  return { event, field, kind, form: isList ? `pseudonyms ${schema.maxItems}` : 'pseudonym', scheme };
}

/** Envelope and event frame: every leaf has a closed form, every object is closed. `events` are judged one by one. */
function envelopeRows(envelope: JsonSchema): readonly CoverageRow[] {
  const rows = (name: string, schema: JsonSchema): readonly CoverageRow[] => {
    if (name === 'events') return [];
    if (schema.type !== 'object') return plainRows('(envelope)', name, schema);
    const inner = Object.entries(schema.properties ?? {}).flatMap(([child, childSchema]) => rows(name === '' ? child : `${name}.${child}`, childSchema));
    return [...closedObject('(envelope)', name, schema), ...inner];
  };
  return rows('', envelope);
}

function plainRows(event: string, name: string, schema: JsonSchema): readonly CoverageRow[] {
  const { form, problem } = judge(schema);
  return [row(event, name, form, problem)];
}

function closedObject(event: string, field: string, schema: JsonSchema): readonly CoverageRow[] {
  return schema.additionalProperties === false ? [] : [row(event, field, 'object', 'undeclared property allowed')];
}

function row(event: string, field: string, form: string, problem: CoverageProblem | undefined): CoverageRow {
  return { event, field, kind: '-', form, scheme: '-', ...(problem && { problem }) };
}

function judge(schema: JsonSchema): { readonly form: string; readonly problem?: CoverageProblem } {
  if (schema.const !== undefined) return { form: 'enum 1' };
  if (schema.enum !== undefined) return { form: `enum ${schema.enum.length}` };
  if (schema.type === 'boolean') return { form: 'boolean' };
  if (schema.type === 'integer') {
    const bounded = Number.isSafeInteger(schema.minimum) && Number.isSafeInteger(schema.maximum);
    return bounded ? { form: `integer ${schema.minimum}..${schema.maximum}` } : { form: 'integer', problem: 'open number' };
  }
  if (schema.type === 'string') {
    const pattern = readAnchoredPattern(schema.pattern ?? '');
    return pattern !== undefined && pattern.maxLength <= patternLengthMax ? { form: `pattern ${pattern.maxLength}` } : { form: 'string', problem: 'open string' };
  }
  if (schema.type === 'array') return { form: 'list', problem: 'open list' };
  return schema.type === 'number' ? { form: 'number', problem: 'open number' } : { form: 'object', problem: 'open object' };
}
