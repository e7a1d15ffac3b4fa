/**
 * The key policy of `SPEC.md` §4, written from that page and not from the anonymizer, so that the two can disagree.
 *
 * Promises: the first rule that is broken, in the page's order. Must not: print, return or keep a part of a key.
 */
import { loadVectors, type KeyError } from './vectors.js';

const minimum = { bytes: 16, bits: 112 };

/** First and last code point of each range of §4's "blank", hexadecimal. */
const blankRanges =
  '0-20 7F-A0 AD-AD 600-605 61C-61C 6DD-6DD 70F-70F 890-891 8E2-8E2 1680-1680 180E-180E 2000-200F 2028-202F 205F-2064 2066-206F 3000-3000 FEFF-FEFF FFF9-FFFB 110BD-110BD 110CD-110CD 13430-1343F 1BCA0-1BCA3 1D173-1D17A E0001-E0001 E0020-E007F'
    .split(' ')
    .map((range) => range.split('-').map((end) => parseInt(end, 16)) as [number, number]);

/** Undefined for a key that the policy takes. */
export function keyFault(text: string): KeyError | undefined {
  return faultOf(text, publishedKeys());
}

function faultOf(text: string, published: readonly string[]): KeyError | undefined {
  const points = Array.from(text, (char) => char.codePointAt(0) as number);
  if (points.some((point) => point >= 0xd800 && point < 0xe000)) return 'key_lone_surrogate';
  if (points.every((point) => blankRanges.some(([first, last]) => point >= first && point <= last))) return 'key_blank';
  if (points.includes(0)) return 'key_nul';
  if (new TextEncoder().encode(text).length < minimum.bytes) return 'key_too_short';
  if (published.some((key) => lettersAndDigits(text).includes(key))) return 'key_published';

  const uuids = [...text.matchAll(/[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/gi)].map(([uuid]) => lettersAndDigits(uuid));
  if (uuids.some((digits) => digits.charAt(12) !== '4' || !'89ab'.includes(digits.charAt(16)))) return 'key_uuid_version';
  if (uuids.length > 0) return uuids.some((digits) => predictsItself(digits)) ? 'key_pattern' : undefined;
  if (/^[0-9a-f]{32}$/i.test(text) && tellsTime(text.toLowerCase())) return 'key_uuid_version';
  if (predictsItself(text)) return 'key_pattern';
  return estimatedBits(text, points.length) < minimum.bits ? 'key_weak' : undefined;
}

/** What the vectors show to everybody, as far as the other rules would let it through. */
function publishedKeys(): readonly string[] {
  const keys = loadVectors().testGroups.flatMap((group): (string | undefined)[] => {
    if (group.type === 'Pseudonym') return group.tests.map(({ key }) => key);
    return group.type === 'RejectedKey' ? group.tests.map(({ key, error }) => (error === 'key_published' ? key : undefined)) : [];
  });
  const texts = [...new Set(keys)].flatMap((hex) => (hex === undefined ? [] : Buffer.from(hex, 'hex').toString('utf8')));
  return [...new Set(texts.filter((text) => faultOf(text, []) === undefined).map(lettersAndDigits))];
}

function lettersAndDigits(text: string): string {
  return text.toLowerCase().replace(/[^a-z0-9]/g, '');
}

const hundredNanoseconds = 10_000_000n;
/** Seconds from the calendar of RFC 9562 (1582) to 1970. */
const gregorianOffset = 12_219_292_800n;

/** A UUID of version 1, 2, 6 or 7 that reads as a moment from 2010 to 2100. */
function tellsTime(digits: string): boolean {
  if (!'89ab'.includes(digits.charAt(16))) return false;
  const gregorian = (hex: string): bigint => BigInt(`0x${hex}`) / hundredNanoseconds - gregorianOffset;
  const seconds: Readonly<Record<string, () => bigint>> = {
    1: () => gregorian(digits.slice(13, 16) + digits.slice(8, 12) + digits.slice(0, 8)),
    2: () => gregorian(`${digits.slice(13, 16)}${digits.slice(8, 12)}00000000`),
    6: () => gregorian(digits.slice(0, 12) + digits.slice(13, 16)),
    7: () => BigInt(`0x${digits.slice(0, 12)}`) / 1000n,
  };
  const moment = seconds[digits.charAt(12)]?.();
  return moment !== undefined && moment >= 1_262_304_000n && moment < 4_102_444_800n;
}

/** §4 (a), (b) and (c). */
function predictsItself(text: string): boolean {
  const numbers = Array.from(text, (char) => (/^[a-z0-9]$/i.test(char) ? parseInt(char, 36) : (char.codePointAt(0) as number)));
  const at = (index: number): number => numbers[index] as number;
  const count = numbers.length;
  for (let lag = 1; lag <= count / 2; lag += 1) {
    if (numbers.every((number, index) => index < lag || number === at(index - lag))) return true;
    if (lag > count / 4 || lag > 16) continue;
    const even = numbers.filter((number, index) => index >= 2 * lag && number - 2 * at(index - lag) + at(index - 2 * lag) === 0).length;
    if (even / (count - 2 * lag) >= 3 / 5) return true;
  }
  return new Set(numbers).size < 6;
}

function estimatedBits(text: string, points: number): number {
  if (/^[0-9]+$/.test(text)) return 3 * text.length;
  if (/^[0-9a-f]+$/i.test(text)) return 4 * text.length;
  const body = text.replace(/={1,2}$/, '');
  if (!/^[A-Za-z0-9+/_-]+$/.test(body) || !/[a-z]/.test(body) || !/[A-Z]/.test(body)) return points;
  const words = [...body.matchAll(/[A-Z]?[a-z]{4,}|[A-Z]{5,}/g)].reduce((letters, [word]) => letters + word.length, 0);
  return words > body.length / 2 ? words + 6 * (body.length - words) : 6 * body.length;
}
