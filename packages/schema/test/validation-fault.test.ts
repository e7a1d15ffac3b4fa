import { describe, expect, it } from 'vitest';
import { findFault } from '../src/validation-fault.js';
import type { SchemaCheck, SchemaFault } from '../src/validation-fault.js';

const fields = {
  user_name: { place: 'properties', anonymize: 'user' },
  names: { place: 'properties', anonymize: 'resource' },
  os: { place: 'set_once' },
} as const;

/** A validator that always finds this. */
function failing(fault?: SchemaFault): SchemaCheck {
  const check: SchemaCheck = () => false;
  check.errors = fault === undefined ? null : [fault];
  return check;
}

describe('findFault', () => {
  it('finds nothing where the schema is satisfied', () => {
    expect(findFault(() => true, fields, {})).toBeUndefined();
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
  ])('%s %s → %s', (instancePath, keyword, reason) => {
    const fault = findFault(failing({ instancePath, keyword }), fields, {});
    expect(fault).toEqual({ reason, field: instancePath, keyword });
  });

  it('points at the property that is missing', () => {
    const fault = findFault(failing({ instancePath: '/set_once', keyword: 'required', missing: 'os' }), fields, {});
    expect(fault).toEqual({ reason: 'invalid', field: '/set_once/os', keyword: 'required' });
  });

  it('refuses also where the validator does not say why', () => {
    expect(findFault(failing(), fields, {})).toEqual({ reason: 'invalid', field: '', keyword: '' });
  });
});
