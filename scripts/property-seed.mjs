/**
 * One seed for every property-based test, so that a run can be repeated and CI does not fail by chance. To look elsewhere:
 * `CANDOR_SEED=7 npm test -- packages/schema`.
 */
import fc from 'fast-check';
import process from 'node:process';

fc.configureGlobal({ seed: Number(process.env.CANDOR_SEED ?? 20261123) });
