/**
 * What tests of reporters, stores and transports share: time by hand, randomness by seed, transports by script, and the
 * contracts that every transport and every store is held to. Not for production code.
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
