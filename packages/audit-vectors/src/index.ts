/** `@candor/audit-vectors`: the published vectors, and scanners that find a value in whatever a run sent, stored or logged. */
export { AuditError, type AuditErrorCode } from './audit-error.js';
export type { Finding } from './finding.js';
export { createFormScanner, type FormScanner } from './form-scanner.js';
export { decodeLayers, type LayerLimits } from './layers.js';
export { createValueScanner, type ValueScanner, type ValueScannerOptions } from './value-scanner.js';
export {
  loadDiagnostics,
  loadEventVectors,
  loadVectors,
  type DiagnosticCase,
  type DiagnosticFile,
  type EventCase,
  type EventFile,
  type KeyError,
  type PseudonymCase,
  type RejectedEncodingCase,
  type RejectedInput,
  type RejectedKeyCase,
  type RejectedScopeCase,
  type RejectedTypeCase,
  type RejectedValueCase,
  type RelationCase,
  type Scheme,
  type VectorFile,
  type VectorGroup,
  type VectorInput,
  type WireParts,
} from './vectors.js';
