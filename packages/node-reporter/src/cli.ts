/** `@candor/node-reporter/cli`: metrics for command line programs. */
export { openCliMetrics } from './cli/cli-metrics.js';
export type { CliMetrics } from './cli/cli-metrics.js';
export type { CliMetricsOptions, LocalValues } from './cli/cli-options.js';
export type { CliLimits } from './cli/cli-limits.js';
export type { QuestionTexts, Terminal } from './cli/question.js';
export type { SubcommandResult } from './cli/subcommands.js';
export type { ConsentStatus } from './consent-status.js';
