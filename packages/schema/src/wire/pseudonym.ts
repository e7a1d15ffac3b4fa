/** The type of a pseudonym, so that a raw name does not compile where the wire wants one. */
import { pseudonymPattern } from './limits.js';

declare const pseudonym: unique symbol;

/** A string in the form of a pseudonym. Only {@link isPseudonym} makes one. */
export type Pseudonym = string & { readonly [pseudonym]: true };

const form = /* @__PURE__ */ new RegExp(pseudonymPattern);

/** Says what the text looks like, not whose it is: without the key nobody can tell a pseudonym from 32 random bytes. */
export function isPseudonym(text: string): text is Pseudonym {
  return form.test(text);
}
