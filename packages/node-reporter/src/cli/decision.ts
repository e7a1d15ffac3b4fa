/** Stores a decision and does what it demands. */
import { createConsentFile } from '../consent-file.js';
import type { CliMetricsOptions } from './cli-options.js';
import type { Installation } from './installation.js';

/** A no forgets what there was under an earlier yes. Throws `NodeReporterError`. */
export function decide(decision: 'granted' | 'denied', installation: Installation, clock: CliMetricsOptions['clock']): void {
  // The no first: from then on no other process of this person records or sends anything.
  createConsentFile(installation.consentPath, clock === undefined ? {} : { clock }).write(decision);
  if (decision === 'denied') installation.forget();
}
