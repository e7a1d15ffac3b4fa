/** `@candor/anonymizer` for pages, workers and any runtime but Node. Its twin is `index.node.ts`; only the HMAC differs. */
import { anonymizerOver, type CreateAnonymizer } from './anonymizer.js';
import { hmacOver } from './hmac-noble.js';
export const createAnonymizer: CreateAnonymizer = anonymizerOver(hmacOver);
export { generateKey } from './random-uuid.js';
export { AnonymizerError, type AnonymizerErrorCode } from './anonymizer-error.js';
export type { AnonymizationKey, Anonymizer, AnonymizerOptions, AnonymizerScope, CreateAnonymizer } from './anonymizer.js';
