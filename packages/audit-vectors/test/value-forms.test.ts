import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { spellings, valueForms } from '../src/value-forms.js';

const formsOf = (value: string, name: string): string[] => valueForms(value).filter(({ form }) => form === name).map(({ bytes }) => Buffer.from(bytes).toString('latin1'));

describe('base64', () => {
  test.each(['base64', 'base64url'] as const)('%s is found whatever stands before and behind', (name) => {
    const bytes = fc.uint8Array({ maxLength: 12 });
    fc.assert(
      fc.property(bytes, fc.stringMatching(/^[a-z0-9.]{6,20}$/), bytes, (before, value, behind) => {
        const text = Buffer.concat([before, Buffer.from(value), behind]).toString(name);
        const candidates = [...formsOf(value, 'base64'), ...formsOf(value, name)];
        expect(candidates.some((candidate) => text.includes(candidate))).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  test('of six bytes still tells 40 bits or more', () => {
    expect(formsOf('abcdef', 'base64').map((form) => form.length)).toEqual(expect.arrayContaining([8, 7]));
    expect(Math.min(...formsOf('abcdef', 'base64').map((form) => form.length * 6))).toBeGreaterThanOrEqual(40);
  });
});

test('spellings cover case, normal forms and the spaces of web forms', () => {
  expect(spellings('Ren\u00e9 X')).toEqual(expect.arrayContaining(['Ren\u00e9 X', 'ren\u00e9 x', 'REN\u00c9 X', 'Rene\u0301 X', 'rene\u0301+x']));
});

test('no byte string is listed twice', () => {
  for (const value of ['abcdef', 'ABCDEF', '123456', 'abccba', '192.0.2.10', 'José María']) {
    const keys = valueForms(value).map(({ bytes, foldCase }) => `${foldCase} ${Buffer.from(bytes).toString('latin1')}`);
    expect(new Set(keys).size).toBe(keys.length);
  }
});
