/** The system's cryptographic randomness, fetched in advance: one call for sixteen bytes costs as much as one for thousands. */
import { randomFillSync } from 'node:crypto';

import { createRandomness } from '@candor/reporter-core';
import type { Randomness } from '@candor/reporter-core';

/** Bytes fetched at once: 256 ids. */
const poolBytes = 4_096;

export const systemRandomness: Randomness = createRandomness(pooled());

function pooled(): (bytes: Uint8Array) => void {
  let pool = Buffer.alloc(0);
  return (bytes) => {
    if (bytes.length > pool.length) pool = randomFillSync(Buffer.alloc(poolBytes));
    bytes.set(pool.subarray(0, bytes.length));
    // No byte is given out twice.
    pool = pool.subarray(bytes.length);
  };
}
