import { expect, it } from 'vitest';
import { createKeepaliveBudget } from '../src/keepalive-budget.js';

const kib = 1024;

it('fills 60 KiB to the last byte and not beyond', () => {
  const budget = createKeepaliveBudget();
  expect(budget.reserve(60 * kib)).toBeDefined();
  expect(budget.reserve(1)).toBeUndefined();
});

it('counts what earlier calls still have under way', () => {
  const budget = createKeepaliveBudget();
  budget.reserve(40 * kib);
  expect(budget.reserve(21 * kib)).toBeUndefined();
  expect(budget.reserve(20 * kib)).toBeDefined();
});

it('allows nine requests at a time, however small', () => {
  const budget = createKeepaliveBudget();
  const releases = Array.from({ length: 9 }, () => budget.reserve(1));
  expect(releases.every((release) => release !== undefined)).toBe(true);
  expect(budget.reserve(1)).toBeUndefined();
  releases[0]?.();
  expect(budget.reserve(1)).toBeDefined();
});

it('takes a release once, so that a second call cannot free what another request holds', () => {
  const budget = createKeepaliveBudget();
  const first = budget.reserve(30 * kib);
  budget.reserve(30 * kib);
  first?.();
  first?.();
  expect(budget.reserve(31 * kib)).toBeUndefined();
  expect(budget.reserve(30 * kib)).toBeDefined();
});

it('refuses one body above the whole budget', () => {
  expect(createKeepaliveBudget().reserve(60 * kib + 1)).toBeUndefined();
});
