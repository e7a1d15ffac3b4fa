/** `@candor/anonymizer/raw`: the bare construction, without the key policy, so that any published vector runs on the code that ships. */
import { base64, utf8 } from './encoding.js';
import { hmacSha256 } from './hmac-noble.js';

export { hmacSha256 };
/** Scheme 1 under any key text: never for real data. @throws TypeError and AnonymizerError as `anonymize`, for key and value. */
export const pseudonym = (key: string, value: string): string => base64(hmacSha256(utf8(key, 'key'), utf8(value, 'value')));
