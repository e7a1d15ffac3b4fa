/**
 * Random inputs for a comparison of implementations: the same for the same seed, on every machine.
 *
 * Promises: well-formed text of every plane, of lengths around and beyond SHA-256's block; some keys as reporters make them (UUID version 4),
 * some keys and values more than once, so that what an implementation remembers takes part; bytes that are no text for plain HMAC.
 */
import { createHash } from 'node:crypto';
import type { ComputedQuestion } from './reference.js';

const kinds = ['address', 'bot', 'cluster', 'device', 'resource', 'server', 'session', 'user', 'x', 'access-list', 'abcdefghijklmnopqrstuvwxyz012345'];
/** First and last code points: ASCII, Latin, what languages disagree about, CJK, what is beyond the BMP. No surrogates. */
const ranges = [[0x20, 0x7e], [0x00, 0xff], [0x300, 0x36f], [0x2000, 0x206f], [0x4e00, 0x9fff], [0xfb00, 0xffff], [0x1_f300, 0x1_f9ff], [0x10_0000, 0x10_ffff]] as const;

interface Source {
  /** A whole number from 0 up to below `limit`. */
  below(limit: number): number;
  bytes(length: number): Buffer;
}

/** SHA-256 over a counter: no generator of a runtime, so that the numbers stay what they are. */
function createSource(seed: number): Source {
  let counter = 0;
  let pool = Buffer.alloc(0);
  const bytes = (length: number): Buffer => {
    while (pool.length < length) pool = Buffer.concat([pool, createHash('sha256').update(`candor-audit cross ${seed} ${counter++}`).digest()]);
    const taken = pool.subarray(0, length);
    pool = pool.subarray(length);
    return taken;
  };
  return { bytes, below: (limit) => bytes(4).readUInt32BE() % limit };
}

export function randomQuestions(seed: number, count: number): readonly ComputedQuestion[] {
  const source = createSource(seed);
  const { below, bytes } = source;
  const pick = <Item>(items: readonly Item[]): Item => items[below(items.length)] as Item;
  /** Mostly short, seldom long. */
  const length = (): number => pick([below(24), below(70), below(140), below(5) === 0 ? below(2_000) : below(64)]);
  const text = (characters: number): string => {
    const [first, last] = pick(ranges);
    return String.fromCodePoint(...Array.from({ length: characters }, () => first + below(last - first + 1)));
  };
  const uuid = (): string => bytes(16).toString('hex').replace(/^(.{8})(.{4}).(.{3}).(.{3})(.{12})$/, '$1-$2-4$3-a$4-$5');
  const keys = Array.from({ length: 8 }, uuid);
  const values = Array.from({ length: 8 }, () => text(1 + below(20)));
  const hex = (characters: string): string => Buffer.from(characters, 'utf8').toString('hex');
  const month = (): string => `${2_000 + below(100)}-${String(1 + below(12)).padStart(2, '0')}`;

  return Array.from({ length: count }, (): ComputedQuestion => {
    const way = below(8);
    if (way === 0) return { op: 'hmac', keyHex: bytes(length()).toString('hex'), msgHex: bytes(length()).toString('hex') };
    const keyHex = hex(way < 4 ? pick(keys) : way < 6 ? uuid() : text(1 + length()));
    const valueHex = hex(below(4) === 0 ? pick(values) : text(length()));
    if (below(2) === 0) return { op: 'anonymize', scheme: 'hmac-anon/1', keyHex, valueHex };
    return { op: 'anonymize', scheme: 'hmac-anon/2', keyHex, kind: pick(kinds), epoch: below(4) === 0 ? '' : month(), valueHex };
  });
}
