/** Running a collector inside another program; `candor-collector` is the same from a shell. */
export { createCollector } from './collector.js';
export type { Collector, CollectorOptions } from './collector.js';
export { CollectorError } from './collector-error.js';
export type { CollectorErrorCode, SetupCode } from './collector-error.js';
export { defaultLimits } from './collector-limits.js';
export type { CollectorLimits } from './collector-limits.js';
export { issueLicenceToken } from './licence-issue.js';
export type { LicenceOrder } from './licence-issue.js';
export type { Licence } from './licence-token.js';
export type { ReportQuery, StreamUsage, TenantUsage, UsageReport } from './report.js';
