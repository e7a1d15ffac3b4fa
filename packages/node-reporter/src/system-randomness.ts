/** The system's cryptographic randomness, fetched in advance: one call for sixteen bytes costs as much as one for thousands. */
import { randomFillSync } from 'node:crypto';

import { createRandomness } from '@candor/reporter-core';
import type { Randomness } from '@candor/reporter-core';

/** Bytes fetched at once: 256 ids. */
const poolBytes = 4_096;

export const systemRandomness: Randomness = createRandomness(pooled());

function pooled(): (bytes: Uint8Array) => void {
  const pool = new Uint8Array(poolBytes);
  let used = poolBytes;
  return (bytes) => {
    if (used + bytes.length > poolBytes) {
      randomFillSync(pool);
      used = 0;
    }
    // No byte is given out twice.
    for (let index = 0; index < bytes.length; index += 1) bytes[index] = pool[used + index] as number;
    used += bytes.length;
  };
}
