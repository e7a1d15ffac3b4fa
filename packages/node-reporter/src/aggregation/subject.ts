/**
 * Whose report it is: the subject's fields out of what the client passed, names replaced by pseudonyms at once.
 *
 * Promises: only declared own properties are read, each once; nothing raw is kept.
 * Must not: convert. A value of another type than an event can carry makes the subject invalid.
 */
import type { Anonymizer, AnonymizerScope } from '@candor/anonymizer';
import type { WireValue } from '@candor/schema';
import type { UsageWindow } from '@candor/schema/windows';

/** In the order of the window's `subject`; null where a field is absent. */
export type SubjectValues = readonly (Exclude<WireValue, readonly string[]> | null)[];

/** Undefined where a value cannot be carried. Throws what the client's getters and the anonymizer throw. @param epoch of the window. */
export function subjectValues(window: UsageWindow, source: object, anonymizer: Anonymizer, epoch: string): SubjectValues | undefined {
  const values: SubjectValues[number][] = [];
  for (const name of window.subject) {
    const raw: unknown = Object.hasOwn(source, name) ? (source as Readonly<Record<string, unknown>>)[name] : undefined;
    const kind = window.event.fields[name]?.anonymize;
    const value = raw === undefined ? null : kind === undefined ? plain(raw) : sensitive(raw, anonymizer, { kind, epoch });
    if (value === undefined) return undefined;
    values.push(value);
  }
  return values;
}

/** One text per subject. Values of the catalog hold no comma, so two subjects never share one. */
export function subjectKey(values: SubjectValues): string {
  return values.join();
}

function sensitive(raw: unknown, anonymizer: Anonymizer, scope: AnonymizerScope): SubjectValues[number] | undefined {
  return typeof raw === 'string' ? pseudonym(raw, anonymizer, scope) : undefined;
}

function plain(raw: unknown): SubjectValues[number] | undefined {
  if (typeof raw === 'string' || typeof raw === 'boolean') return raw;
  return typeof raw === 'number' && Number.isFinite(raw) ? raw : undefined;
}

/** Null for an empty name, which is none: it must not become a constant pseudonym that looks like somebody. */
export function pseudonym(raw: string, anonymizer: Anonymizer, scope: AnonymizerScope): string | null {
  return anonymizer.anonymizeNonEmpty(raw, scope) ?? null;
}
