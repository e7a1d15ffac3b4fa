/** The public face of the runtime-neutral reporter. Platform packages build on it; applications use those. */
export { createReporter } from './reporter.js';
export type {
  BatchLimits,
  Consent,
  ConsentDecision,
  CoreOptions,
  CoreReporter,
  Reporter,
  ReporterStats,
  TrackOptions,
} from './reporter.js';
export type { DeliveryCallbacks, DeliveryRecovery, DeliveryStall, DeliveryStats } from './delivery-health.js';
export type { Clock, DeliveryFailure, EncodedBatch, Randomness, SendOutcome, Transport } from './ports.js';
export { interpretAnswer } from './http-answer.js';
export { createRandomness } from './uuid.js';
export { defaultLimits } from './reporter-limits.js';
export type { ReporterLimits } from './reporter-limits.js';
export { ReporterError } from './reporter-error.js';
export type { ReporterErrorCode } from './reporter-error.js';
