import { describe, expect, it } from 'vitest';
import { lineOf, problemLine } from '../../generator/problem-line.js';
import { packageFolder } from '../../generator/package-folder.js';

const text = `/** Words. */
export type Word = 'a';

export interface First {
  /** Which. */
  name: string;
}
export interface Second {

  readonly name?: string;
  'quoted': boolean;
}
export const odd = 1;
`;

describe('lineOf', () => {
  it.each([
    ['Word', 2],
    ['First', 4],
    ['First.name', 6],
    ['Second', 8],
    ['Second.name', 10],
    ['Second.quoted', 11],
    ['Second.missing', 8],
    ['Second.[index]', 8],
    ['export const odd = 1;', 13],
    ['line 7', 7],
    ['Missing', 1],
  ])('finds %s in line %i', (place, line) => {
    expect(lineOf(text, place)).toBe(line);
  });

  it('says the first line of a file that is not there', () => {
    expect(problemLine(packageFolder, 'src/catalog/none.ts', 'First')).toBe(1);
  });
});
