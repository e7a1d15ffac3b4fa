/** What must not compile. */
import { tpResourceCountsWindow, tpResourceHbFeed, tpSessionStartFeed, tpUserActivityWindow } from '@candor/schema/windows';
import { expect, it } from 'vitest';
import { createMachine } from './aggregation.js';

const alice = { user_name: 'alice', user_kind: 'human' } as const;

it('a counter, a subject or an action that the catalog does not know does not compile, and is refused', () => {
  const aggregator = createMachine().start();
  // @ts-expect-error -- the report has no such counter
  aggregator.count(tpUserActivityWindow, alice, 'telnet_sessions');
  // @ts-expect-error -- a list counts nothing
  aggregator.count(tpResourceCountsWindow, { resource_kind: 'node' }, 'resource_names');
  // @ts-expect-error -- no such kind of user
  aggregator.count(tpUserActivityWindow, { user_name: 'alice', user_kind: 'robot' }, 'logins');
  // @ts-expect-error -- a report of counters lists nothing
  aggregator.saw(tpUserActivityWindow, alice, 'node-1');
  // @ts-expect-error -- no such type of session
  aggregator.feed(tpSessionStartFeed, { ...alice, session_type: 3 });
  // @ts-expect-error -- the resource is missing
  aggregator.feed(tpResourceHbFeed, { resource_kind: 'node' });
  // The fifth is well-formed as far as counting goes: it counts nowhere, because no counter is for such sessions.
  expect(aggregator.stats()).toMatchObject({ counted: 1, lost: { invalid: 5 } });
});

it.each([-1, 0.5, Number.NaN, Infinity, 1_000_001, '1', null])('%s is no count', (times) => {
  const aggregator = createMachine().start();
  aggregator.count(tpUserActivityWindow, alice, 'logins', times as number);
  expect(aggregator.stats()).toMatchObject({ counted: 0, lost: { invalid: 1 } });
});

it.each([
  ['a getter that throws', { user_name: 'alice', get user_kind(): 'human' { throw new Error('no'); } }],
  ['a lone surrogate', { user_name: '\ud800', user_kind: 'human' }],
  ['a name that is no text', { user_name: 7, user_kind: 'human' }],
  ['nothing', null],
])('%s is counted as a loss, not thrown', (_name, subject) => {
  const aggregator = createMachine().start();
  aggregator.count(tpUserActivityWindow, subject as never, 'logins');
  expect(aggregator.stats()).toMatchObject({ counted: 0, lost: { invalid: 1 } });
});
