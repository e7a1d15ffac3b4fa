/**
 * Compares the values that a field may have before and after.
 *
 * Promises: says that nothing widened only where that is certain. Whether one pattern accepts less than another is not
 * decided here: two different patterns count as narrower and as wider at once.
 */
import type { Difference } from './change.js';
import { difference } from './change.js';
import type { ValueLanguage } from './value-language.js';

/** At most so many words of an enum are spelt out. */
const spelledValues = 8;

export function languageChanges(before: ValueLanguage, after: ValueLanguage): Difference[] {
  if (JSON.stringify(before) === JSON.stringify(after)) return [];
  if (before.is === 'enum' && after.is === 'enum') {
    const added = after.values.filter((value) => !before.values.includes(value));
    const gone = before.values.filter((value) => !after.values.includes(value));
    return both(added.length > 0 && `${listed(added)} added`, gone.length > 0 && `${listed(gone)} taken away`);
  }
  if (before.is === 'integer' && after.is === 'integer') {
    const from = `from ${before.minimum}–${before.maximum} to ${after.minimum}–${after.maximum}`;
    const wider = after.minimum < before.minimum || after.maximum > before.maximum;
    const narrower = after.minimum > before.minimum || after.maximum < before.maximum;
    return both(wider && `the range grows ${from}`, narrower && `the range shrinks ${from}`);
  }
  if (before.is === 'list' && after.is === 'list') {
    const from = `from ${before.maxItems} to ${after.maxItems} items`;
    const longer = after.maxItems > before.maxItems && `the list grows ${from}`;
    const shorter = after.maxItems < before.maxItems && `the list shrinks ${from}`;
    return [...both(longer, shorter), ...languageChanges(before.of, after.of)];
  }
  if (before.is === 'pattern' && after.is === 'pattern') {
    const message = 'another pattern; it counts as narrower and as wider, because which of them it is cannot be proved';
    return [difference('pattern-changed', 'major', true, message)];
  }
  if (before.is === 'enum' && after.is === 'pattern' && allMatch(before.values, after.pattern)) {
    return [difference('values-wider', 'minor', true, 'a pattern instead of an enum; every old value matches it')];
  }
  const isSubset = before.is === 'pattern' && after.is === 'enum' && allMatch(after.values, before.pattern);
  if (isSubset) return [difference('values-narrower', 'major', false, 'an enum instead of a pattern that every value matches')];
  return [difference('values-replaced', 'major', true, `${kindOf(before)} before, ${kindOf(after)} now`)];
}

function both(wider: string | false, narrower: string | false): Difference[] {
  return [
    ...(narrower === false ? [] : [difference('values-narrower', 'major', false, narrower)]),
    ...(wider === false ? [] : [difference('values-wider', 'minor', true, wider)]),
  ];
}

/** Patterns of the catalog are linear by its rules, so running them is safe. */
function allMatch(values: readonly string[], pattern: string): boolean {
  const expression = new RegExp(pattern);
  return values.every((value) => expression.test(value));
}

function listed(values: readonly string[]): string {
  const shown = values.slice(0, spelledValues).join(', ');
  return values.length > spelledValues ? `${shown} and ${values.length - spelledValues} more` : shown;
}

function kindOf(language: ValueLanguage): string {
  const names = {
    boolean: 'yes or no',
    enum: 'an enum',
    integer: 'a number',
    pattern: 'a pattern',
    pseudonym: 'a pseudonym',
    list: 'a list',
    other: 'something else',
  };
  return names[language.is];
}
