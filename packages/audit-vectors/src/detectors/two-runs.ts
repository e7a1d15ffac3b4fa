/**
 * Non-interference by two runs: the same scenario with two sets of personal data, same clock, randomness, ids and tokens. Whatever
 * differs on the wire, however it was made, depends on personal data.
 *
 * Must not: say what differs, only where.
 */
import { bodyJson } from './http-capture.js';
import type { Capture, CapturedRequest } from './http-capture.js';

export interface Difference {
  readonly request: number;
  readonly part: 'count' | 'connection' | 'request line' | 'headers' | 'body' | 'stray bytes';
}

export interface Comparison {
  readonly requests: number;
  /** Bytes that were equal in both runs. */
  readonly bytes: number;
  readonly differences: readonly Difference[];
}

/** Bytes, lengths, order and headers of the requests, and which connection each came over. */
export function compareCaptures(first: Capture, second: Capture): Comparison {
  const differences: Difference[] = [];
  let bytes = 0;
  if (first.requests.length !== second.requests.length) differences.push({ request: Math.min(first.requests.length, second.requests.length), part: 'count' });
  if (first.connections !== second.connections) differences.push({ request: 0, part: 'connection' });
  if (first.strayBytes !== second.strayBytes) differences.push({ request: first.requests.length, part: 'stray bytes' });
  first.requests.forEach((request, index) => {
    const other = second.requests[index];
    if (other === undefined) return;
    if (request.raw.equals(other.raw) && request.connection === other.connection) bytes += request.raw.length;
    else differences.push({ request: index, part: differingPart(request, other) });
  });
  return { requests: first.requests.length, bytes, differences };
}

function differingPart(one: CapturedRequest, other: CapturedRequest): Difference['part'] {
  if (one.requestLine !== other.requestLine) return 'request line';
  if (!one.body.equals(other.body)) return 'body';
  return one.raw.equals(other.raw) ? 'connection' : 'headers';
}

export interface KeyComparison {
  /** Places that differ and may: pseudonyms and the key's id. */
  readonly pseudonyms: number;
  /** Places that differ and must not. */
  readonly others: number;
  /** Pseudonyms that are the same under both keys, and must not be. */
  readonly unchanged: number;
}

/** The same data under two keys: only pseudonyms and the key's id may differ. `isPseudonym` tells by place. */
export function compareKeys(first: Capture, second: Capture, isPseudonym: (event: string, field: string) => boolean): KeyComparison {
  const result = { pseudonyms: 0, others: first.requests.length === second.requests.length ? 0 : 1, unchanged: 0 };
  first.requests.forEach((request, index) => {
    const other = second.requests[index];
    if (other === undefined) return;
    if (request.requestLine !== other.requestLine || !sameNames(request, other)) result.others += 1;
    const [left, right] = [leaves(bodyJson(request)), leaves(bodyJson(other))];
    for (const [place, { value, keyed }] of left) {
      const differs = right.get(place)?.value !== value;
      if (keyed(isPseudonym)) result[differs ? 'pseudonyms' : 'unchanged'] += 1;
      else if (differs) result.others += 1;
    }
    if (left.size !== right.size) result.others += 1;
  });
  return result;
}

/** Lengths may differ: pseudonyms compress differently. */
function sameNames(one: CapturedRequest, other: CapturedRequest): boolean {
  const head = ({ headers }: CapturedRequest): string => headers.map(([name, value]) => (name.toLowerCase() === 'content-length' ? name : `${name}: ${value}`)).join('\n');
  return head(one) === head(other);
}

interface Leaf {
  readonly value: unknown;
  readonly keyed: (isPseudonym: (event: string, field: string) => boolean) => boolean;
}

/** Every leaf of a batch by its place. */
function leaves(batch: unknown): ReadonlyMap<string, Leaf> {
  const found = new Map<string, Leaf>();
  const walk = (value: unknown, path: readonly string[], event: string): void => {
    if (typeof value === 'object' && value !== null) {
      const name = 'event' in value && typeof value.event === 'string' ? value.event : event;
      for (const [key, child] of Object.entries(value)) walk(child, [...path, key], name);
      return;
    }
    const field = path.find((_part, index) => ['properties', 'set', 'set_once'].includes(path[index - 1] ?? ''));
    const isKeyId = path.join('/') === 'anonymization/key_id';
    found.set(path.join('/'), { value, keyed: (isPseudonym) => isKeyId || (field !== undefined && isPseudonym(event, field)) });
  };
  walk(batch, [], '');
  return found;
}
