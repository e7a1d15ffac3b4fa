/** The language of patterns a closed catalog may use. */
import { describe, expect, test } from 'vitest';
import { readAnchoredPattern } from '../src/anchored-pattern.js';

describe('a pattern that is anchored and bounded', () => {
  test.each([
    ['^[A-Za-z0-9+/]{42}[AEIMQUYcgkosw048]=$', 44],
    ['^[0-9]{1,4}(\\.[0-9]{1,6}){0,3}$', 25],
    ['^[0-9]{1,3}\\.[0-9]{1,3}(-(alpha|beta)(\\.[0-9]{1,3})?)?$', 17],
    ['^20[0-9]{2}-(0[1-9]|1[0-2])T(00|15):00Z$', 14],
    ['^(?:a|bcd)$', 3],
  ])('%s has a longest text of %i characters and a sample of its own', (pattern, maxLength) => {
    const read = readAnchoredPattern(pattern);
    expect(read?.maxLength).toBe(maxLength);
    expect(read?.sample).toMatch(new RegExp(pattern));
  });
});

describe('anything that could carry free text is refused', () => {
  test.each([
    ['no anchor', '[a-z]{1,5}'],
    ['anchored at one end', '^[a-z]{1,5}'],
    ['an escaped end', '^abc\\$'],
    ['bare alternatives', '^a|[a-z]{1,9}$'],
    ['a star', '^[a-z]*$'],
    ['a plus', '^[a-z]+$'],
    ['no upper bound', '^[a-z]{1,}$'],
    ['a dot', '^.{1,5}$'],
    ['a negated class', '^[^0-9]{1,5}$'],
    ['a class escape', '^\\w{1,5}$'],
    ['a look-ahead', '^(?=a)[a-z]{1,5}$'],
    ['a back-reference', '^([a-z])\\1$'],
    ['an open group', '^(ab$'],
    ['a bracket too many', '^ab)$'],
    ['nothing at all', ''],
  ])('%s', (_name, pattern) => expect(readAnchoredPattern(pattern)).toBeUndefined());
});
