import { describe, expect, it } from 'vitest';
import { parseLogTimestamp } from '../src/log-timestamp.js';

const NOW = new Date(2026, 10, 23, 12, 0, 0).getTime();

describe('ISO 8601', () => {
  it.each([
    ['2026-11-23T10:00:00Z', '2026-11-23T10:00:00Z'],
    ['2026-11-23T10:00:00.123456+01:00', '2026-11-23T09:00:00Z'],
    ['2026-11-23T10:00:00+0530', '2026-11-23T04:30:00Z'],
    ['2026-11-23T23:30:00-0100', '2026-11-24T00:30:00Z'],
  ])('%s', (text, instant) => {
    expect(parseLogTimestamp(text, NOW)).toEqual(new Date(instant));
  });

  it.each(['2026-11-23T10:00:00', '2026-11-31T10:00:00Z', '2026-13-01T10:00:00Z', '2026-11-23T24:00:00Z', '2026-11-23 10:00:00Z'])(
    'refuses %s',
    (text) => {
      expect(parseLogTimestamp(text, NOW)).toBeUndefined();
    },
  );
});

describe('syslog, which has no year', () => {
  it.each([
    ['Nov 23 11:59:59', 2026],
    ['Nov  1 11:59:59', 2026],
    ['Nov 24 11:59:59', 2026],
    ['Nov 24 12:00:01', 2025],
    ['Dec 10 06:55:46', 2025],
    ['Jan  1 00:00:00', 2026],
    ['Feb 29 08:00:00', 2024],
  ])('%s is of %i', (text, year) => {
    expect(parseLogTimestamp(text, NOW)?.getFullYear()).toBe(year);
  });

  it('takes a line of a few seconds into the new year on New Year\'s Eve', () => {
    const eve = new Date(2026, 11, 31, 23, 59, 58).getTime();
    expect(parseLogTimestamp('Jan  1 00:00:03', eve)).toEqual(new Date(2027, 0, 1, 0, 0, 3));
    expect(parseLogTimestamp('Dec 31 23:59:59', eve)).toEqual(new Date(2026, 11, 31, 23, 59, 59));
  });

  it.each(['Feb 30 08:00:00', 'Nov 0 08:00:00', 'nov 23 08:00:00', 'Nov 23 8:00:00', 'Nov 23 25:00:00'])('refuses %s', (text) => {
    expect(parseLogTimestamp(text, NOW)).toBeUndefined();
  });
});
