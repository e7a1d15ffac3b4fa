/** The system's cryptographic randomness. */
import { randomFillSync } from 'node:crypto';

import { createRandomness } from '@candor/reporter-core';
import type { Randomness } from '@candor/reporter-core';

export const systemRandomness: Randomness = createRandomness((bytes) => randomFillSync(bytes));
