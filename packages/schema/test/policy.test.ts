import { describe, expect, it } from 'vitest';
import { reportingPolicies, reportingPolicy } from '../src/policy.js';
import type { Edition } from '../src/policy.js';

// The whole table: every class, edition and plan, so that a new row or column cannot slip in unseen.
const truth = [
  ['behavior', 'oss', undefined, 'opt-in'],
  ['behavior', 'oss', 'opt-in', 'opt-in'],
  ['behavior', 'oss', 'mandatory', 'opt-in'],
  ['behavior', 'enterprise', undefined, 'opt-in'],
  ['behavior', 'enterprise', 'opt-in', 'opt-in'],
  ['behavior', 'enterprise', 'mandatory', 'opt-in'],
  ['behavior', 'cloud', undefined, 'opt-in'],
  ['behavior', 'cloud', 'opt-in', 'opt-in'],
  ['behavior', 'cloud', 'mandatory', 'opt-in'],
  ['usage', 'oss', undefined, 'opt-in'],
  ['usage', 'oss', 'opt-in', 'opt-in'],
  ['usage', 'oss', 'mandatory', 'opt-in'],
  ['usage', 'enterprise', undefined, 'opt-in'],
  ['usage', 'enterprise', 'opt-in', 'opt-in'],
  ['usage', 'enterprise', 'mandatory', 'mandatory'],
  ['usage', 'cloud', undefined, 'mandatory'],
  ['usage', 'cloud', 'opt-in', 'mandatory'],
  ['usage', 'cloud', 'mandatory', 'mandatory'],
] as const;

describe('reportingPolicy', () => {
  it.each(truth)('%s on %s with plan %s is %s', (eventClass, edition, plan, expected) => {
    expect(reportingPolicy(eventClass, edition, plan)).toBe(expected);
  });

  it('asks where it does not know the edition or the plan', () => {
    for (const edition of ['', 'team', 'constructor', '__proto__']) {
      expect(reportingPolicy('usage', edition as Edition, 'mandatory')).toBe('opt-in');
    }
    expect(reportingPolicy('usage', 'enterprise', 'toString' as 'mandatory')).toBe('opt-in');
  });
});

describe('reportingPolicies', () => {
  it('is the truth table, cell by cell', () => {
    const cells = Object.entries(reportingPolicies).flatMap(([eventClass, editions]) =>
      Object.entries(editions).flatMap(([edition, plans]) =>
        Object.entries(plans).map(([plan, policy]) => [eventClass, edition, plan === 'none' ? undefined : plan, policy]),
      ),
    );
    expect(cells).toHaveLength(truth.length);
    expect(cells).toEqual(expect.arrayContaining(truth.map((row) => [...row])));
  });
});
