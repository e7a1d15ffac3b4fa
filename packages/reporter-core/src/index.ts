/** The public face of the runtime-neutral reporter. Platform packages build on it; applications use those. */
export { createReporter } from './reporter.js';
export type { BatchLimits, CoreOptions, CoreReporter, Reporter, ReporterStats, TrackOptions } from './reporter-api.js';
export type { Consent, ConsentDecision } from './consent-gate.js';
export type { EventStore, JournalStats, OpenStore, StoreContext, StoredEvent, StoreRefusal } from './event-store.js';
export { createMemoryStore } from './memory-store.js';
export type { Ledger, LedgerColumns, LedgerState, Outcome } from './ledger.js';
export { settledIn } from './ledger.js';
export type { Stream, StreamBook, StreamHead, StreamStats } from './stream.js';
export type { PlacedFields } from './pseudonymization.js';
export type { DeliveryCallbacks, DeliveryRecovery, DeliveryStall, DeliveryStats } from './delivery-health.js';
export type { Clock, DeliveryFailure, EncodedBatch, Randomness, SendOutcome, Transport } from './ports.js';
export { interpretAnswer } from './http-answer.js';
export { createRandomness } from './uuid.js';
export { defaultLimits } from './reporter-limits.js';
export type { ReporterLimits } from './reporter-limits.js';
export { ReporterError } from './reporter-error.js';
export type { ReporterErrorCode } from './reporter-error.js';
