/**
 * Where a reporter learns what the visitor decided. The consent controller is one; an application that keeps the answer
 * elsewhere, such as in the visitor's account, brings its own.
 */
import type { Consent } from '@candor/reporter-core';

export interface ConsentSource {
  /** What holds now. Asked before anything is computed, kept or sent; never throws. */
  current(): Consent;
  /** Calls `listener` after every change of `current()`, in whichever tab it was made. Returns the end of that. */
  subscribe(listener: () => void): () => void;
  /** Digest of what the catalog may collect, as the visitor was shown it: `behaviorSurface` of `@candor/schema`. */
  readonly surface: string;
}
