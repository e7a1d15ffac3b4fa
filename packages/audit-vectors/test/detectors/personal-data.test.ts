import { describe, expect, test } from 'vitest';
import { createPersonalData, tokenFor } from '../../src/detectors/personal-data.js';

const kinds = ['user', 'cluster', 'server', 'address', 'device', 'session', 'resource', 'bot', 'other'];
const indexes = Array.from({ length: 1_000 }, (_, index) => index);
const [first, second] = (['first', 'second'] as const).map((set) => {
  const person = createPersonalData(set);
  return kinds.flatMap((kind, offset) => indexes.map((index) => person.canary(kind, index * kinds.length + offset)));
}) as [string[], string[]];

describe('two sets of personal data', () => {
  test('have no value in common, and none twice', () => expect(new Set([...first, ...second]).size).toBe(first.length * 2));
  test('differ in length', () => expect(first.filter((value, index) => value.length !== second[index]?.length).length).toBeGreaterThan(first.length / 2));
  test('differ in the order of their values', () => {
    const ascending = (values: readonly string[]): number => values.filter((value, index) => index > 0 && value > (values[index - 1] ?? '')).length;
    expect(ascending(first)).not.toBe(ascending(second));
  });
  test.each([
    ['reserved names', /@example\.com$/],
    ['plausible names', /@harbour-freight\.io$/],
    ['reserved addresses', /^198\.18\./],
    ['plausible addresses', /^10\.7\d\./],
    ['IPv6', /^2a02:/],
    ['paths', /^\/home\//],
    ['tokens', /^ghp_/],
    ['names with letters beyond ASCII', /Łączna/],
  ])('hold %s', (_name, shape) => {
    expect(first.some((value) => shape.test(value))).toBe(true);
    expect(second.some((value) => shape.test(value))).toBe(true);
  });
  test('are long enough to be searched as they are', () => expect(Math.min(...first.map((value) => Buffer.byteLength(value)))).toBeGreaterThanOrEqual(6));
});

test('a token has the form of a pseudonym', () => expect(tokenFor(0xabcd)).toMatch(/^[A-Za-z0-9+/]{42}[AEIMQUYcgkosw048]=$/));
