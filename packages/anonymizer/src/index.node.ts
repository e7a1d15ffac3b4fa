/** `@candor/anonymizer` for Node. Its twin is `index.ts`; only the HMAC differs. */
import { anonymizerOver, type CreateAnonymizer } from './anonymizer.js';
import { hmacOver } from './hmac-node.js';
export const createAnonymizer: CreateAnonymizer = anonymizerOver(hmacOver);
export { generateKey } from './random-uuid.js';
export { AnonymizerError, type AnonymizerErrorCode } from './anonymizer-error.js';
export type { AnonymizationKey, Anonymizer, AnonymizerOptions, AnonymizerScope, CreateAnonymizer } from './anonymizer.js';
