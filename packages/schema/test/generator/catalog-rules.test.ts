import { describe, expect, it } from 'vitest';
import { CatalogError } from '../../generator/catalog-problem.js';
import type { Problem } from '../../generator/catalog-problem.js';
import { loadCatalog } from '../../generator/generate.js';
import { lints } from '../../generator/lints.js';
import type { LintId } from '../../generator/lints.js';
import { packageFolder } from '../../generator/package-folder.js';
import { smallPackage } from '../fixtures/small-package.js';
import type { SmallPackage } from '../fixtures/small-package.js';

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
  /** First line of the comment. */
  readonly description?: string;
  /** Where the problem must be reported, and with which words. */
  readonly place?: string;
  readonly says: string;
  /** The lint that has to speak here; no other one may, but for those in `also`. */
  readonly lint: LintId;
  readonly also?: readonly LintId[];
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
  { name: 'ConnectNoEvent', tags: { event: undefined }, says: '@event is missing', lint: 'missing-tag' },
  ...Object.keys(good)
    .filter((tag) => tag !== 'expires')
    .map((tag) => ({ name: `ConnectLacks${tag.charAt(0).toUpperCase()}${tag.slice(1)}`, tags: { [tag]: undefined }, says: `@${tag} is missing`, lint: 'missing-tag' as const })),
  { name: 'ConnectNoExpiry', tags: { expires: undefined }, says: '@expires is missing', lint: 'missing-tag' },
  { name: 'ConnectLongLife', tags: { expires: '2028-11-23' }, says: 'at most 730 days', lint: 'expiry-too-late' },
  { name: 'ConnectPastLife', tags: { expires: '2026-11-23' }, says: '@expires must be after @since', lint: 'expiry-too-late' },
  { name: 'ConnectNoDay', tags: { expires: '2027-02-30' }, says: '@expires must be a date', lint: 'wrong-date' },
  { name: 'ConnectSinceWord', tags: { since: 'yesterday' }, says: '@since must be a date', lint: 'wrong-date' },
  { name: 'ConnectOddClass', tags: { class: 'behaviour' }, says: '@class must be', lint: 'wrong-class' },
  { name: 'ConnectOddVersion', tags: { version: '1.0' }, says: '@version must be', lint: 'wrong-version' },
  { name: 'ConnectOddOwner', tags: { owner: 'Jane Doe' }, says: '@owner must name a team', lint: 'wrong-owner' },
  { name: 'ConnectOddEmitter', tags: { emitter: 'web' }, says: '@emitter must be connect', lint: 'wrong-emitter' },
  { name: 'ConnectOddRetention', tags: { retention: 'forever' }, says: '@retention must be days', lint: 'retention-too-long' },
  { name: 'ConnectLongRetention', tags: { retention: '1101' }, says: '@retention must be days', lint: 'retention-too-long' },
  { name: 'ConnectBills', tags: { bills: 'active-users' }, says: 'opt-in events cannot be invoiced', lint: 'wrong-billing' },
  { name: 'ConnectBillsOdd', tags: { class: 'usage', bills: 'everything' }, says: '@bills must be one of', lint: 'wrong-billing' },
  { name: 'ConnectUnknownTag', tags: { sensitivity: 'low' }, says: 'unknown tag @sensitivity', lint: 'unknown-tag' },
  { name: 'ConnectTwice', tags: { owner: 'desktop-team\n * @owner web-team' }, says: '@owner is given twice', lint: 'repeated-tag' },
  { name: 'ConnectEmptyPurpose', tags: { purpose: '' }, says: '@purpose is missing', lint: 'missing-tag' },
  { name: 'ConnectLongPurpose', tags: { purpose: 'why '.repeat(80) }, says: '@purpose must say', lint: 'wrong-purpose' },
  { name: 'ConnectDashedName', tags: { event: 'connect.dashed-name' }, says: 'words joined by dots', lint: 'event-name', also: ['interface-name'] },
  { name: 'ConnectLoginCluster', says: 'hard to tell from connect.cluster.login', lint: 'similar-name' },
  { name: 'ConnectClusterLogins', says: 'hard to tell from connect.cluster.login', lint: 'similar-name' },
  { name: 'ConnectSilentEvent', description: '', says: 'the description is missing', lint: 'missing-description' },
  { name: 'ConnectOtherName', tags: { event: 'connect.some.thing' }, says: 'must be called ConnectSomeThing', lint: 'interface-name' },
  { name: 'TshStray', says: 'start with connect.', lint: 'event-name' },
  { name: 'ConnectDuplicate', tags: { event: 'connect.cluster.login' }, says: 'is taken by ConnectClusterLogin', lint: 'duplicate-name', also: ['interface-name'] },
  { name: 'ConnectHeir', head: 'export interface ConnectHeir extends ConnectClusterLogin', says: 'lists its own properties', lint: 'inherited-properties' },
];

const propertyMistakes: Mistake[] = [
  { name: 'ConnectFreeText', body: '/** Why. */\n  reason: string;', place: 'ConnectFreeText.reason', says: 'a string is unbounded', lint: 'unbounded-string' },
  { name: 'ConnectFreeNumber', body: '/** How many. */\n  count: number;', place: 'ConnectFreeNumber.count', says: '@minimum and @maximum', lint: 'unbounded-integer' },
  { name: 'ConnectHalfNumber', body: '/** How many. */\n  count: HalfBounded;', place: 'ConnectHalfNumber.count', says: '@minimum and @maximum', lint: 'unbounded-integer' },
  { name: 'ConnectFreeList', body: '/** Words. */\n  words: string[];', place: 'ConnectFreeList.words', says: 'a list may hold pseudonyms only', lint: 'unbounded-list' },
  { name: 'ConnectEnumList', body: "/** Words. */\n  words: ('a' | 'b')[];", place: 'ConnectEnumList.words', says: 'a list may hold pseudonyms only', lint: 'unbounded-list' },
  { name: 'ConnectLongList', body: '/** Who. @anonymize user */\n  users: string[];', place: 'ConnectLongList.users', says: 'a list needs @maxItems', lint: 'unbounded-list' },
  { name: 'ConnectHugeList', body: '/**\n   * Who.\n   * @anonymize user\n   * @maxItems 129\n   */\n  users: string[];', place: 'ConnectHugeList.users', says: 'a list needs @maxItems', lint: 'unbounded-list' },
  { name: 'ConnectOddKind', body: '/** Who. @anonymize person */\n  odd_who: string;', place: 'ConnectOddKind.odd_who', says: '@anonymize must be one of', lint: 'unknown-kind' },
  { name: 'ConnectEnumKind', body: "/** Who. @anonymize user */\n  enum_who: 'a' | 'b';", place: 'ConnectEnumKind.enum_who', says: '@anonymize is for string', lint: 'wrong-pseudonym' },
  { name: 'ConnectNumberKind', body: '/** Who. @anonymize user */\n  number_who: number;', place: 'ConnectNumberKind.number_who', says: '@anonymize is for string', lint: 'wrong-pseudonym' },
  { name: 'ConnectMisspelt', body: '/** Who. @anonymise user */\n  misspelt_who: string;', place: 'ConnectMisspelt.misspelt_who', says: 'unknown tag @anonymise', lint: 'unknown-tag', also: ['unbounded-string'] },
  { name: 'ConnectOwnPattern', body: '/**\n   * Which.\n   * @pattern ^[a-z]{1,9}$\n   */\n  which: string;', place: 'ConnectOwnPattern.which', says: 'patterns come from the vocabulary only', lint: 'own-pattern', also: ['unknown-tag'] },
  { name: 'ConnectAliasPattern', body: '/** Which. */\n  which: OwnPattern;', place: 'ConnectAliasPattern.which', says: 'patterns come from the vocabulary only', lint: 'own-pattern' },
  { name: 'ConnectSentence', body: "/** Which. */\n  which: 'a whole sentence' | 'b';", place: 'ConnectSentence.which', says: 'short code words only', lint: 'enum-words' },
  { name: 'ConnectNested', body: "/** Which. */\n  which: { readonly a: 'b' };", place: 'ConnectNested.which', says: 'this type is not allowed', lint: 'open-type' },
  { name: 'ConnectAny', body: '/** Which. */\n  which: unknown;', place: 'ConnectAny.which', says: 'this type is not allowed', lint: 'open-type' },
  { name: 'ConnectMixed', body: "/** Which. */\n  which: 'a' | 7;", place: 'ConnectMixed.which', says: 'short code words only', lint: 'enum-words' },
  { name: 'ConnectOpen', body: '[key: string]: string;', place: 'ConnectOpen.[index]', says: 'lowercase words', lint: 'property-name', also: ['open-type'] },
  { name: 'ConnectCamel', body: '/** Whether. */\n  isThere: boolean;', place: 'ConnectCamel.isThere', says: 'lowercase words', lint: 'property-name' },
  { name: 'ConnectReserved', body: '/** Whether. */\n  constructor: boolean;', place: 'ConnectReserved.constructor', says: 'lowercase words', lint: 'property-name' },
  { name: 'ConnectSilent', body: 'there: boolean;', place: 'ConnectSilent.there', says: 'the description is missing', lint: 'missing-description' },
  { name: 'ConnectOddPerson', body: '/** Whether. @person once */\n  there: boolean;', place: 'ConnectOddPerson.there', says: '@person must be', lint: 'wrong-person' },
  { name: 'ConnectUsagePerson', tags: { class: 'usage' }, body: '/** Whether. @person set */\n  there: boolean;', place: 'ConnectUsagePerson.there', says: '@person needs a distinct_id', lint: 'wrong-person' },
  { name: 'ConnectSensitive', body: '/** Which. */\n  host: Release;', place: 'ConnectSensitive.host', says: 'the name sounds sensitive', lint: 'sensitive-name' },
  { name: 'ConnectNumberedThing', body: '/** Which. */\n  thing_id: Count;', place: 'ConnectNumberedThing.thing_id', says: 'the name sounds sensitive', lint: 'sensitive-name' },
  { name: 'ConnectShrug', body: '/** Which. @plain because */\n  path: Release;', place: 'ConnectShrug.path', says: 'the name sounds sensitive', lint: 'sensitive-name' },
  { name: 'ConnectNote', body: '/** What. */\n  error_message: Release;', place: 'ConnectNote.error_message', says: 'the name promises text', lint: 'free-text-name' },
  { name: 'ConnectIdleWaiver', body: '/** Which. @plain A release number of ours names nobody. */\n  version: Release;', place: 'ConnectIdleWaiver.version', says: '@plain answers nothing', lint: 'unused-waiver' },
  { name: 'ConnectWaivedEnum', body: "/** Which. @plain These two words are all it can be. */\n  key: 'a' | 'b';", place: 'ConnectWaivedEnum.key', says: '@plain answers nothing', lint: 'unused-waiver' },
  { name: 'ConnectClearName', body: "/** Who. */\n  user_name: 'alice' | 'bob';", place: 'ConnectClearName.user_name', says: 'user_name is sent in the clear here and a pseudonym (user) in ConnectClusterLogin', lint: 'two-treatments' },
  { name: 'ConnectOtherHash', body: '/** Who. @anonymize device */\n  user_name: string;', place: 'ConnectOtherHash.user_name', says: 'user_name is a pseudonym (device) here', lint: 'two-treatments' },
];

function source({ name, tags = {}, body = '/** Whether. */\n  there: boolean;', head, description = 'It happened.' }: Mistake): string {
  const event = name.split(/(?=[A-Z])/).join('.').toLowerCase();
  const all = { event, ...good, ...tags };
  const lines = Object.entries(all).flatMap(([tag, value]) => (value === undefined ? [] : [` * @${tag} ${value}`]));
  return ['/**', ` * ${description}`, ...lines, ' */', `${head ?? `export interface ${name}`} {`, `  ${body}`, '}', ''].join('\n');
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
/**
 * @pattern ^[0-9]{1,3}$
 * @example 12
 */
export type NumberExample = string;
/** @regex ^[a-z]{1,3}$ */
export type OddTag = string;
`;

/** The problems of a small catalog after the change; other failures pass through. */
function problemsAfter(change: (copy: SmallPackage) => void, today?: string): readonly Problem[] {
  const copy = smallPackage();
  try {
    change(copy);
    loadCatalog(copy.root, today);
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
  const at = (path: string, place: string) => problems.filter((problem) => problem.file === path && problem.place === place);
  const aliasMistakes: [path: string, name: string, says: string, lint: LintId][] = [
    [file, 'OwnPattern', 'unknown tag @pattern', 'unknown-tag'],
    ['src/catalog/vocabulary.ts', 'Anything', 'matches too much', 'loose-pattern'],
    ['src/catalog/vocabulary.ts', 'WrongExample', '@example must match @pattern', 'wrong-example'],
    ['src/catalog/vocabulary.ts', 'NumberExample', '@example must not read as a number', 'wrong-example'],
    ['src/catalog/vocabulary.ts', 'OddTag', 'unknown tag @regex', 'unknown-tag'],
  ];

  it.each(mistakes)('refuse $name as $lint: $says', ({ name, place = name, says, lint, also = [] }) => {
    const found = at(file, place);
    expect(found.map((problem) => problem.message).join('\n')).toContain(says);
    expect(new Set(found.map((problem) => problem.lint))).toEqual(new Set([lint, ...also]));
  });

  it.each(aliasMistakes)('refuse in %s the alias %s: %s', (path, name, says, lint) => {
    expect(at(path, name)).toMatchObject([{ lint, message: expect.stringContaining(says) as string }]);
  });

  it('find nothing beside the mistakes', () => {
    const expected = new Set([...mistakes.map(({ name, place = name }) => place), ...aliasMistakes.map(([, name]) => name)]);
    expect(problems.filter(({ place }) => !expected.has(place))).toEqual([]);
  });

  it('have a case for every lint of the table', () => {
    const elsewhere: LintId[] = ['not-a-catalog', 'expired', 'stale-output', 'changed-release', 'wrong-window', 'wrong-feed', 'unfed-billing'];
    const tried = new Set<LintId>([...mistakes, ...aliasMistakes.map(([, , , lint]) => ({ lint }))].map(({ lint }) => lint).concat(elsewhere));
    expect(Object.keys(lints).filter((name) => !tried.has(name as LintId))).toEqual([]);
  });

  it('find nothing in the checkout, and accept a sensitive name with a reason', () => {
    expect(loadCatalog(packageFolder).events.length).toBeGreaterThan(20);
    const reason = '/**\n   * Which.\n   * @plain A release number of ours names nobody.\n   */\n  host: Release;';
    const event = source({ name: 'ConnectReason', body: reason, says: '', lint: 'sensitive-name' });
    expect(problemsAfter((copy) => copy.append(file, event))).toEqual([]);
  });

  it('find an event expired from its last day on, and only where a day is given', () => {
    const expired = { lint: 'expired', place: 'ConnectClusterLogin', message: 'the event expired on 2028-11-22' };
    expect(problemsAfter(() => undefined, '2028-11-21')).toEqual([]);
    expect(problemsAfter(() => undefined, '2028-11-22')).toContainEqual({ ...expired, file });
    expect(problemsAfter(() => undefined)).toEqual([]);
  });

  it('blame the rarer of two treatments', () => {
    const hashed = '/** Which. @anonymize user */\n  success: string;';
    const events = ['ConnectAlpha', 'ConnectBeta'].map((name) => source({ name, body: hashed, says: '', lint: 'two-treatments' }));
    expect(problemsAfter((copy) => copy.append(file, events.join('\n')))).toMatchObject([
      { lint: 'two-treatments', file: 'src/catalog/tsh.ts', place: 'TshLogout.success' },
    ]);
  });

  it('take words from the files of a vocabulary folder as well', () => {
    const word = words.split('/**')[2]?.replace('123', 'abc').replace('WrongExample', 'Topic') ?? '';
    const event = source({ name: 'ConnectTopic', body: '/** Which. */\n  topic: Topic;', says: '', lint: 'own-pattern' });
    const found = problemsAfter((copy) => {
      copy.write('src/catalog/vocabulary/topics.ts', `/**${word}`);
      copy.edit(file, 'import type', "import type { Topic } from './vocabulary/topics.js';\nimport type");
      copy.append(file, event);
    });
    expect(found).toEqual([]);
  });

  it.each([
    ['export enum Colour { Red }', 'only imports, type aliases'],
    ['export const colour = 1;', 'only imports, type aliases'],
    ['/** Odd. */\nexport type Odd = Missing;', "Cannot find name 'Missing'"],
  ])('refuse a file that declares something else: %s', (text, says) => {
    const found = problemsAfter((copy) => copy.append(file, text));
    expect(found).toHaveLength(1);
    expect(found[0]).toMatchObject({ file, lint: 'not-a-catalog', message: expect.stringContaining(says) as string });
  });

  it('name file, place and problem in the message an author reads', () => {
    const error = new CatalogError([{ lint: 'open-type', file, place: 'ConnectX.y', message: 'it is wrong' }]);
    expect(error).toMatchObject({ name: 'CatalogError', code: 'invalid_catalog' });
    expect(error.message).toBe('src/catalog/connect.ts: ConnectX.y: it is wrong');
  });
});
