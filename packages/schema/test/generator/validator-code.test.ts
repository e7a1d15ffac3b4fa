import { describe, expect, it } from 'vitest';
import { validatorModule } from '../../generator/validator-code.js';
import type { SchemaCheck } from '../../src/validation-fault.js';
import { packageFolder } from '../fixtures/catalog-events.js';

/** Loads the code the way a page would: as a module with nothing around it. */
async function load(code: string): Promise<SchemaCheck> {
  const module = (await import(`data:text/javascript,${encodeURIComponent(code)}`)) as { validate: SchemaCheck };
  return module.validate;
}

describe('validatorModule', () => {
  it('runs on its own, and reports path and keyword only', async () => {
    const check = await load(
      await validatorModule(
        {
          $id: 'urn:candor:test',
          type: 'object',
          additionalProperties: false,
          required: ['word'],
          properties: { word: { type: 'string', pattern: '^[a-z/]{1,3}$' } },
        },
        packageFolder,
      ),
    );
    expect(check({ word: 'a/b' })).toBe(true);
    expect(check({ word: 'A' })).toBe(false);
    expect(check.errors).toEqual([{ instancePath: '/word', keyword: 'pattern' }]);
    expect(check({ word: 'a', 'alice@example.com': 1 })).toBe(false);
    expect(check.errors).toEqual([{ instancePath: '', keyword: 'additionalProperties' }]);
    expect(check({})).toBe(false);
    expect(check.errors).toEqual([{ instancePath: '', keyword: 'required', missing: 'word' }]);
    expect(check({ word: 'a' })).toBe(true);
    expect(check.errors).toBeNull();
  });

  it('needs nothing at run time even where ajv brings code of its own', async () => {
    const code = await validatorModule({ type: 'array', maxItems: 2, items: { type: 'object' } }, packageFolder);
    expect(code).not.toMatch(/\bimport\b|\brequire\(/);
    const check = await load(code);
    expect(check([{}, {}])).toBe(true);
    expect(check([{}, {}, {}])).toBe(false);
  });

  it('refuses a schema with a keyword it does not know', async () => {
    const misspelt = { type: 'string', patern: '^a$' } as object;
    await expect(validatorModule(misspelt, packageFolder)).rejects.toThrow('unknown keyword');
  });
});
