/** `candor/1` for whoever receives it: the types of request and answer, and the check of the envelope. */
import type { ValidationFault } from './event-definition.js';
import { validate } from './generated/validators/batch.js';
import { findFault } from './validation-fault.js';

export { wireLimits } from './wire/limits.js';
export { pseudonymPattern, pseudonymPatterns } from './wire/pseudonym.js';
export type { PseudonymScheme } from './wire/pseudonym.js';
export type { ValidationFault } from './event-definition.js';
export type { BatchAnswer, EventResult, RefusalAnswer, RefusalCode, RejectReason } from './wire/answer.js';
export type { DroppedTotals, DropReason, ReporterName, WireBatch, WireEvent, WireValue } from './wire/batch.js';

/**
 * Checks the envelope of a parsed request: everything but the insides of its events, which have their own schemas.
 *
 * @returns the first fault in declared names only, or undefined where the envelope is a {@link WireBatch}.
 */
export function validateBatch(candidate: unknown): ValidationFault | undefined {
  return findFault(validate, {}, candidate);
}
