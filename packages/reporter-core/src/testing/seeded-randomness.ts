/** Randomness that repeats itself: same seed, same ids and pauses. */
import type { Randomness } from '../ports.js';
import { createRandomness } from '../uuid.js';

export function createSeededRandomness(seed: number): Randomness {
  let state = seed >>> 0;
  // A linear congruential generator (Numerical Recipes); its high byte is even enough for ids in tests.
  const nextByte = (): number => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state >>> 24;
  };
  return createRandomness((bytes) => {
    for (let index = 0; index < bytes.length; index += 1) bytes[index] = nextByte();
  });
}
