import { describe, expect, it } from 'vitest';
import { CatalogError } from '../../generator/catalog-problem.js';
import type { Problem } from '../../generator/catalog-problem.js';
import { loadCatalog } from '../../generator/generate.js';
import { copyPackage } from '../fixtures/package-copy.js';
import type { PackageCopy } from '../fixtures/package-copy.js';

/**
 * Each case is one event with one mistake, written the way an author would write it. All of them are read in one run,
 * which also shows that an author gets the whole list at once.
 */
interface Mistake {
  /** Name of the interface. The event is called after it unless `event` says otherwise. */
  readonly name: string;
  /** Tags to change; undefined leaves the tag out. */
  readonly tags?: Readonly<Record<string, string | undefined>>;
  /** Properties of the interface. */
  readonly body?: string;
  readonly head?: string;
  /** Where the problem must be reported, and with which words. */
  readonly place?: string;
  readonly says: string;
}

const good = {
  class: 'behavior',
  version: '1',
  emitter: 'connect',
  owner: 'desktop-team',
  purpose: 'Whether it happens.',
  since: '2026-11-23',
  expires: '2028-11-22',
  retention: '395',
};

const eventMistakes: Mistake[] = [
  { name: 'ConnectNoEvent', tags: { event: undefined }, says: '@event is missing' },
  ...Object.keys(good)
    .filter((tag) => tag !== 'expires')
    .map((tag, index) => ({ name: `ConnectNoTag${'ABCDEFGH'.charAt(index)}`, tags: { [tag]: undefined }, says: `@${tag} is missing` })),
  { name: 'ConnectNoExpiry', tags: { expires: undefined }, says: '@expires is missing' },
  { name: 'ConnectLongLife', tags: { expires: '2028-11-23' }, says: 'at most 730 days' },
  { name: 'ConnectPastLife', tags: { expires: '2026-11-23' }, says: '@expires must be after @since' },
  { name: 'ConnectNoDay', tags: { expires: '2027-02-30' }, says: '@expires must be a date' },
  { name: 'ConnectSinceWord', tags: { since: 'yesterday' }, says: '@since must be a date' },
  { name: 'ConnectOddClass', tags: { class: 'behaviour' }, says: '@class must be' },
  { name: 'ConnectOddVersion', tags: { version: '1.0' }, says: '@version must be' },
  { name: 'ConnectOddOwner', tags: { owner: 'Jane Doe' }, says: '@owner must name a team' },
  { name: 'ConnectOddEmitter', tags: { emitter: 'web' }, says: '@emitter must be connect' },
  { name: 'ConnectOddRetention', tags: { retention: 'forever' }, says: '@retention must be days' },
  { name: 'ConnectLongRetention', tags: { retention: '1101' }, says: '@retention must be days' },
  { name: 'ConnectBills', tags: { bills: 'active-users' }, says: 'opt-in events cannot be invoiced' },
  { name: 'ConnectBillsOdd', tags: { class: 'usage', bills: 'everything' }, says: '@bills must be one of' },
  { name: 'ConnectUnknownTag', tags: { sensitivity: 'low' }, says: 'unknown tag @sensitivity' },
  { name: 'ConnectTwice', tags: { owner: 'desktop-team\n * @owner web-team' }, says: '@owner is given twice' },
  { name: 'ConnectEmptyPurpose', tags: { purpose: '' }, says: '@purpose must say' },
  { name: 'ConnectOtherName', tags: { event: 'connect.some.thing' }, says: 'must be called ConnectSomeThing' },
  { name: 'TshStray', says: 'start with connect.' },
  { name: 'ConnectDuplicate', tags: { event: 'connect.cluster.login' }, says: 'is taken by ConnectClusterLogin' },
  { name: 'ConnectHeir', head: 'export interface ConnectHeir extends ConnectClusterLogin', says: 'lists its own properties' },
];

const propertyMistakes: Mistake[] = [
  { name: 'ConnectFreeText', body: '/** Why. */\n  reason: string;', place: 'ConnectFreeText.reason', says: 'a string is unbounded' },
  { name: 'ConnectFreeNumber', body: '/** How many. */\n  count: number;', place: 'ConnectFreeNumber.count', says: '@minimum and @maximum' },
  { name: 'ConnectHalfNumber', body: '/** How many. */\n  count: HalfBounded;', place: 'ConnectHalfNumber.count', says: '@minimum and @maximum' },
  { name: 'ConnectFreeList', body: '/** Words. */\n  words: string[];', place: 'ConnectFreeList.words', says: 'a list may hold pseudonyms only' },
  { name: 'ConnectEnumList', body: "/** Words. */\n  words: ('a' | 'b')[];", place: 'ConnectEnumList.words', says: 'a list may hold pseudonyms only' },
  { name: 'ConnectLongList', body: '/** Who. @anonymize user */\n  users: string[];', place: 'ConnectLongList.users', says: 'a list needs @maxItems' },
  { name: 'ConnectHugeList', body: '/**\n   * Who.\n   * @anonymize user\n   * @maxItems 129\n   */\n  users: string[];', place: 'ConnectHugeList.users', says: 'a list needs @maxItems' },
  { name: 'ConnectOddKind', body: '/** Who. @anonymize person */\n  who: string;', place: 'ConnectOddKind.who', says: '@anonymize must be one of' },
  { name: 'ConnectEnumKind', body: "/** Who. @anonymize user */\n  who: 'a' | 'b';", place: 'ConnectEnumKind.who', says: '@anonymize is for string' },
  { name: 'ConnectNumberKind', body: '/** Who. @anonymize user */\n  who: number;', place: 'ConnectNumberKind.who', says: '@anonymize is for string' },
  { name: 'ConnectMisspelt', body: '/** Who. @anonymise user */\n  who: string;', place: 'ConnectMisspelt.who', says: 'unknown tag @anonymise' },
  { name: 'ConnectOwnPattern', body: '/**\n   * Which.\n   * @pattern ^[a-z]{1,9}$\n   */\n  which: string;', place: 'ConnectOwnPattern.which', says: 'patterns come from the vocabulary only' },
  { name: 'ConnectAliasPattern', body: '/** Which. */\n  which: OwnPattern;', place: 'ConnectAliasPattern.which', says: 'patterns come from the vocabulary only' },
  { name: 'ConnectSentence', body: "/** Which. */\n  which: 'a whole sentence' | 'b';", place: 'ConnectSentence.which', says: 'short code words only' },
  { name: 'ConnectNested', body: "/** Which. */\n  which: { readonly a: 'b' };", place: 'ConnectNested.which', says: 'this type is not allowed' },
  { name: 'ConnectAny', body: '/** Which. */\n  which: unknown;', place: 'ConnectAny.which', says: 'this type is not allowed' },
  { name: 'ConnectMixed', body: "/** Which. */\n  which: 'a' | 7;", place: 'ConnectMixed.which', says: 'short code words only' },
  { name: 'ConnectOpen', body: '[key: string]: string;', place: 'ConnectOpen.[index]', says: 'lowercase words' },
  { name: 'ConnectCamel', body: '/** Whether. */\n  isThere: boolean;', place: 'ConnectCamel.isThere', says: 'lowercase words' },
  { name: 'ConnectReserved', body: '/** Whether. */\n  constructor: boolean;', place: 'ConnectReserved.constructor', says: 'lowercase words' },
  { name: 'ConnectSilent', body: 'there: boolean;', place: 'ConnectSilent.there', says: 'the description is missing' },
  { name: 'ConnectOddPerson', body: '/** Whether. @person once */\n  there: boolean;', place: 'ConnectOddPerson.there', says: '@person must be' },
  { name: 'ConnectUsagePerson', tags: { class: 'usage' }, body: '/** Whether. @person set */\n  there: boolean;', place: 'ConnectUsagePerson.there', says: '@person needs a distinct_id' },
  { name: 'ConnectSensitive', body: '/** Which. */\n  host: Release;', place: 'ConnectSensitive.host', says: 'the name sounds sensitive' },
];

function source({ name, tags = {}, body = '/** Whether. */\n  there: boolean;', head }: Mistake): string {
  const event = name.split(/(?=[A-Z])/).join('.').toLowerCase();
  const all = { event, ...good, ...tags };
  const lines = Object.entries(all).flatMap(([tag, value]) => (value === undefined ? [] : [` * @${tag} ${value}`]));
  return ['/**', ' * It happened.', ...lines, ' */', `${head ?? `export interface ${name}`} {`, `  ${body}`, '}', ''].join('\n');
}

const aliases = `
/** @maximum 5 */
export type HalfBounded = number;
/** @pattern ^[a-z]{1,9}$ */
export type OwnPattern = string;
`;

const words = `
/**
 * @pattern ^.*$
 * @example anything
 */
export type Anything = string;
/**
 * @pattern ^[a-z]{1,3}$
 * @example 123
 */
export type WrongExample = string;
/** @regex ^[a-z]{1,3}$ */
export type OddTag = string;
`;

/** The problems of the checkout's catalog after the change; other failures pass through. */
function problemsAfter(change: (copy: PackageCopy) => void): readonly Problem[] {
  const copy = copyPackage();
  try {
    change(copy);
    loadCatalog(copy.root);
    return [];
  } catch (error) {
    if (error instanceof CatalogError) return error.problems;
    throw error;
  } finally {
    copy.remove();
  }
}

describe('the rules of the catalog', () => {
  const file = 'src/catalog/connect.ts';
  const mistakes = [...eventMistakes, ...propertyMistakes];
  const problems = problemsAfter((copy) => {
    copy.append(file, [aliases, ...mistakes.map(source)].join('\n'));
    copy.append('src/catalog/vocabulary.ts', words);
  });
  const said = (path: string, place: string) =>
    problems.filter((problem) => problem.file === path && problem.place === place).map(({ message }) => message);

  it.each(mistakes)('refuse $name: $says', ({ name, place = name, says }) => {
    expect(said(file, place).join('\n')).toContain(says);
  });

  it.each([
    [file, 'OwnPattern', 'unknown tag @pattern'],
    ['src/catalog/vocabulary.ts', 'Anything', 'matches too much'],
    ['src/catalog/vocabulary.ts', 'WrongExample', '@example must match @pattern'],
    ['src/catalog/vocabulary.ts', 'OddTag', 'unknown tag @regex'],
  ])('refuse in %s the alias %s: %s', (path, name, says) => {
    expect(said(path, name).join('\n')).toContain(says);
  });

  it('find nothing beside the mistakes', () => {
    const expected = new Set([
      ...mistakes.map(({ name, place = name }) => place),
      'OwnPattern',
      'Anything',
      'WrongExample',
      'OddTag',
    ]);
    expect(problems.filter(({ place }) => !expected.has(place))).toEqual([]);
  });

  it('find nothing in the checkout, and accept a sensitive name with a reason', () => {
    expect(problemsAfter(() => undefined)).toEqual([]);
    const reason = '/**\n   * Which.\n   * @plain A release number of ours names nobody.\n   */\n  host: Release;';
    expect(problemsAfter((copy) => copy.append(file, source({ name: 'ConnectReason', body: reason, says: '' })))).toEqual([]);
  });

  it.each([
    ['export enum Colour { Red }', 'only imports, type aliases'],
    ['export const colour = 1;', 'only imports, type aliases'],
    ['/** Odd. */\nexport type Odd = Missing;', "Cannot find name 'Missing'"],
  ])('refuse a file that declares something else: %s', (text, says) => {
    const found = problemsAfter((copy) => copy.append(file, text));
    expect(found).toHaveLength(1);
    expect(found[0]).toMatchObject({ file, message: expect.stringContaining(says) as string });
  });

  it('name file, place and problem in the message an author reads', () => {
    const error = new CatalogError([{ file, place: 'ConnectX.y', message: 'it is wrong' }]);
    expect(error).toMatchObject({ name: 'CatalogError', code: 'invalid_catalog' });
    expect(error.message).toBe('src/catalog/connect.ts: ConnectX.y: it is wrong');
  });
});
