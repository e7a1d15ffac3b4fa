/**
 * Finds values as substrings of any bytes, in every form of `value-forms.ts` under every escape of `escape-views.ts`.
 *
 * Promises: one pass, whatever the number of values. Must not: report the value itself, or pretend to have searched for a value too
 * short to be told from chance.
 */
import { AuditError } from './audit-error.js';
import { createByteSearch } from './byte-search.js';
import { escapeViews, longestNestedEscape, type View } from './escape-views.js';
import type { Finding } from './finding.js';
import { quotedForms, shortestReading, valueForms, type FormOptions, type ValueForm } from './value-forms.js';

export interface FormScanner {
  /** Patterns searched for: forms of all values. */
  readonly forms: number;
  /** Bytes that a finding takes at most, with its escapes: what a caller who scans piece by piece lets pieces overlap by. */
  readonly reach: number;
  scan(bytes: Uint8Array, source: string): readonly Finding[];
}

export interface FormScannerOptions extends FormOptions {
  /**
   * What to do with a value of less than 6 bytes of UTF-8. The base64 of fewer, without its uncertain ends, is so short that pseudonyms
   * hold it by chance. Default `refuse`; `quoted` searches it as a whole string of a JSON document, if it has 2 bytes.
   */
  readonly shortValues?: 'refuse' | 'quoted';
}

const shortestQuoted = 2;

/** @throws AuditError `value_too_short` for a value that would be found by chance: compare those with `createValueScanner`. */
export function createFormScanner(values: readonly string[], options: FormScannerOptions = {}): FormScanner {
  const patterns = values.flatMap((value, valueIndex) => formsFor(value, options).map((form) => ({ ...form, valueIndex })));
  const search = createByteSearch(patterns);

  return {
    forms: patterns.length,
    reach: search.longest * longestNestedEscape,
    scan(bytes, source) {
      const findings: Finding[] = [];
      for (const view of escapeViews(bytes, search.longest)) {
        search.search(view.bytes, (index, start) => {
          const { bytes: { length }, form, valueIndex } = patterns[index] as (typeof patterns)[number];
          if (view.unescaped(start, start + length)) findings.push({ source, form: formName(view, form), offset: view.origin(start), valueIndex });
        });
      }
      return findings;
    },
  };
}

function formsFor(value: string, { shortValues = 'refuse', ...options }: FormScannerOptions): readonly ValueForm[] {
  const length = Buffer.byteLength(value);
  if (length >= shortestReading) return valueForms(value, options);
  if (shortValues === 'refuse' || length < shortestQuoted) throw new AuditError('value_too_short');
  return quotedForms(value);
}

function formName(view: View, form: string): string {
  return [...view.path, ...(form === 'plain' && view.path.length > 0 ? [] : [form])].join('+');
}
