/** `@candor/node-reporter/testing`: for the tests of client teams. Not for production code. */
export { createTestReporter } from './testing/test-reporter.js';
export type { TestCollector, TestReporter, TestReporterOptions } from './testing/test-reporter.js';
export { accept, hang, reject, unavailable } from './testing/answers.js';
export { candorMatchers } from './testing/matchers.js';
export type { CandorMatchers, MatcherResult } from './testing/matchers.js';
export { testPseudonym } from './testing/test-pseudonyms.js';
export type { Violation } from './testing/violations.js';
