/** `@candor/anonymizer` for pages, workers and any runtime but Node. Its twin is `index.node.ts`; only the HMAC differs. */
import { anonymizerOver, type AnonymizationKey, type Anonymizer, type AnonymizerOptions, type CreateAnonymizer } from './anonymizer.js';
import { hmacSha256 } from './hmac-noble.js';

export const createAnonymizer: CreateAnonymizer = anonymizerOver(hmacSha256);
export { generateKey } from './random-uuid.js';
export { AnonymizerError, type AnonymizerErrorCode } from './anonymizer-error.js';
export type { AnonymizationKey, Anonymizer, AnonymizerOptions, CreateAnonymizer };
