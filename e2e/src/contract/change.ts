/** What a difference between two contracts is. */

export interface Change {
  /** The package that has to move. */
  readonly package: string;
  /** What a changeset has to name: a declaration, an entry, a field of the wire, a vector. */
  readonly name: string;
  readonly message: string;
  /** `widened`: a union with more alternatives, which the author says is `breaking` or `compatible`. `pseudonyms`: values no longer match. */
  readonly effect: 'added' | 'widened' | 'breaking' | 'pseudonyms';
}
