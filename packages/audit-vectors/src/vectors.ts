/**
 * The published vectors as typed data. `SPEC.md` says what each kind of group asks of an implementation.
 *
 * Promises: exactly the file beside this package, read when asked. Must not: compute an answer; they come from `vectors/generate.py`.
 */
import { readFileSync } from 'node:fs';

interface Case {
  /** Names this case for ever. */
  readonly tcId: number;
  readonly comment: string;
  /** Keys of `notes`: what kind of bug the case finds. */
  readonly flags: readonly string[];
}

export interface PseudonymCase extends Case {
  /** Key text, hexadecimal of its UTF-8. */
  readonly key: string;
  /** Value, hexadecimal of its UTF-8. */
  readonly msg: string;
  readonly expected: string;
  readonly result: 'valid';
}

export interface RejectedValueCase extends Case {
  readonly key: string;
  /** Value, hexadecimal of its UTF-16 code units, big-endian. */
  readonly msgUtf16: string;
  /** What implementations give that do not refuse. */
  readonly wrong: readonly string[];
  readonly error: 'value_lone_surrogate';
  readonly result: 'invalid';
}

export type RejectedInput =
  | 'undefined' | 'null' | 'true' | 'false' | 'zero' | 'number' | 'nan' | 'bigint' | 'symbol' | 'emptyObject' | 'emptyArray'
  | 'arrayOfString' | 'stringObject' | 'date' | 'bytes' | 'function' | 'objectWithToString';

export interface RejectedTypeCase extends Case {
  readonly input: RejectedInput;
  readonly error: 'type';
  readonly result: 'invalid';
}

export type KeyError =
  | 'key_blank' | 'key_lone_surrogate' | 'key_nul' | 'key_pattern' | 'key_published' | 'key_too_short' | 'key_uuid_version' | 'key_weak';

/** Either `key` (UTF-8) or, where the key is ill-formed, `keyUtf16`. */
export interface RejectedKeyCase extends Case {
  readonly key?: string;
  readonly keyUtf16?: string;
  readonly error: KeyError;
  readonly result: 'invalid';
}

export interface RejectedEncodingCase extends Case {
  readonly key: string;
  readonly msg: string;
  readonly expected: string;
  /** Not a pseudonym's form: the wire pattern must not match it. */
  readonly candidate: string;
  readonly result: 'invalid';
}

interface Group<Type extends string, Test extends Case> {
  readonly type: Type;
  readonly name: string;
  readonly source: { readonly name: string; readonly version: string };
  readonly tests: readonly Test[];
}

export type VectorGroup =
  | Group<'Pseudonym', PseudonymCase>
  | Group<'RejectedValue', RejectedValueCase>
  | Group<'RejectedType', RejectedTypeCase>
  | Group<'RejectedKey', RejectedKeyCase>
  | Group<'RejectedEncoding', RejectedEncodingCase>;

export interface VectorFile {
  readonly algorithm: 'hmac-anon/1';
  readonly schema: string;
  readonly version: string;
  readonly numberOfTests: number;
  readonly header: readonly string[];
  readonly notes: Readonly<Record<string, { readonly bugType: string; readonly description: string }>>;
  readonly testGroups: readonly VectorGroup[];
}

/** The vectors of scheme 1, version 1 of the format. */
export function loadVectors(): VectorFile {
  return JSON.parse(readFileSync(new URL('../vectors/v1/hmac-anon-1.json', import.meta.url), 'utf8')) as VectorFile;
}
