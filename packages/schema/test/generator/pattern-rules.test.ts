import { describe, expect, it } from 'vitest';
import { patternProblem } from '../../generator/pattern-rules.js';
import { pseudonymPattern } from '../../src/wire/pseudonym.js';

describe('patternProblem', () => {
  it.each([
    pseudonymPattern,
    '^[0-9]{1,3}\\.[0-9]{1,3}\\.[0-9]{1,5}(-(alpha|beta)(\\.[0-9]{1,3})?)?$',
    '^[0-9]{1,4}(\\.[0-9]{1,6}){0,3}$',
    '^(?:a|b)c$',
    '^[a-f]{8}-[a-f]{4}$',
    '^([0-9]{2}){3}$',
  ])('accepts %s', (pattern) => {
    expect(patternProblem(pattern)).toBeUndefined();
    expect(() => new RegExp(pattern)).not.toThrow();
  });

  it.each([
    ['[0-9]{1,3}', 'anchored'],
    ['^[0-9]{1,3}', 'anchored'],
    ['[0-9]{1,3}$', 'anchored'],
    ['^a|b$', 'escape the anchors'],
    ['^.{1,5}$', 'matches too much'],
    ['^[a-z]*$', 'matches too much'],
    ['^[a-z]+$', 'matches too much'],
    ['^[a-z]{3,}$', 'matches too much'],
    ['^[^@]{1,5}$', 'no negation'],
    ['^[a-z @]{1,5}$', 'a class may hold'],
    ['^[]{1,5}$', 'a class may hold'],
    ['^[a-z', 'anchored'],
    ['^[a-z$', 'a class may hold'],
    ['^\\w{1,5}$', 'only punctuation may be escaped'],
    ['^\\d{1,5}$', 'only punctuation may be escaped'],
    ['^(a)\\1$', 'only punctuation may be escaped'],
    ['^(?=a)a$', 'look-around'],
    ['^(?!a)b$', 'look-around'],
    ['^(?<year>a)$', 'look-around'],
    ['^(a$', 'not closed'],
    ['^a)$', 'no opening'],
    ['^a b$', 'matches too much'],
    ['^[a-z]{1,65}$', 'up to 65 characters'],
    ['^([a-z]{8}-){9}$', 'up to 81 characters'],
    ['^([a-z]{1,5}){1,5}$', 'separator'],
    ['^([a-z]?){1,5}$', 'separator'],
    ['^(a|ab){1,9}$', 'separator'],
    ['^(\\.[a-z.]{1,5}){1,5}$', 'separator'],
    ['^(-a(-b)?){1,5}$', 'separator'],
  ])('refuses %s', (pattern, reason) => {
    expect(patternProblem(pattern)).toContain(reason);
  });

  it('keeps every accepted shape fast on the input that hurts backtracking most', () => {
    const steps = new RegExp('^[0-9]{1,4}(\\.[0-9]{1,6}){0,3}$');
    expect(steps.test(`${'1.'.repeat(100_000)}x`)).toBe(false);
  });
});
