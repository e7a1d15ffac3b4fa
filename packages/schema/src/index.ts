/** The catalog's contract: event definitions, the wire format and the reporting policy. Events live in the area entries. */
export { validateEvent } from './event-definition.js';
export type {
  AnonymizeKind,
  BillingUse,
  EventClass,
  EventDefinition,
  FieldDefinition,
  FieldPlace,
  ValidationFault,
  ValidationResult,
  ValidEvent,
} from './event-definition.js';
export { reportingPolicies, reportingPolicy } from './policy.js';
export type { Edition, ReportingPolicy, UsagePlan } from './policy.js';
export { behaviorSurface, catalogVersion } from './generated/version.js';
export { wireLimits } from './wire/limits.js';
export { isPseudonym, pseudonymPattern, pseudonymPatterns } from './wire/pseudonym.js';
export type { Pseudonym, PseudonymScheme } from './wire/pseudonym.js';
export type { BatchAnswer, EventResult, RefusalAnswer, RefusalCode, RejectReason } from './wire/answer.js';
export type { DroppedTotals, DropReason, ReporterName, WireBatch, WireEvent, WireValue } from './wire/batch.js';
export type { RelayBatch, RelayEvent, RelayRefusal, RelayRefusalCode } from './wire/relay.js';
