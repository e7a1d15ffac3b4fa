/**
 * Runs a generated validator and says what it found in the catalog's own words.
 *
 * Promises: the path is made of declared names and list positions only, because every schema is closed and the generated
 * code reports the parent of an undeclared property, not its name. Must not: touch the value that failed.
 */
import type { FieldDefinition, ValidationFault } from './event-definition.js';
import { pseudonymForms } from './wire/pseudonym.js';
import type { PseudonymScheme } from './wire/pseudonym.js';

/** A fault as the generated code returns it. */
export type SchemaFault = Pick<ValidationFault, 'field' | 'keyword'>;

/**
 * A generated validator: the first fault, or undefined where the candidate is exactly what the schema declares, with every
 * pseudonym in the given form. So one validator per event serves all schemes.
 */
export type SchemaCheck = (candidate: unknown, pseudonym: RegExp) => SchemaFault | undefined;

/** @returns the validator's fault with the reason that its path and keyword stand for. */
export function findFault(
  check: SchemaCheck,
  fields: Readonly<Record<string, FieldDefinition>>,
  candidate: unknown,
  scheme: PseudonymScheme = 'hmac-anon/1',
): ValidationFault | undefined {
  const fault = check(candidate, pseudonymForms[scheme]);
  return fault === undefined ? undefined : { reason: reasonOf(fault, fields), ...fault };
}

function reasonOf({ field, keyword }: SchemaFault, fields: Readonly<Record<string, FieldDefinition>>): ValidationFault['reason'] {
  if (keyword === 'additionalProperties') return 'undeclared_property';
  return (keyword === 'pattern' || keyword === 'type') && isSensitive(field, fields) ? 'not_anonymized' : 'invalid';
}

/** Whether the path points at a sensitive field or at an element of its list. */
function isSensitive(path: string, fields: Readonly<Record<string, FieldDefinition>>): boolean {
  const [, place, name = ''] = path.split('/');
  const field = Object.hasOwn(fields, name) ? fields[name] : undefined;
  return field?.anonymize !== undefined && field.place === place;
}
