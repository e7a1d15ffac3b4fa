import { expect, it } from 'vitest';

import { createSeededRandomness } from '../src/testing.js';
import { createRandomness, isUuidV4, isUuidV7 } from '../src/uuid.js';

const zeros = createRandomness((bytes) => bytes.fill(0));
const ones = createRandomness((bytes) => bytes.fill(0xff));

it('sets version and variant and leaves the rest random', () => {
  expect(zeros.uuidV4()).toBe('00000000-0000-4000-8000-000000000000');
  expect(ones.uuidV4()).toBe('ffffffff-ffff-4fff-bfff-ffffffffffff');
});

it('puts exactly the given time into a v7 id', () => {
  // RFC 9562, appendix A.6: 2022-02-22T19:22:22.000Z.
  expect(zeros.uuidV7(0x017f22e279b0)).toBe('017f22e2-79b0-7000-8000-000000000000');
  expect(ones.uuidV7(0)).toBe('00000000-0000-7fff-bfff-ffffffffffff');
});

it('spreads fractions over [0, 1)', () => {
  expect(zeros.fraction()).toBe(0);
  expect(ones.fraction()).toBeLessThan(1);
  expect(ones.fraction()).toBeGreaterThan(0.999);
});

it('repeats itself for the same seed only', () => {
  const ids = (seed: number): readonly string[] => {
    const randomness = createSeededRandomness(seed);
    return Array.from({ length: 50 }, () => randomness.uuidV4());
  };
  expect(ids(1)).toEqual(ids(1));
  expect(ids(1)).not.toEqual(ids(2));
  expect(new Set(ids(1)).size).toBe(50);
});

it('knows the forms the wire accepts', () => {
  const v4 = '3f0c6a52-9d4e-4b6f-8a3d-2f5f0c1b7e90';
  const v7 = '01942f4e-8c00-7000-8000-0000000000aa';
  expect([v4, v7, v4.toUpperCase(), `${v4} `, '', 4].map(isUuidV4)).toEqual([true, false, false, false, false, false]);
  expect([v7, v4, v7.toUpperCase(), `\n${v7}`, undefined].map(isUuidV7)).toEqual([true, false, false, false, false]);
});
