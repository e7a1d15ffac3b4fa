import { describe, expect, it } from 'vitest';
import { dayOf, today } from '../../generator/today.js';

describe('dayOf', () => {
  const now = Date.parse('2026-11-23T23:59:59Z');

  it('takes the clock where no epoch is given, in UTC', () => {
    expect(dayOf(undefined, now)).toBe('2026-11-23');
    expect(dayOf('', now)).toBe('2026-11-23');
    expect(today()).toMatch(/^\d{4}-\d\d-\d\d$/);
  });

  it('takes the epoch where one is given', () => {
    expect(dayOf('0', now)).toBe('1970-01-01');
    expect(dayOf('1795478400', now)).toBe('2026-11-24');
  });

  it.each(['today', '-1', '1.5', '1e9', '9'.repeat(12)])('refuses %s', (epoch) => {
    expect(dayOf(epoch, now)).toBeUndefined();
  });
});
