/** The forms in which a text may hide in bytes. Percent- and backslash-escapes are not here: `escape-views.ts` undoes them first. */

export type FormName = 'plain' | 'reversed' | 'hex' | 'base64' | 'base64url' | 'utf-16le' | 'utf-16be';

export interface ValueForm {
  readonly form: FormName;
  readonly bytes: Uint8Array;
  /** Base64 tells upper from lower case; every other form is searched in either. */
  readonly foldCase: boolean;
}

/** The text as it is, in lower and upper case, in both Unicode normal forms, and with + for spaces as web forms send it. */
export function spellings(value: string): readonly string[] {
  const cased = [value, value.toLowerCase(), value.toUpperCase()];
  const normal = cased.flatMap((text) => [text, text.normalize('NFC'), text.normalize('NFD')]);
  return [...new Set(normal.flatMap((text) => [text, text.replaceAll(' ', '+')]))];
}

export function reversed(text: string): string {
  return Array.from(text).reverse().join('');
}

/** Every form of `value`, each byte string once. */
export function valueForms(value: string): readonly ValueForm[] {
  const forms = spellings(value).flatMap((text): ValueForm[] => {
    const bytes = Buffer.from(text);
    const little = Buffer.from(text, 'utf16le');
    return [
      { form: 'plain', bytes, foldCase: true },
      { form: 'reversed', bytes: Buffer.from(reversed(text)), foldCase: true },
      { form: 'hex', bytes: Buffer.from(bytes.toString('hex')), foldCase: true },
      { form: 'utf-16le', bytes: little, foldCase: true },
      { form: 'utf-16be', bytes: Buffer.from(little).swap16(), foldCase: true },
      ...[0, 1, 2].flatMap((shift) => base64Forms(bytes, shift)),
    ];
  });
  const distinct = new Map<string, ValueForm>();
  for (const form of forms) {
    const text = Buffer.from(form.bytes).toString('latin1');
    const key = form.foldCase ? `either ${text.replace(/[A-Z]/g, (letter) => letter.toLowerCase())}` : `exact ${text}`;
    if (!distinct.has(key)) distinct.set(key, form);
  }
  return [...distinct.values()];
}

/** Base64 of the bytes with `shift` unknown bytes before them: only the characters that no neighbour has a part in. */
function base64Forms(bytes: Uint8Array, shift: number): ValueForm[] {
  const text = Buffer.concat([new Uint8Array(shift), bytes]).toString('base64');
  const certain = text.slice(Math.ceil((8 * shift) / 6), Math.floor((8 * (shift + bytes.length)) / 6));
  const url = certain.replaceAll('+', '-').replaceAll('/', '_');
  return [
    { form: 'base64', bytes: Buffer.from(certain), foldCase: false },
    { form: 'base64url', bytes: Buffer.from(url), foldCase: false },
  ];
}
