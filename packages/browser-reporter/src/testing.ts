/** `@candor/browser-reporter/testing`: for the unit tests of client teams, with or without a browser. Not for production code. */
export { createTestReporter } from './testing/test-reporter.js';
export type { TestReporter, TestReporterOptions } from './testing/test-reporter.js';
export { accept, candorMatchers, hang, reject, testPseudonym, unavailable } from '@candor/reporter-core/testing';
export type { CandorMatchers, MatcherResult, TestCollector } from '@candor/reporter-core/testing';
export type { Violation } from '@candor/reporter-core';
