/**
 * What changed in the JSON Schema of the envelope. Reporters of every age talk to collectors of every age, in both directions: only a new
 * optional field is harmless, and even that only once the collectors have it (`docs/decisions/0006-old-wire-versions.md`).
 */
import type { Change } from './change.js';

type Schema = Readonly<Record<string, unknown>>;

const wordsOnly = new Set(['description', 'title', '$id', '$schema', '$comment']);

export function wireChanges(before: unknown, after: unknown): Change[] {
  return compare('batch', before as Schema, after as Schema).map((found) => ({ package: '@candor/schema', ...found }));
}

function compare(place: string, before: Schema, after: Schema): Omit<Change, 'package'>[] {
  const keywords = [...new Set([...Object.keys(before), ...Object.keys(after)])].filter((keyword) => !wordsOnly.has(keyword));
  return keywords.flatMap((keyword) => {
    const [old, now] = [before[keyword], after[keyword]];
    if (keyword === 'properties') return compareFields(place, old as Schema, now as Schema, requiredIn(after));
    // Whether a field is required shows at the field.
    if (keyword === 'required') return requiredChanges(place, before, after);
    if (isSchema(old) && isSchema(now)) return compare(`${place}.${keyword}`, old, now);
    return JSON.stringify(old) === JSON.stringify(now) ? [] : [{ effect: 'breaking' as const, name: place, message: `another ${keyword}` }];
  });
}

function compareFields(place: string, before: Schema = {}, after: Schema = {}, required: readonly string[]): Omit<Change, 'package'>[] {
  return [...new Set([...Object.keys(before), ...Object.keys(after)])].flatMap((field) => {
    const [old, now] = [before[field], after[field]];
    const name = `${place}.${field}`;
    if (now === undefined) return [{ effect: 'breaking' as const, name, message: 'the field is gone' }];
    if (old !== undefined) return compare(name, old as Schema, now as Schema);
    return required.includes(field)
      ? [{ effect: 'breaking' as const, name, message: 'a new required field' }]
      : [{ effect: 'added' as const, name, message: 'a new optional field' }];
  });
}

function requiredChanges(place: string, before: Schema, after: Schema): Omit<Change, 'package'>[] {
  const [old, now] = [requiredIn(before), requiredIn(after)];
  const listed = (schema: Schema, field: string) => field in ((schema['properties'] ?? {}) as Schema);
  return [...new Set([...old, ...now])]
    // A field that came or went is named for that.
    .filter((field) => old.includes(field) !== now.includes(field) && listed(before, field) === listed(after, field))
    .map((field) => ({ effect: 'breaking' as const, name: `${place}.${field}`, message: now.includes(field) ? 'required now' : 'optional now' }));
}

function requiredIn(schema: Schema): readonly string[] {
  return (schema['required'] ?? []) as readonly string[];
}

function isSchema(value: unknown): value is Schema {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
