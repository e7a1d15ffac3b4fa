/** What has to hold for any two catalogs, not only for those somebody thought of. */
import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { catalogChanges } from '../../../generator/evolution/catalog-changes.js';
import type { CatalogSnapshot, EventSnapshot, FieldSnapshot } from '../../../generator/evolution/snapshot.js';
import type { Counted } from '../../../generator/window-counts.js';
import type { ValueLanguage } from '../../../generator/evolution/value-language.js';
import { catalogOf } from '../../fixtures/snapshots.js';

const letters = ['a', 'b', 'c'];
const language: fc.Arbitrary<ValueLanguage> = fc.oneof(
  fc.constant<ValueLanguage>({ is: 'boolean' }),
  fc.subarray(letters, { minLength: 1 }).map((values): ValueLanguage => ({ is: 'enum', values })),
  fc.tuple(fc.nat(2), fc.nat(2)).map(([low, more]): ValueLanguage => ({ is: 'integer', minimum: low, maximum: low + more })),
  fc.constantFrom('^a$', '^[ab]$').map((pattern): ValueLanguage => ({ is: 'pattern', pattern })),
);
const sensitive: fc.Arbitrary<ValueLanguage> = fc.oneof(
  fc.constant<ValueLanguage>({ is: 'pseudonym' }),
  fc.integer({ min: 1, max: 3 }).map((maxItems): ValueLanguage => ({ is: 'list', maxItems, of: { is: 'pseudonym' } })),
);
const place = fc.constantFrom('properties' as const, 'set' as const, 'set_once' as const);
const words = fc.constantFrom('x', 'y');
const field: fc.Arbitrary<FieldSnapshot> = fc.oneof(
  fc.record({ place, required: fc.boolean(), language, words }),
  fc.record({ place, anonymize: fc.constantFrom('user' as const, 'device' as const), required: fc.boolean(), language: sensitive, words }),
);
const counts: fc.Arbitrary<Counted> = fc.constantFrom<Counted[]>('calls', { event: 'tsh.one' }, { event: 'tsh.one', by: 'two' });
const event: fc.Arbitrary<EventSnapshot> = fc.record(
  {
    version: fc.integer({ min: 1, max: 2 }),
    class: fc.constantFrom('behavior' as const, 'usage' as const),
    emitter: fc.constantFrom('tsh', 'tbot'),
    owner: words,
    since: fc.constantFrom('2026-11-23', '2026-11-24'),
    expires: fc.constantFrom('2028-11-21', '2028-11-22'),
    retentionDays: fc.integer({ min: 1, max: 2 }),
    bills: fc.constantFrom('active-users' as const, 'protected-resources' as const),
    window: fc.record({ length: fc.constantFrom('15m' as const, '1h' as const), counts: fc.dictionary(fc.constantFrom('one', 'two'), counts, { noNullPrototype: true }).map(sorted) }),
    purpose: words,
    words,
    fields: fc.dictionary(fc.constantFrom('one', 'two', 'three'), field, { noNullPrototype: true }).map(sorted),
  },
  { requiredKeys: ['version', 'class', 'emitter', 'owner', 'since', 'retentionDays', 'purpose', 'words', 'fields'] },
);
const catalog: fc.Arbitrary<CatalogSnapshot> = fc
  .dictionary(fc.constantFrom('tsh.one', 'tsh.two', 'tsh.three'), event, { noNullPrototype: true })
  .map((events) => catalogOf(sorted(events)));

function sorted<Value>(object: Readonly<Record<string, Value>>): Record<string, Value> {
  return Object.fromEntries(Object.entries(object).sort(([left], [right]) => (left < right ? -1 : 1)));
}

const some = fc.dictionary(fc.constantFrom('tsh.one', 'tsh.two'), event, { noNullPrototype: true, minKeys: 1 });
const aspects = ['version', 'class', 'emitter', 'owner', 'since', 'expires', 'retentionDays', 'bills', 'window', 'purpose', 'words', 'fields'] as const;

/** Two random catalogs differ in everything; where one aspect alone differs, nothing else can hide that it is missed. */
const pair = fc.oneof(
  fc.tuple(catalog, catalog),
  fc.tuple(some, event, fc.constantFrom(...aspects)).map(([events, other, aspect]): [CatalogSnapshot, CatalogSnapshot] => {
    const [[name, old] = ['tsh.one', other]] = Object.entries(events);
    const { [aspect]: _gone, ...rest } = old;
    const taken = other[aspect] === undefined ? {} : { [aspect]: other[aspect] };
    const after = { ...rest, ...taken } as EventSnapshot;
    return [catalogOf(sorted(events)), catalogOf(sorted({ ...events, [name]: after }))];
  }),
  fc.tuple(some, field, field).map(([events, one, other]): [CatalogSnapshot, CatalogSnapshot] => {
    const [[name, old] = ['tsh.one', undefined]] = Object.entries(events);
    if (old === undefined) return [catalogOf({}), catalogOf({})];
    const having = (changed: FieldSnapshot) => catalogOf(sorted({ ...events, [name]: { ...old, fields: sorted({ ...old.fields, one: changed }) } }));
    return [having(one), having(other)];
  }),
);

/** As it is read from a file: without prototypes and undefined values, which mean nothing in a snapshot. */
function plain(snapshot: CatalogSnapshot): unknown {
  return JSON.parse(JSON.stringify(snapshot));
}

describe('catalogChanges of any two catalogs', () => {
  it('is empty where they are the same, and only there', () => {
    fc.assert(
      fc.property(pair, ([before, after]) => {
        expect(catalogChanges(before, after).length === 0).toBe(isDeepStrictEqual(plain(before), plain(after)));
      }),
      { numRuns: 1000 },
    );
  });

  it('calls nothing a patch that widens', () => {
    fc.assert(
      fc.property(pair, ([before, after]) => {
        for (const { widens, bump } of catalogChanges(before, after)) expect(widens && bump === 'patch').toBe(false);
      }),
      { numRuns: 1000 },
    );
  });

  it('calls it a break to go back on whatever was gained', () => {
    // What was gained without breaking anything is lost on the way back.
    fc.assert(
      fc.property(pair, ([before, after]) => {
        const there = catalogChanges(before, after);
        const back = catalogChanges(after, before);
        const gains = there.some(({ kind }) => ['event-added', 'field-added', 'values-wider'].includes(kind));
        if (gains) expect(back.some(({ bump }) => bump === 'major')).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });
});
