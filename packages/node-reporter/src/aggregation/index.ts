/** Usage aggregated into windows, for metering. */
export { createUsageAggregator } from './usage-aggregator.js';
export type { UsageAggregatorOptions, WindowOptions } from './usage-aggregator.js';
export type { AggregatorStats, CountLoss, CountOptions, StorageStats, UsageAggregator } from './aggregator-api.js';
export { defaultAggregationLimits } from './aggregation-limits.js';
export type { AggregationLimits } from './aggregation-limits.js';
