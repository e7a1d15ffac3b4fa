/**
 * What tests of reporters, stores and transports share: time by hand, randomness by seed, transports by script, the contracts
 * that every transport and every store is held to, and what the test reporters of the platform packages are made of. Not for
 * production code.
 */
export { createManualClock } from './testing/manual-clock.js';
export type { ManualClock } from './testing/manual-clock.js';
export { createSeededRandomness } from './testing/seeded-randomness.js';
export { acceptAll, createScriptedTransport } from './testing/scripted-transport.js';
export type { ScriptedTransport, SendStep } from './testing/scripted-transport.js';
export { contractBatch, transportContract } from './testing/transport-contract.js';
export type { ContractServer, TransportScenario } from './testing/transport-contract.js';
export { beginContractStream, contractEvent, fill, openForContract, settleOldest, storeContract } from './testing/store-contract.js';
export type { StoreScenario, StoreSetting } from './testing/store-contract.js';
export { accept, hang, reject, unavailable } from './testing/answers.js';
export { candorMatchers } from './testing/matchers.js';
export type { CandorMatchers, MatcherResult } from './testing/matchers.js';
export { observeReporter } from './testing/observed-reporter.js';
export type { ObservedTracking } from './testing/observed-reporter.js';
export { collectorBehind } from './testing/test-collector.js';
export type { TestCollector } from './testing/test-collector.js';
export { testAnonymizer, testPseudonym } from './testing/test-pseudonyms.js';
