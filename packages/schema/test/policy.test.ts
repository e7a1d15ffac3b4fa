import { describe, expect, it } from 'vitest';
import { reportingPolicy } from '../src/policy.js';

describe('reportingPolicy', () => {
  // The whole table: every class, edition and plan, so that a new row or column cannot slip in unseen.
  it.each([
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
  ] as const)('%s on %s with plan %s is %s', (eventClass, edition, plan, expected) => {
    expect(reportingPolicy(eventClass, edition, plan)).toBe(expected);
  });
});
