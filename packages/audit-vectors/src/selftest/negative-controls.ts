/**
 * What `candor-audit selftest` runs: for each part of the kit, faults that were planted on purpose. A detector belongs here with its own; a part
 * of the kit that never failed has shown nothing.
 */
import type { AuditCheck, AuditContext } from '../audit-command.js';
import { brokenImplementations, checkBroken } from './broken-implementations.js';
import { checkReporterLeaks } from './reporter-leaks.js';
import { checkScanner } from './scanner-controls.js';

export interface NegativeControl {
  /** For the line of progress. */
  readonly name: string;
  /** One check for each planted fault: passed where it was caught. And one for what is right and must not be accused. */
  run(context: AuditContext): Promise<readonly AuditCheck[]>;
}

export const negativeControls: readonly NegativeControl[] = [
  { name: 'broken implementations', run: () => checkBroken(brokenImplementations()) },
  { name: 'the scanner', run: () => Promise.resolve(checkScanner()) },
  { name: 'the three detectors', run: checkReporterLeaks },
];
