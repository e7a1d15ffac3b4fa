/** What pseudonyms look like under each scheme, and their type, so that a raw name does not compile where the wire wants one. */
import { writtenOut } from '../written-out.js';

/** How pseudonyms were made. A batch names one scheme, and every pseudonym in it has the form of that one. */
export type PseudonymScheme = 'hmac-anon/1' | 'hmac-anon/2';

/** The only form of each scheme: 32 bytes with a canonical last character, in padded base64, or in base64url after `a2.`. */
export const pseudonymPatterns: Readonly<Record<PseudonymScheme, string>> = {
  'hmac-anon/1': '^[A-Za-z0-9+/]{42}[AEIMQUYcgkosw048]=$',
  'hmac-anon/2': '^a2\\.[A-Za-z0-9_-]{42}[AEIMQUYcgkosw048]$',
};

/** Either form: what the JSON Schema of one event can say, since the scheme stands in the batch. The validators are told it. */
export const pseudonymPattern = '^([A-Za-z0-9+/]{42}[AEIMQUYcgkosw048]=|a2\\.[A-Za-z0-9_-]{42}[AEIMQUYcgkosw048])$';

export const pseudonymForms: Readonly<Record<PseudonymScheme, RegExp>> = {
  'hmac-anon/1': /* @__PURE__ */ formOf('hmac-anon/1'),
  'hmac-anon/2': /* @__PURE__ */ formOf('hmac-anon/2'),
};

function formOf(scheme: PseudonymScheme): RegExp {
  return new RegExp(writtenOut(pseudonymPatterns[scheme]));
}

declare const pseudonym: unique symbol;

/** A string in the form of a pseudonym. Only {@link isPseudonym} makes one. */
export type Pseudonym = string & { readonly [pseudonym]: true };

/** Says what the text looks like, not whose it is: without the key nobody can tell a pseudonym from 32 random bytes. */
export function isPseudonym(text: string, scheme: PseudonymScheme = 'hmac-anon/1'): text is Pseudonym {
  return pseudonymForms[scheme].test(text);
}
