/** The public face of the page's reporter. Everything else in this package may change without notice. */
export { createBrowserReporter } from './reporter.js';
export type { BrowserReporterOptions } from './reporter.js';
export { BrowserReporterError } from './browser-reporter-error.js';
export type { BrowserReporterErrorCode } from './browser-reporter-error.js';
export type { PageWindow } from './page-window.js';
export type { Consent, Reporter, ReporterLimits, ReporterStats, TrackOptions, Transport } from '@candor/reporter-core';
