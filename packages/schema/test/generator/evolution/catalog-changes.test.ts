import { describe, expect, it } from 'vitest';
import { catalogChanges } from '../../../generator/evolution/catalog-changes.js';
import type { CatalogSnapshot, EventSnapshot } from '../../../generator/evolution/snapshot.js';
import type { ValueLanguage } from '../../../generator/evolution/value-language.js';
import { catalogOf, event, login, loginWith, os, user } from '../../fixtures/snapshots.js';

/** `kind bump`, with `+` where it widens. */
function named(before: CatalogSnapshot, after: CatalogSnapshot): string[] {
  return catalogChanges(before, after).map(({ kind, bump, widens }) => `${kind} ${bump}${widens ? '+' : ''}`);
}

const { expires: _expires, ...endless } = event;
const billed: Partial<EventSnapshot> = { class: 'usage', bills: 'active-users' };
const counting: Partial<EventSnapshot> = { ...billed, window: { length: '15m', counts: { os: 'calls' } } };

describe('catalogChanges of an event', () => {
  it.each<[string, CatalogSnapshot, CatalogSnapshot, string[]]>([
    ['nothing', login(), login(), []],
    ['a new event', catalogOf({}), login(), ['event-added minor+']],
    ['a removed event', login(), catalogOf({}), ['event-removed major']],
    ['another name', login(), catalogOf({ 'tsh.enter': event }), ['event-renamed major+']],
    ['two candidates for a new name', login(), catalogOf({ 'tsh.one': event, 'tsh.two': event }), ['event-removed major', 'event-added minor+', 'event-added minor+']],
    ['another class', login(), login({ class: 'usage' }), ['class-changed major+']],
    ['another emitter', login(), login({ emitter: 'connect' }), ['emitter-changed major']],
    ['a first invoice', login({ class: 'usage' }), login(billed), ['bills-changed minor+']],
    ['no invoice any more', login(billed), login({ class: 'usage' }), ['bills-changed major']],
    ['a first window', login(billed), login(counting), ['window-changed minor']],
    ['another window', login(counting), login({ ...counting, window: { length: '1h', counts: { os: 'calls' } } }), ['window-changed major']],
    ['another thing counted', login(counting), login({ ...counting, window: { length: '15m', counts: { os: { event: 'tsh.login' } } } }), ['window-changed major']],
    ['no window any more', login(counting), login(billed), ['window-changed major']],
    ['longer retention', login(), login({ retentionDays: 396 }), ['retention-longer minor+']],
    ['shorter retention', login(), login({ retentionDays: 394 }), ['retention-shorter minor']],
    ['a later expiry', login(), login({ expires: '2028-11-23' }), ['expiry-later minor+']],
    ['no expiry any more', login(), catalogOf({ 'tsh.login': endless }), ['expiry-later minor+']],
    ['an earlier expiry', login(), login({ expires: '2028-11-21' }), ['expiry-earlier minor']],
    ['a first expiry', catalogOf({ 'tsh.login': endless }), login(), ['expiry-earlier minor']],
    ['a higher version', login(), login({ version: 2 }), ['version-raised minor']],
    ['a lower version', login({ version: 2 }), login(), ['version-lowered major']],
    ['another purpose', login(), login({ purpose: 'f' }), ['purpose-reworded patch']],
    ['other words', login(), login({ words: 'f' }), ['reworded patch']],
    ['another owner', login(), login({ owner: 'web-team' }), ['owner-changed patch']],
    ['another first day', login(), login({ since: '2026-11-24' }), ['since-changed patch']],
  ])('%s', (_name, before, after, expected) => {
    expect(named(before, after)).toEqual(expected);
  });
});

describe('catalogChanges of a field', () => {
  const without = login({ fields: { os } });

  it.each<[string, CatalogSnapshot, CatalogSnapshot, string[]]>([
    ['a new optional field', without, login({ fields: { os, user_name: { ...user, required: false } } }), ['field-added minor+']],
    ['a new field that clients must give', without, login(), ['field-added major+']],
    ['a removed field', login(), without, ['field-removed major']],
    ['another name', login(), login({ fields: { system: os, user_name: user } }), ['field-renamed major+']],
    ['another name and shape', login(), login({ fields: { system: { ...os, required: false }, user_name: user } }), ['field-removed major', 'field-added minor+']],
    ['to the person', login(), loginWith('os', { ...os, place: 'set' }), ['field-moved major+']],
    ['from set to set_once', loginWith('os', { ...os, place: 'set' }), loginWith('os', { ...os, place: 'set_once' }), ['field-moved major+']],
    ['from the person', loginWith('os', { ...os, place: 'set' }), login(), ['field-moved major']],
    ['sensitive to plain', login(), loginWith('user_name', os), ['field-sensitive-to-plain major+', 'reworded patch']],
    ['plain to sensitive', login(), loginWith('os', { ...user, words: os.words }), ['field-plain-to-sensitive major+']],
    ['another kind', login(), loginWith('user_name', { ...user, anonymize: 'device' }), ['field-kind-changed major+']],
    ['required', loginWith('os', { ...os, required: false }), login(), ['field-required major']],
    ['optional', login(), loginWith('os', { ...os, required: false }), ['field-optional minor']],
    ['other words', login(), loginWith('os', { ...os, words: 'f' }), ['reworded patch']],
  ])('%s', (_name, before, after, expected) => {
    expect(named(before, after)).toEqual(expected);
  });
});

describe('catalogChanges of the values', () => {
  const words = (...values: string[]): ValueLanguage => ({ is: 'enum', values });
  const range = (minimum: number, maximum: number): ValueLanguage => ({ is: 'integer', minimum, maximum });
  const pattern = (text: string): ValueLanguage => ({ is: 'pattern', pattern: text });
  const list = (maxItems: number, of: ValueLanguage = { is: 'pseudonym' }): ValueLanguage => ({ is: 'list', maxItems, of });

  it.each<[string, ValueLanguage, ValueLanguage, string[]]>([
    ['a wider enum', words('a'), words('a', 'b'), ['values-wider minor+']],
    ['a narrower enum', words('a', 'b'), words('a'), ['values-narrower major']],
    ['another enum', words('a'), words('b'), ['values-narrower major', 'values-wider minor+']],
    ['a higher maximum', range(0, 9), range(0, 10), ['values-wider minor+']],
    ['a lower minimum', range(0, 9), range(-1, 9), ['values-wider minor+']],
    ['a lower maximum', range(0, 9), range(0, 8), ['values-narrower major']],
    ['a moved range', range(0, 9), range(1, 10), ['values-narrower major', 'values-wider minor+']],
    ['a longer list', list(8), list(9), ['values-wider minor+']],
    ['a shorter list', list(8), list(7), ['values-narrower major']],
    ['a list of more words', list(8, words('a')), list(8, words('a', 'b')), ['values-wider minor+']],
    ['another pattern', pattern('^a{1,3}$'), pattern('^a{1,2}$'), ['pattern-changed major+']],
    ['an enum to a pattern that it matches', words('a', 'aa'), pattern('^a{1,3}$'), ['values-wider minor+']],
    ['an enum to another pattern', words('a', 'b'), pattern('^a{1,3}$'), ['values-replaced major+']],
    ['a pattern to an enum of matches', pattern('^a{1,3}$'), words('a', 'aa'), ['values-narrower major']],
    ['a pattern to another enum', pattern('^a{1,3}$'), words('b'), ['values-replaced major+']],
    ['a list to one value', list(8), { is: 'pseudonym' }, ['values-replaced major+']],
    ['a yes or no to a number', { is: 'boolean' }, range(0, 1), ['values-replaced major+']],
    ['something unknown', { is: 'other', schema: {} }, { is: 'other', schema: { minItems: 1 } }, ['values-replaced major+']],
  ])('%s', (_name, before, after, expected) => {
    const value = (language: ValueLanguage) => loginWith('os', { ...os, language });
    expect(named(value(before), value(after))).toEqual(expected);
    expect(named(value(after), value(after))).toEqual([]);
  });

  it('spells out a few words of an enum and counts the others', () => {
    const many = words(...'abcdefghijk');
    const [change] = catalogChanges(loginWith('os', { ...os, language: words('a') }), loginWith('os', { ...os, language: many }));
    expect(change?.message).toBe('b, c, d, e, f, g, h, i and 2 more added');
  });
});
