/**
 * Runs a generated validator and says what it found in the catalog's own words.
 *
 * Promises: the path is made of declared names and list positions only, because every schema is closed and the generated
 * code reports the parent of an undeclared property, not its name. Must not: touch the value that failed.
 */
import type { FieldDefinition, ValidationFault } from './event-definition.js';

/** A fault as the generated code leaves it behind. */
export interface SchemaFault {
  readonly instancePath: string;
  readonly keyword: string;
  /** Name of the required property that is not there. */
  readonly missing?: string;
}

/** A generated validator. The faults of the last call hang on the function, the way ajv writes it. */
export interface SchemaCheck {
  (candidate: unknown): boolean;
  errors?: readonly SchemaFault[] | null;
}

/** @returns the first fault, or undefined where the candidate is exactly what the schema declares. */
export function findFault(
  check: SchemaCheck,
  fields: Readonly<Record<string, FieldDefinition>>,
  candidate: unknown,
): ValidationFault | undefined {
  if (check(candidate)) return undefined;
  const fault = check.errors?.[0];
  if (fault === undefined) return { reason: 'invalid', field: '', keyword: '' };
  const { keyword, instancePath, missing } = fault;
  const field = missing === undefined ? instancePath : `${instancePath}/${missing}`;
  if (keyword === 'additionalProperties') return { reason: 'undeclared_property', field, keyword };
  const reason = (keyword === 'pattern' || keyword === 'type') && isSensitive(field, fields) ? 'not_anonymized' : 'invalid';
  return { reason, field, keyword };
}

/** Whether the path points at a sensitive field or at an element of its list. */
function isSensitive(path: string, fields: Readonly<Record<string, FieldDefinition>>): boolean {
  const [, place, name = ''] = path.split('/');
  const field = Object.hasOwn(fields, name) ? fields[name] : undefined;
  return field?.anonymize !== undefined && field.place === place;
}
