/**
 * Finds values that are too short or too common to be searched as substrings (`0`, `user`, `root`): it compares them with whole values
 * and names in the JSON documents that bytes hold, also in JSON inside of strings.
 *
 * Promises: plain in any case, and in every encoded form of the whole value. Must not: look outside of JSON; `createFormScanner` does.
 */
import { escapeViews } from './escape-views.js';
import type { Finding } from './finding.js';
import { visitJsonTokens, type JsonToken } from './json-tokens.js';
import { reversed, spellings } from './value-forms.js';

export interface ValueScannerOptions {
  /** Property names that the catalog or the log's format declares: not reported, though a value may be spelled the same. */
  readonly knownKeys?: readonly string[];
  /** By property name, the strings that may stand there for another reason: enums, log levels. */
  readonly declaredValues?: Readonly<Record<string, readonly string[]>>;
  /**
   * Property names under which a number is a count or a position. Where this is given, any other number that equals a value is
   * reported; where it is left out, numbers are not looked at, as every counter would be found.
   */
  readonly numbersUnder?: readonly string[];
}

export interface ValueScanner {
  scan(bytes: Uint8Array, source: string): readonly Finding[];
}

interface Form {
  readonly form: string;
  readonly valueIndex: number;
}

/** JSON in a string in JSON: deeper than any log or dump nests it. */
const maxNesting = 8;

/** The empty value is left out: it is in every document and names nobody. */
export function createValueScanner(values: readonly string[], options: ValueScannerOptions = {}): ValueScanner {
  const table = wholeForms(values);
  const knownKeys = new Set(options.knownKeys);
  const numbersUnder = options.numbersUnder && new Set(options.numbersUnder);
  const declared = new Map(Object.entries(options.declaredValues ?? {}));

  function formsIn(token: JsonToken): readonly (Form & { readonly escape?: string })[] {
    if (token.kind === 'number') {
      const counted = numbersUnder === undefined || numbersUnder.has(token.key ?? '');
      return counted ? [] : table.get(`either ${token.text}`)?.filter(({ form }) => form === 'plain') ?? [];
    }
    if (token.kind === 'key' ? knownKeys.has(token.text) : declared.get(token.key ?? '')?.includes(token.text)) return [];
    return readings(token.text).flatMap(({ text, escape }) => {
      const found = [...(table.get(`either ${text.toLowerCase()}`) ?? []), ...(table.get(`exact ${text}`) ?? [])];
      return escape === undefined ? found : found.map((form) => ({ ...form, escape }));
    });
  }

  return {
    scan(bytes, source) {
      const findings = new Map<string, Finding>();
      // Findings in a string's own JSON are reported where that string begins.
      const search = (document: Uint8Array, base: number | undefined, nesting: number): void =>
        visitJsonTokens(document, (token) => {
          const offset = base ?? token.offset;
          for (const { form, escape, valueIndex } of formsIn(token)) {
            const name = escape === undefined ? form : `${escape}+${form}`;
            findings.set(`${offset} ${valueIndex} ${name}`, { source, form: name, offset, valueIndex });
          }
          if (token.kind === 'string' && nesting < maxNesting && /^\s*[[{"]/.test(token.text)) search(Buffer.from(token.text), offset, nesting + 1);
        });
      search(bytes, undefined, 0);
      return [...findings.values()];
    },
  };
}

/** The string as it is, without white space around it, and without escapes of its own. */
function readings(text: string): readonly { readonly text: string; readonly escape?: string }[] {
  const plain = [...new Set([text, text.trim()])].map((reading) => ({ text: reading }));
  if (!/[%\\]/.test(text)) return plain;
  const unescaped = escapeViews(Buffer.from(text)).filter((view) => view.path.length > 0);
  return [...plain, ...unescaped.map((view) => ({ text: Buffer.from(view.bytes).toString('utf8'), escape: view.path.join('+') }))];
}

/** By spelling, what a string that equals it would be. */
function wholeForms(values: readonly string[]): ReadonlyMap<string, readonly Form[]> {
  const table = new Map<string, Form[]>();
  const add = (key: string, form: string, valueIndex: number): void => {
    const forms = table.get(key) ?? [];
    if (!forms.some((known) => known.valueIndex === valueIndex)) table.set(key, [...forms, { form, valueIndex }]);
  };
  values.forEach((value, valueIndex) => {
    if (value === '') return;
    for (const text of spellings(value)) {
      const bytes = Buffer.from(text);
      add(`either ${text.toLowerCase()}`, 'plain', valueIndex);
      add(`either ${reversed(text).toLowerCase()}`, 'reversed', valueIndex);
      add(`either ${bytes.toString('hex')}`, 'hex', valueIndex);
      add(`either ${Buffer.from(text, 'utf16le').toString('latin1').toLowerCase()}`, 'utf-16le', valueIndex);
      add(`either ${Buffer.from(text, 'utf16le').swap16().toString('latin1').toLowerCase()}`, 'utf-16be', valueIndex);
      for (const base64 of [bytes.toString('base64'), bytes.toString('base64').replace(/=+$/, '')]) add(`exact ${base64}`, 'base64', valueIndex);
      const url = bytes.toString('base64url');
      for (const base64url of [url, url.padEnd(Math.ceil(url.length / 4) * 4, '=')]) add(`exact ${base64url}`, 'base64url', valueIndex);
    }
  });
  return table;
}
