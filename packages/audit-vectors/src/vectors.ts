/**
 * The published vectors of both schemes as typed data. `SPEC.md` says what each kind of group asks of an implementation.
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

/** 1 is `hmac-anon/1`, 2 is `hmac-anon/2`. */
export type Scheme = 1 | 2;

/** Scheme 2: what the field identifies, and the UTC month, or nothing for a scope that lasts. Both absent in scheme 1. */
interface Scope {
  readonly kind?: string;
  readonly epoch?: string;
}

export interface VectorInput extends Scope {
  /** Key text, hexadecimal of its UTF-8. */
  readonly key: string;
  /** Value, hexadecimal of its UTF-8. */
  readonly msg: string;
}

export interface PseudonymCase extends Case, VectorInput {
  readonly expected: string;
  readonly result: 'valid';
}

export interface RejectedValueCase extends Case, Scope {
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

/** Scheme 2 alone. */
export interface RejectedScopeCase extends Case {
  readonly kind: string;
  readonly epoch: string;
  readonly error: 'scope';
  readonly result: 'invalid';
}

export interface RejectedEncodingCase extends Case, VectorInput {
  readonly expected: string;
  /** Not a pseudonym's form: the wire pattern must not match it. */
  readonly candidate: string;
  readonly result: 'invalid';
}

export interface Group<Type extends string, Test extends Case> {
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
  | Group<'RejectedScope', RejectedScopeCase>
  | Group<'RejectedEncoding', RejectedEncodingCase>;

/** What every file of vectors says of itself. */
export interface VectorHead<Algorithm extends string, VectorGroups> {
  readonly algorithm: Algorithm;
  readonly schema: string;
  readonly version: string;
  readonly numberOfTests: number;
  readonly header: readonly string[];
  readonly notes: Readonly<Record<string, { readonly bugType: string; readonly description: string }>>;
  readonly testGroups: readonly VectorGroups[];
}

export type VectorFile = VectorHead<`hmac-anon/${Scheme}`, VectorGroup>;

/** A probe: what the named mistakes make of it. A mistake that is not listed gives the right answer here; null is no pseudonym. */
export interface DiagnosticCase extends PseudonymCase {
  readonly wrong: Readonly<Record<string, string | null>>;
}

/** Two inputs whose pseudonyms must be equal, or must differ. */
export interface RelationCase extends Case {
  readonly relation: 'equal' | 'different';
  readonly one: VectorInput;
  readonly other: VectorInput;
  readonly result: 'valid';
}

export interface DiagnosticFile extends VectorHead<`hmac-anon/${Scheme}`, Group<'Diagnostic', DiagnosticCase> | Group<'Relation', RelationCase>> {
  /** What was done wrong, in a sentence, by the name under `wrong`. */
  readonly mistakes: Readonly<Record<string, string>>;
}

/** The parts of a wire event, see SPEC.md §7. */
export type WireParts = Readonly<Record<'properties' | 'set' | 'set_once', Readonly<Record<string, unknown>> | undefined>>;

export interface EventCase extends Case {
  /** Released catalog that the case was made from. */
  readonly catalog: string;
  readonly event: string;
  /** Of the event's schema. */
  readonly version: number;
  readonly class: 'behavior' | 'usage';
  /** When it happened, UTC. */
  readonly at: string;
  /** What the client gives. */
  readonly input: Readonly<Record<string, unknown>>;
  /** Scheme 1. Absent where the event is invalid. */
  readonly expected?: WireParts;
  /** Scheme 2. */
  readonly expected2?: WireParts;
  readonly result: 'valid' | 'invalid';
}

export interface EventFile extends VectorHead<'candor-events/1', Group<'Event', EventCase>> {
  /** Key text of all cases, hexadecimal of its UTF-8. */
  readonly key: string;
}

/** The pseudonyms of a scheme, and what it must refuse. The key policy is one for both, and its cases are in scheme 1. */
export function loadVectors(scheme: Scheme = 1): VectorFile {
  return read(`v${scheme}/hmac-anon-${scheme}.json`) as VectorFile;
}

/** What well-known mistakes make of a few probes, and pairs of inputs. */
export function loadDiagnostics(scheme: Scheme = 1): DiagnosticFile {
  return read(`v${scheme}/diagnostics-${scheme}.json`) as DiagnosticFile;
}

/** What a reporter makes of the events of the catalog. */
export function loadEventVectors(): EventFile {
  return read('v1/events-1.json') as EventFile;
}

function read(path: string): unknown {
  return JSON.parse(readFileSync(new URL(`../vectors/${path}`, import.meta.url), 'utf8'));
}
