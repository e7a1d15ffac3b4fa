/** How one character is written in each dialect of escapes. Must not: look for escapes; `escape-views.ts` does, and undoes them. */
export interface Dialect {
  readonly name: string;
  /** The byte every escape of this dialect begins with. */
  readonly lead: number;
  /** Whether an escape stands for a byte, or for a code point. */
  readonly unit: 'byte' | 'codePoint';
  /** The escape at `offset`, where `lead` stands: {@link lengthOf} and {@link unitOf} take it apart. 0 where there is none. */
  read(bytes: Uint8Array, offset: number): number;
}

// One number instead of an object: in a file of nothing but escapes there are hundreds of thousands.
const shift = 0x20_0000;
const escapeOf = (length: number, unit: number): number => length * shift + unit;
export const lengthOf = (escape: number): number => Math.floor(escape / shift);
export const unitOf = (escape: number): number => escape % shift;

const code = { backslash: 0x5c, hash: 0x23, semicolon: 0x3b, u: 0x75, x: 0x78 };

const percent: Dialect = {
  name: 'percent',
  lead: 0x25,
  unit: 'byte',
  read(bytes, offset) {
    const byte = hexNumber(bytes, offset + 1, 2);
    return byte === -1 ? 0 : escapeOf(3, byte);
  },
};

/** By the letter behind the backslash. */
const letters = new Map(Object.entries({ b: 8, f: 12, n: 10, r: 13, t: 9, '"': 34, "'": 39, '/': 47, '\\': 92 }).map(([letter, unit]) => [letter.charCodeAt(0), unit]));

const backslash: Dialect = {
  name: 'backslash',
  lead: code.backslash,
  unit: 'codePoint',
  read(bytes, offset) {
    const letter = bytes[offset + 1] ?? 0;
    if (letter === code.u) return utf16Escape(bytes, offset);
    if (letter === code.x) {
      const byte = hexNumber(bytes, offset + 2, 2);
      return byte === -1 ? 0 : escapeOf(4, byte);
    }
    const plain = letters.get(letter);
    return plain === undefined ? 0 : escapeOf(2, plain);
  },
};

/** The names of characters that occur in names, addresses and JSON. */
const entities = new Map(
  Object.entries({ amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", commat: '@', period: '.', colon: ':', sol: '/', bsol: '\\', lowbar: '_', plus: '+', nbsp: '\u00a0', num: '#' }).map(
    ([name, text]) => [name, text.charCodeAt(0)],
  ),
);
/** `&` and `;` with at most eight characters between them. */
const longestEntity = 10;

const entity: Dialect = {
  name: 'entity',
  lead: 0x26,
  unit: 'codePoint',
  read(bytes, offset) {
    const end = bytes.subarray(offset, offset + longestEntity).indexOf(code.semicolon);
    if (end < 3) return 0;
    const name = String.fromCharCode(...bytes.subarray(offset + 1, offset + end));
    const digits = /^#(?:x([0-9a-f]+)|([0-9]+))$/i.exec(name);
    const unit = digits === null ? entities.get(name) : parseInt(digits[1] ?? digits[2] ?? '', digits[1] === undefined ? 10 : 16);
    return unit === undefined || unit > 0x10_ffff ? 0 : escapeOf(end + 1, unit);
  },
};

export const dialects: readonly Dialect[] = [percent, backslash, entity];

function utf16Escape(bytes: Uint8Array, offset: number): number {
  const unit = hexNumber(bytes, offset + 2, 4);
  if (unit === -1) return 0;
  const second = bytes[offset + 6] === code.backslash && bytes[offset + 7] === code.u ? hexNumber(bytes, offset + 8, 4) : -1;
  const pair = unit >= 0xd800 && unit < 0xdc00 && second >= 0xdc00 && second < 0xe000;
  return pair ? escapeOf(12, 0x1_0000 + ((unit & 0x3ff) << 10) + (second & 0x3ff)) : escapeOf(6, unit);
}

/** -1 where these are not digits. */
function hexNumber(bytes: Uint8Array, offset: number, digits: number): number {
  let number = 0;
  for (let at = offset; at < offset + digits; at += 1) {
    const byte = bytes[at] ?? 0;
    const lower = byte | 0x20;
    const digit = byte >= 0x30 && byte <= 0x39 ? byte - 0x30 : lower >= 0x61 && lower <= 0x66 ? lower - 0x57 : -1;
    if (digit === -1) return -1;
    number = number * 16 + digit;
  }
  return number;
}
