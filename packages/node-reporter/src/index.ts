/** Candor metrics from Node. */
export { createNodeReporter } from './node-reporter.js';
export type { NodeReporterOptions } from './node-reporter.js';
export { createConsentFile } from './consent-file.js';
export type { ConsentFile, ConsentFileOptions, ConsentRecord } from './consent-file.js';
export type { ClientCertificate, TlsOptions } from './client-certificate.js';
export { removeJournal } from './journal/journal.js';
export type { Durability, JournalOptions } from './journal/journal.js';
export { environmentRefusal } from './environment-refusal.js';
export { NodeReporterError } from './node-reporter-error.js';
export type { NodeReporterErrorCode } from './node-reporter-error.js';
export { ReporterError, defaultLimits } from '@candor/reporter-core';
export type { Consent, ConsentDecision, DeliveryFailure, DeliveryRecovery, DeliveryStall, DeliveryStats, Reporter, ReporterLimits, ReporterStats, TrackOptions } from '@candor/reporter-core';
