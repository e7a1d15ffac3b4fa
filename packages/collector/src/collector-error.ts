/**
 * The collector's one error class: why a request is refused or why the collector can't start.
 *
 * Promises: the message is a constant sentence, or names an option, a path or a port that the operator gave; a refusal's
 * `field` is made of the catalog's names only. Must not: carry anything a request brought along.
 */
import type { RefusalCode } from '@candor/schema';

export type SetupCode =
  /** An option is missing or malformed. */
  | 'invalid_option'
  /** The data folder can't be made, read or written. */
  | 'data_folder'
  /** Another process owns the data folder. */
  | 'data_in_use'
  /** The licence signing key is unreadable, malformed or readable by others. */
  | 'signing_key'
  /** An address can't be listened on. */
  | 'listen'
  /** The storage engine can't be opened or answered with an error. */
  | 'storage';

export type CollectorErrorCode = RefusalCode | SetupCode;

export class CollectorError extends Error {
  override readonly name = 'CollectorError';

  constructor(
    readonly code: CollectorErrorCode,
    message: string,
    /** JSON pointer of declared names, where a refusal has one. */
    readonly field?: string,
    options?: { readonly cause?: unknown },
  ) {
    super(message, options);
  }
}
