import { describe, expect, it } from 'vitest';
import { findFault } from '../src/validation-fault.js';
import type { SchemaCheck, SchemaFault } from '../src/validation-fault.js';

const fields = {
  user_name: { place: 'properties', anonymize: 'user' },
  names: { place: 'properties', anonymize: 'resource' },
  os: { place: 'set_once' },
} as const;

/** A validator that always finds this. */
const failing = (fault: SchemaFault): SchemaCheck => () => fault;

describe('findFault', () => {
  it('finds nothing where the schema is satisfied', () => {
    expect(findFault(() => undefined, fields, {})).toBeUndefined();
  });

  it.each([
    ['/properties/user_name', 'pattern', 'not_anonymized'],
    ['/properties/user_name', 'type', 'not_anonymized'],
    ['/properties/names/3', 'pattern', 'not_anonymized'],
    ['/properties/names', 'maxItems', 'invalid'],
    ['/properties/user_name', 'enum', 'invalid'],
    ['/set/user_name', 'pattern', 'invalid'],
    ['/set_once/os', 'enum', 'invalid'],
    ['/set_once/os', 'type', 'invalid'],
    ['/at', 'pattern', 'invalid'],
    ['/properties/toString', 'pattern', 'invalid'],
    ['/properties', 'additionalProperties', 'undeclared_property'],
  ])('%s %s → %s', (field, keyword, reason) => {
    expect(findFault(failing({ field, keyword }), fields, {})).toEqual({ reason, field, keyword });
  });

  it('takes a missing property for no raw value', () => {
    const fault = findFault(failing({ field: '/properties/user_name', keyword: 'required' }), fields, {});
    expect(fault).toEqual({ reason: 'invalid', field: '/properties/user_name', keyword: 'required' });
  });
});
