/** The checkout these tests run in: the root that the kit audits. */
import { fileURLToPath } from 'node:url';

export const checkout = fileURLToPath(new URL('../../..', import.meta.url));
