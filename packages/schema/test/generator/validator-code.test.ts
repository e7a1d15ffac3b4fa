import { describe, expect, it } from 'vitest';
import { validatorModule } from '../../generator/validator-code.js';
import type { SchemaFault } from '../../src/validation-fault.js';
import { pseudonymPattern } from '../../src/wire/pseudonym.js';

type Check = (candidate: unknown, pseudonym?: RegExp) => SchemaFault | undefined;

/** Loads the code the way a page would: as a module with nothing around it. */
async function load(code: string): Promise<Check> {
  const module = (await import(`data:text/javascript,${encodeURIComponent(code)}`)) as { validate: Check };
  return module.validate;
}

describe('validatorModule', () => {
  it('runs on its own, and reports path and keyword only', async () => {
    const check = await load(
      validatorModule({
        $id: 'urn:candor:test',
        type: 'object',
        additionalProperties: false,
        required: ['word'],
        properties: { word: { type: 'string', pattern: '^[a-z/]{1,3}$' } },
      }),
    );
    expect(check({ word: 'a/b' })).toBeUndefined();
    expect(check({ word: 'A' })).toEqual({ field: '/word', keyword: 'pattern' });
    expect(check({ word: 'a', 'alice@example.com': 1 })).toEqual({ field: '', keyword: 'additionalProperties' });
    expect(check({})).toEqual({ field: '/word', keyword: 'required' });
    expect(check({ word: 'a' })).toBeUndefined();
  });

  it('points at the element of a list', async () => {
    const check = await load(validatorModule({ type: 'array', maxItems: 2, minItems: 1, items: { type: 'object' } }));
    expect(check([{}, {}])).toBeUndefined();
    expect(check([])).toEqual({ field: '', keyword: 'minItems' });
    expect(check([{}, {}, {}])).toEqual({ field: '', keyword: 'maxItems' });
    expect(check([{}, []])).toEqual({ field: '/1', keyword: 'type' });
  });

  it('knows whole numbers and their bounds', async () => {
    const check = await load(validatorModule({ type: 'integer', minimum: 1, maximum: 3 }));
    for (const valid of [1, 2, 3]) expect(check(valid)).toBeUndefined();
    for (const other of [1.5, Number.NaN, Infinity, '1', null, [1], 1n]) expect(check(other)).toEqual({ field: '', keyword: 'type' });
    expect(check(0)).toEqual({ field: '', keyword: 'minimum' });
    expect(check(4)).toEqual({ field: '', keyword: 'maximum' });
  });

  it('leaves the schema behind also where an object has so many properties that ajv looks them up', async () => {
    const names = [...'abcdefghijkl'];
    const properties = Object.fromEntries(names.map((name) => [name, { type: 'boolean' as const }]));
    const code = validatorModule({ type: 'object', additionalProperties: false, properties });
    expect(code).not.toMatch(/schema|hasOwnProperty/);
    const check = await load(code);
    expect(check(Object.fromEntries(names.map((name) => [name, true])))).toBeUndefined();
    expect(check({ toString: true })).toEqual({ field: '', keyword: 'additionalProperties' });
    expect(check(JSON.parse('{"__proto__":true}'))).toEqual({ field: '', keyword: 'additionalProperties' });
  });

  it("takes properties whose names are words of ajv's own", async () => {
    const names = ['errors', 'params', 'eval', 'valid0', 'schema1', 'missing0', 'data1', 'pattern0'];
    const properties = Object.fromEntries(names.map((name) => [name, { type: 'string' as const, pattern: '^a$' }]));
    const check = await load(validatorModule({ type: 'object', additionalProperties: false, required: names, properties }));
    const valid = Object.fromEntries(names.map((name) => [name, 'a']));
    expect(check(valid)).toBeUndefined();
    for (const name of names) {
      expect(check({ ...valid, [name]: 'b' })).toEqual({ field: `/${name}`, keyword: 'pattern' });
      expect(check({ ...valid, [name]: undefined })).toEqual({ field: `/${name}`, keyword: 'required' });
    }
  });

  it('asks for the form of a pseudonym, and for no other', async () => {
    const code = validatorModule({ type: 'array', maxItems: 2, items: { type: 'string', pattern: pseudonymPattern } });
    expect(code).not.toContain(pseudonymPattern.slice(2, 20));
    const check = await load(code);
    expect(check(['one', 'one'], /^one$/)).toBeUndefined();
    expect(check(['one', 'two'], /^one$/)).toEqual({ field: '/1', keyword: 'pattern' });
    expect(validatorModule({ type: 'string', pattern: '^[a-z]{1,3}$' })).toContain('validate(data)');
  });

  it('refuses a schema with a keyword it does not know', () => {
    const misspelt = { type: 'string', patern: '^a$' } as object;
    expect(() => validatorModule(misspelt)).toThrow('unknown keyword');
  });

  it.each([
    ['code that needs ajv at run time', { type: 'string', maxLength: 3 }],
    ['alternatives, whose errors are counted', { anyOf: [{ type: 'string' }, { type: 'boolean' }] }],
    ['negation', { not: { type: 'string' } }],
  ])('refuses %s instead of folding it wrongly', (_what, schema) => {
    expect(() => validatorModule(schema as object)).toThrow(/^ajv/);
  });
});
