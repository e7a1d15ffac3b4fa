/** `@candor/anonymizer/raw`: the bare construction, without the key policy, so that any published vector runs on the code that ships. */
import { hmacOver } from './hmac-noble.js';
import { rawOver } from './schemes.js';
export const { hmacSha256, pseudonym, pseudonym2 } = rawOver(hmacOver);
