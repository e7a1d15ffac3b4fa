/**
 * The forms in which a text may hide in bytes: a reading of it (reversed, rot13, the domain of an e-mail address), written in an encoding,
 * or hashed without a key. Percent, backslash and HTML escapes are not here: `escape-views.ts` undoes them first.
 */
import { createHash, getHashes } from 'node:crypto';

export interface ValueForm {
  /** Outermost first: `base64`, `hex+reversed`, `sha256-hex`, `utf-16le+domain`; `plain` for the text itself. */
  readonly form: string;
  readonly bytes: Uint8Array;
  /** Base64 tells upper from lower case; every other form is searched in either. */
  readonly foldCase: boolean;
}

export interface FormOptions {
  /** Also the local part and the domain of an e-mail address, each by itself. Default false: a domain is often no secret. */
  readonly emailParts?: boolean;
}

/** Bytes of the shortest reading that is searched as a substring. */
export const shortestReading = 6;

/** The text as it is, in lower and upper case, in both Unicode normal forms, and with + for spaces as web forms send it. */
export function spellings(value: string): readonly string[] {
  const cased = [value, value.toLowerCase(), value.toUpperCase()];
  const normal = cased.flatMap((text) => [text, text.normalize('NFC'), text.normalize('NFD')]);
  return [...new Set(normal.flatMap((text) => [text, text.replaceAll(' ', '+')]))];
}

export function reversed(text: string): string {
  return Array.from(text).reverse().join('');
}

function rot13(text: string): string {
  return text.replace(/[a-z]/gi, (letter) => String.fromCharCode(letter.charCodeAt(0) + ((letter.charCodeAt(0) | 0x20) < 0x6e ? 13 : -13)));
}

/** Every form of `value`, each byte string once. */
export function valueForms(value: string, options: FormOptions = {}): readonly ValueForm[] {
  const forms = [
    ...readings(value, options).flatMap(({ name, text }) => spellings(text).flatMap((spelling) => encodings(name, spelling))),
    ...spellings(value.trim()).flatMap(digests),
  ];
  return distinct(forms);
}

/** Forms of a value that is too short to be searched as a substring: a whole string of a JSON document, in quotes. */
export function quotedForms(value: string): readonly ValueForm[] {
  const forms = spellings(value).flatMap((text): ValueForm[] => {
    const bytes = Buffer.from(text);
    const base64 = bytes.toString('base64');
    return [
      { form: 'quoted', bytes: quoted(text), foldCase: true },
      { form: 'quoted+reversed', bytes: quoted(reversed(text)), foldCase: true },
      { form: 'quoted+hex', bytes: quoted(bytes.toString('hex')), foldCase: true },
      { form: 'quoted+base64', bytes: quoted(base64), foldCase: false },
      { form: 'quoted+base64', bytes: quoted(base64.replace(/=+$/, '')), foldCase: false },
      { form: 'quoted+base64url', bytes: quoted(bytes.toString('base64url')), foldCase: false },
      ...digests(text),
    ];
  });
  return distinct(forms);
}

const quoted = (text: string): Buffer => Buffer.from(`"${text}"`);

interface Reading {
  readonly name: string;
  readonly text: string;
}

function readings(value: string, { emailParts = false }: FormOptions): readonly Reading[] {
  const trimmed = value.trim();
  const parts = emailParts ? /^([^@\s]+)@([^@\s]+)$/.exec(trimmed) : null;
  const all = [
    { name: 'plain', text: value },
    { name: 'plain', text: trimmed },
    { name: 'reversed', text: reversed(value) },
    { name: 'rot13', text: rot13(value) },
    { name: 'local-part', text: parts?.[1] ?? '' },
    { name: 'domain', text: parts?.[2] ?? '' },
  ];
  return all.filter(({ text }) => Buffer.byteLength(text) >= shortestReading);
}

function encodings(reading: string, text: string): ValueForm[] {
  const bytes = Buffer.from(text);
  const little = Buffer.from(text, 'utf16le');
  const named = (encoding: string): string => (reading === 'plain' ? encoding : `${encoding}+${reading}`);
  return [
    { form: reading, bytes, foldCase: true },
    { form: named('hex'), bytes: Buffer.from(bytes.toString('hex')), foldCase: true },
    { form: named('utf-16le'), bytes: little, foldCase: true },
    { form: named('utf-16be'), bytes: Buffer.from(little).swap16(), foldCase: true },
    ...[0, 1, 2].flatMap((shift) => base64Forms(named, bytes, shift)),
  ];
}

/** Base64 of the bytes with `shift` unknown bytes before them: only the characters that no neighbour has a part in. */
function base64Forms(named: (encoding: string) => string, bytes: Uint8Array, shift: number): ValueForm[] {
  const text = Buffer.concat([new Uint8Array(shift), bytes]).toString('base64');
  const certain = text.slice(Math.ceil((8 * shift) / 6), Math.floor((8 * (shift + bytes.length)) / 6));
  const url = certain.replaceAll('+', '-').replaceAll('/', '_');
  return [
    { form: named('base64'), bytes: Buffer.from(certain), foldCase: false },
    { form: named('base64url'), bytes: Buffer.from(url), foldCase: false },
  ];
}

/** Hash functions without a key that products are known to have used on names and addresses. */
const hashes = ['md5', 'sha1', 'sha224', 'sha256', 'sha384', 'sha512', 'sha3-256', 'blake2b512', 'ripemd160'].filter((name) => getHashes().includes(name));

/** The first 8 bytes of each digest tell it for certain, and also find one that was cut. */
function digests(text: string): ValueForm[] {
  return hashes.flatMap((hash): ValueForm[] => {
    const digest = createHash(hash).update(text).digest();
    const start = digest.subarray(0, 8);
    return [
      { form: `${hash}-hex`, bytes: Buffer.from(start.toString('hex')), foldCase: true },
      { form: `${hash}-base64`, bytes: Buffer.from(digest.toString('base64').slice(0, 11)), foldCase: false },
      { form: `${hash}-base64url`, bytes: Buffer.from(digest.toString('base64url').slice(0, 11)), foldCase: false },
      { form: `${hash}-bytes`, bytes: Buffer.from(start), foldCase: false },
    ];
  });
}

function distinct(forms: readonly ValueForm[]): readonly ValueForm[] {
  const known = new Map<string, ValueForm>();
  for (const form of forms) {
    const text = Buffer.from(form.bytes).toString('latin1');
    const key = form.foldCase ? `either ${text.replace(/[A-Z]/g, (letter) => letter.toLowerCase())}` : `exact ${text}`;
    if (!known.has(key)) known.set(key, form);
  }
  return [...known.values()];
}
