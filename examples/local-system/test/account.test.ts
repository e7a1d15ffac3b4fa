import { describe, expect, it } from 'vitest';
import { accountOf, discrepancy } from '../src/account.js';

const summary = { captured: 10, accepted: 6, duplicate: 3, rejected: 1, dropped: 0, pending: 0, lines: 20, facts: 10, rejectedBy: { invalid: 1 }, droppedBy: {} };
const report = { tenants: [{ tenant: 'other', total: 99 }, { tenant: 'ours', total: 9 }] };

describe('accountOf', () => {
  it('puts the two sides next to each other', () => {
    expect(accountOf(summary, report, 'ours')).toEqual({ ...summary, stored: 9 });
  });

  it('counts nothing stored for a tenant the collector does not know', () => {
    expect(accountOf(summary, report, 'nobody').stored).toBe(0);
  });
});

describe('discrepancy', () => {
  const account = accountOf(summary, report, 'ours');

  it('is none where every event is accounted for, also with events of earlier runs in storage', () => {
    expect(discrepancy(account)).toBeUndefined();
    expect(discrepancy({ ...account, stored: 500 })).toBeUndefined();
  });

  it.each([
    [{ captured: 11 }, /does not balance/],
    [{ pending: 1, captured: 11 }, /not delivered/],
    [{ dropped: 1, captured: 11 }, /given up/],
    [{ stored: 8 }, /stored fewer/],
    [{ accepted: Number.NaN }, /does not balance/],
  ])('%j', (change, message) => {
    expect(discrepancy({ ...account, ...change })).toMatch(message);
  });
});
