/**
 * Finds values as substrings of any bytes, in every form of `value-forms.ts` under every escape of `escape-views.ts`.
 *
 * Promises: one pass per form family, whatever the number of values. Must not: report the value itself, or pretend to have searched
 * for a value too short to be told from chance.
 */
import { AuditError } from './audit-error.js';
import { createByteAutomaton } from './byte-automaton.js';
import { escapeViews, type View } from './escape-views.js';
import type { Finding } from './finding.js';
import { valueForms, type ValueForm } from './value-forms.js';

/** Bytes of UTF-8. The base64 of fewer, without its uncertain ends, is so short that pseudonyms hold it by chance. */
const shortestValue = 6;

export interface FormScanner {
  scan(bytes: Uint8Array, source: string): readonly Finding[];
}

interface Pattern extends ValueForm {
  readonly valueIndex: number;
}

/** @throws AuditError `value_too_short` for a value of less than 6 bytes of UTF-8: give those to `createValueScanner`. */
export function createFormScanner(values: readonly string[]): FormScanner {
  if (values.some((value) => Buffer.byteLength(value) < shortestValue)) throw new AuditError('value_too_short');
  const patterns = values.flatMap((value, valueIndex) => valueForms(value).map((form): Pattern => ({ ...form, valueIndex })));
  const families = [true, false].map((foldCase) => {
    const family = patterns.filter((pattern) => pattern.foldCase === foldCase);
    return { patterns: family, automaton: createByteAutomaton(family.map((pattern) => pattern.bytes), foldCase) };
  });

  return {
    scan(bytes, source) {
      const findings: Finding[] = [];
      for (const view of escapeViews(bytes)) {
        for (const family of families) {
          family.automaton.search(view.bytes, (index, end) => {
            const pattern = family.patterns[index] as Pattern;
            const start = end - pattern.bytes.length;
            if (!view.unescaped(start, end)) return;
            findings.push({ source, form: formName(view, pattern), offset: view.origin(start), valueIndex: pattern.valueIndex });
          });
        }
      }
      return findings;
    },
  };
}

function formName(view: View, pattern: Pattern): string {
  return [...view.path, ...(pattern.form === 'plain' && view.path.length > 0 ? [] : [pattern.form])].join('+');
}
