/** The public face of the page's reporter. Everything else in this package may change without notice. */
export { createBrowserReporter } from './reporter.js';
export type { BrowserReporter, BrowserReporterOptions, CommonOptions, DirectMode, RelayMode } from './reporter-options.js';
export { createPortTransport } from './port-transport.js';
export type { PortTransport, TransportPort } from './port-transport.js';
export { BrowserReporterError } from './browser-reporter-error.js';
export type { BrowserReporterErrorCode } from './browser-reporter-error.js';
export type { ConsentSource } from './consent/consent-source.js';
export type { PageWindow } from './page-window.js';
export type { Consent, Reporter, ReporterLimits, ReporterStats, TrackOptions, Transport } from '@candor/reporter-core';
