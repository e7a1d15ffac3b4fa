/** A place where a value was found. It never holds the value, so that a report can be shown to anybody. */
export interface Finding {
  /** What was scanned, as the caller named it. */
  readonly source: string;
  /** How the value was hidden: `plain`, `hex`, `base64` …, after the escapes it was under: `percent`, `backslash+base64` …. */
  readonly form: string;
  /** Offset in the scanned bytes. */
  readonly offset: number;
  /** Place in the list of values that the scanner was made with. */
  readonly valueIndex: number;
}
