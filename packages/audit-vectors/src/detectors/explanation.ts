/**
 * Rules that explain a JSON document byte by byte.
 *
 * Promises: every byte is in exactly one sum of `bytes` or belongs to something in `unexplained`; what is unexplained is named by place
 * and problem. Must not: repeat a value or an undeclared name.
 */

/** Why a byte may be there. */
export type Reason =
  | 'pseudonym'
  | 'declared_value'
  | 'declared_name'
  | 'constant'
  | 'version'
  | 'time'
  | 'count'
  | 'key_id'
  | 'injected_id'
  | 'random_id'
  | 'syntax'
  | 'protocol'
  | 'credential'
  | 'browser'
  | 'repeated_request';

export type Problem = 'value' | 'undeclared' | 'missing' | 'order' | 'form' | 'length' | 'connection';

export interface Unexplained {
  /** Position of the request. */
  readonly request: number;
  /** Declared names and list positions only, e.g. `/events/3/properties/user_name`, or the part of a request. */
  readonly place: string;
  readonly problem: Problem;
}

export type Rule =
  | { readonly kind: 'exact'; readonly value: string | number | boolean; readonly reason: Reason }
  | { readonly kind: 'matching'; readonly reason: (value: unknown) => Reason | undefined }
  | { readonly kind: 'object'; readonly entries: readonly (readonly [name: string, rule: Rule])[] }
  | { readonly kind: 'list'; readonly rules: readonly Rule[] };

export interface Account {
  readonly bytes: Map<Reason, number>;
  readonly unexplained: Unexplained[];
}

export const exact = (value: string | number | boolean, reason: Reason): Rule => ({ kind: 'exact', value, reason });
export const object = (...entries: readonly (readonly [string, Rule])[]): Rule => ({ kind: 'object', entries });

export function credit({ bytes }: Account, reason: Reason, length: number): void {
  bytes.set(reason, (bytes.get(reason) ?? 0) + length);
}

/** Explains one document. It has to be written as `JSON.stringify` writes it: spaces, escapes and repeated names could carry a message. */
export function explainJson(account: Account, request: number, text: string, rule: Rule): void {
  const fail = (place: string, problem: Problem): void => void account.unexplained.push({ request, place, problem });
  let document: unknown;
  try {
    document = JSON.parse(text);
  } catch {
    return fail('body', 'form');
  }
  if (JSON.stringify(document) !== text) return fail('body', 'form');
  explain(rule, document, '');

  function explain(expected: Rule, value: unknown, place: string): void {
    if (expected.kind === 'object') explainObject(expected.entries, value, place);
    else if (expected.kind === 'list') explainList(expected.rules, value, place);
    else {
      const reason = expected.kind === 'matching' ? expected.reason(value) : value === expected.value ? expected.reason : undefined;
      if (reason === undefined) fail(place, 'value');
      else credit(account, reason, jsonLength(value));
    }
  }

  function explainObject(entries: readonly (readonly [string, Rule])[], value: unknown, place: string): void {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return fail(place, 'form');
    const names = Object.keys(value);
    const declared = new Map(entries);
    if (names.some((name) => !declared.has(name))) fail(place, 'undeclared');
    const known = names.filter((name) => declared.has(name));
    // Declared names in an order of their own could carry a message too.
    const expectedOrder = [...declared.keys()].filter((name) => known.includes(name));
    if (expectedOrder.join() !== known.join()) fail(place, 'order');
    for (const [name, rule] of entries) {
      if (!names.includes(name)) {
        fail(`${place}/${name}`, 'missing');
        continue;
      }
      credit(account, 'declared_name', jsonLength(name));
      explain(rule, (value as Readonly<Record<string, unknown>>)[name], `${place}/${name}`);
    }
    // Braces, a colon for each name, commas between.
    credit(account, 'syntax', 2 + known.length + Math.max(0, known.length - 1));
  }

  function explainList(rules: readonly Rule[], value: unknown, place: string): void {
    if (!Array.isArray(value)) return fail(place, 'form');
    if (value.length !== rules.length) fail(place, 'length');
    rules.slice(0, value.length).forEach((rule, index) => explain(rule, value[index], `${place}/${index}`));
    credit(account, 'syntax', 2 + Math.max(0, value.length - 1));
  }
}

function jsonLength(value: unknown): number {
  return Buffer.byteLength(JSON.stringify(value));
}
