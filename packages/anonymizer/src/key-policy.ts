/**
 * Which key texts are refused: a pseudonym is only as strong as its key. The floor is 16 bytes and 112 bits (as in NIST SP 800-224).
 * Must not: change a text, or claim more than it can. It refuses what looks made by hand; that a key is random, only its maker can know.
 */
import { AnonymizerError, type AnonymizerErrorCode } from './anonymizer-error.js';
import { utf8 } from './encoding.js';
/** Letters and digits in lower case: one form for a UUID's many spellings. Only compared, never hashed. */
const bare = (text: string): string => text.toLowerCase().replace(/[^0-9a-z]/g, '');
/** Keys that everybody can look up. One of these in any case, with or without hyphens, braces or a prefix, is refused. */
const published = [
  // Our design, specification and vectors: those that the other rules would let through.
  '0b9c8d58-3f3e-4c53-9a57-6a0cf7f5a0d4', '4f9c1f0e-8f0a-4f5e-9c53-2a0d6b2f7a11', 'C5yNWD8+TFOaV2oM9/Wg1A==',
  '06701b28d0d2e38ace26cdea0a4ffc94a2d1246573f9a49bbff67e4cf942a03a', 'BnAbKNDS44rOJs3qCk/8lKLRJGVz+aSbv/Z+TPlCoDo=',
  // RFC 9562 appendix A.3, Wikipedia, Swagger UI, the uuid package, the documentation of Python and of MDN.
  '919108f7-52d1-4320-9bac-f847db4148a8', '550e8400-e29b-41d4-a716-446655440000', 'f47ac10b-58cc-4372-a567-0e02b2c3d479',
  '3fa85f64-5717-4562-b3fc-2c963f66afa6', '9b1deb4d-3b7d-4bad-9bdd-2b0d7b3dcb6d', '1b9d6bcd-bbfd-4b2d-9b5d-ab8dfbbd4bed',
  '110ec58a-a0f2-4ac4-8393-c866d813b8d1', '16fd2706-8baf-433b-82eb-8c7fada847da', '36b8f84d-df4e-4d49-b662-bcde71a8764f',
].map(bare);
// Nothing but White_Space ∪ Cc ∪ Cf ∪ U+180E ∪ U+FEFF. Written out, because "blank" is another set in each language: U+0085 is blank
// in Go and Python but not in JavaScript, U+FEFF only in JavaScript, U+001C only in Python and Java, U+00A0 not in Java.
const blank = /^[\u{0}-\u{20}\u{7F}-\u{A0}\u{AD}\u{600}-\u{605}\u{61C}\u{6DD}\u{70F}\u{890}\u{891}\u{8E2}\u{1680}\u{180E}\u{2000}-\u{200F}\u{2028}-\u{202F}\u{205F}-\u{2064}\u{2066}-\u{206F}\u{3000}\u{FEFF}\u{FFF9}-\u{FFFB}\u{110BD}\u{110CD}\u{13430}-\u{1343F}\u{1BCA0}-\u{1BCA3}\u{1D173}-\u{1D17A}\u{E0001}\u{E0020}-\u{E007F}]*$/u;
const uuid = /[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}/gi;
/** Version 4 and the RFC 9562 variant. Versions 1, 2, 6 and 7 carry a clock, 3 and 5 the hash of a name; nil and max are constants. */
const randomForm = /^.{14}4.{4}[89ab]/i;
/** Versions 1, 2, 6 and 7 with their hyphens left out and a clock after 2010. So written, 3 and 5 look like random digits. */
const clockForm = /^(?=[0-9a-f]{32}$)(?:.{12}[12]1[ef].[89ab]|1[ef].{10}6.{3}[89ab]|01[789a].{9}7.{3}[89ab])/i;

/** The key itself. @throws AnonymizerError named after the first rule that it breaks, in this order; TypeError if it is not a string. */
export function checkKey(text: string): string {
  const bytes = utf8(text, 'key').length;
  const refuse = (code: AnonymizerErrorCode): never => { throw new AnonymizerError(code); };
  if (blank.test(text)) refuse('key_blank');
  // HMAC pads short keys with zero bytes: a key and the same key with NUL behind it would be one key.
  if (text.includes('\0')) refuse('key_nul');
  if (bytes < 16) refuse('key_too_short');
  if (published.some((key) => bare(text).includes(key))) refuse('key_published');
  // A UUID in braces, after `urn:uuid:`, in upper case or before a newline is another key text, exactly as strong as the UUID.
  const uuids = text.match(uuid) ?? [];
  if (clockForm.test(text) || uuids.some((found) => !randomForm.test(found))) refuse('key_uuid_version');
  if ((uuids.length > 0 ? uuids.map(bare) : [text]).some(isPatterned)) refuse('key_pattern');
  if (uuids.length === 0 && estimatedBits(text) < 112) refuse('key_weak');
  return text;
}
// True for a text that predicts itself: fewer than 6 different characters, one part said twice or more, or counting, also with other
// digits in between (`a1b2c3…`). A random UUID falls under this less than once in 10^7.
function isPatterned(text: string): boolean {
  // Digits before letters, in one case: so that 9 is followed by a.
  const places = Array.from(text, (char) => (/[0-9a-z]/i.test(char) ? parseInt(char, 36) : (char.codePointAt(0) ?? 0)));
  for (let lag = 1; lag <= places.length / 2; lag += 1) {
    if (places.every((place, index) => index + lag >= places.length || place === places[index + lag])) return true;
    if (lag > Math.min(places.length / 4, 16)) continue;
    const steps = places.slice(2 * lag).map((place, index) => place - 2 * (places[index + lag] ?? 0) + (places[index] ?? 0));
    // Three of five: a version digit, a variant or a new group may interrupt the counting.
    if (steps.filter((step) => step === 0).length * 5 >= steps.length * 3) return true;
  }
  return new Set(places).size < 6;
}
// Bits of a key without a UUID: 3 for each decimal, 4 for each hexadecimal digit, 6 for each base64 character. Base64 is believed only where
// both cases occur; where words of five letters or more make up over half of it, each of their letters counts one bit, as does each
// character of any other text (English has about one). Of random base64 keys of 16 bytes, 1 in 60 is refused.
function estimatedBits(text: string): number {
  if (/^[0-9a-f]+$/i.test(text)) return (/[a-f]/i.test(text) ? 4 : 3) * text.length;
  const digits = /^(?=.*[a-z])(?=.*[A-Z])([A-Za-z0-9+/_-]+)={0,2}$/.exec(text)?.[1];
  if (digits === undefined) return Array.from(text).length;
  const words = (digits.match(/[A-Z]?[a-z]{4,}|[A-Z]{5,}/g) ?? []).join('').length;
  return words * 2 > digits.length ? 6 * (digits.length - words) + words : 6 * digits.length;
}
