/** The lint rules that hold the architecture, each shown to fail on code that breaks it. */
import { ESLint } from 'eslint';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';

const root = fileURLToPath(new URL('../..', import.meta.url));
const eslint = new ESLint({ cwd: root });

/** Rule ids that fire for `code` if it stood in `path`. The file must exist for type-aware rules: an existing one lends its name. */
async function findings(path: string, code: string): Promise<(string | null)[]> {
  const [result] = await eslint.lintText(code, { filePath: join(root, path) });
  return (result?.messages ?? []).map((message) => message.ruleId);
}

test.each([
  ['packages/collector/src/index.ts', '@candor/anonymizer'],
  ['packages/collector/src/index.ts', '@candor/anonymizer/raw'],
  ['packages/collector/src/index.ts', '@candor/reporter-core'],
  ['packages/collector/src/index.ts', '@candor/node-reporter'],
  ['packages/anonymizer/src/index.ts', '@candor/schema'],
  ['packages/schema/src/index.ts', '@candor/anonymizer'],
  ['packages/reporter-core/src/index.ts', '@candor/node-reporter'],
  ['packages/browser-reporter/src/index.ts', '@candor/node-reporter'],
  ['packages/node-reporter/src/index.ts', '@candor/collector'],
  ['packages/audit-vectors/src/index.ts', '@candor/anonymizer'],
])('%s may not import %s', async (path, target) => {
  expect(await findings(path, `import { something } from '${target}';\nexport const used = something;\n`)).toContain('no-restricted-imports');
});

test.each([
  ['packages/collector/src/index.ts', '@candor/schema'],
  ['packages/reporter-core/src/index.ts', '@candor/schema/wire'],
  ['packages/browser-reporter/src/index.ts', '@candor/anonymizer'],
  ['packages/node-reporter/src/index.ts', 'node:http'],
])('%s may import %s', async (path, target) => {
  expect(await findings(path, `import { something } from '${target}';\nexport const used = something;\n`)).not.toContain('no-restricted-imports');
});

test.each(['schema', 'anonymizer', 'reporter-core', 'browser-reporter'])('%s runs without Node', async (name) => {
  expect(await findings(`packages/${name}/src/index.ts`, `import { readFileSync } from 'node:fs';\nexport const used = readFileSync;\n`)).toContain(
    'no-restricted-imports',
  );
});

test('export *, default exports, any and a promise left alone are refused', async () => {
  const path = 'packages/reporter-core/src/index.ts';
  expect(await findings(path, `export * from './ports.js';\n`)).toContain('no-restricted-syntax');
  expect(await findings(path, `export default 1;\n`)).toContain('import-x/no-default-export');
  expect(await findings(path, `export const value: any = 1;\n`)).toContain('@typescript-eslint/no-explicit-any');
  expect(await findings(path, `export function run(): void {\n  Promise.resolve(1);\n}\n`)).toContain('@typescript-eslint/no-floating-promises');
});

test('reaching into another package by a relative path is refused', async () => {
  expect(await findings('packages/collector/src/index.ts', `import { wireLimits } from '../../schema/src/index.js';\nexport const used = wireLimits;\n`)).toContain(
    'import-x/no-relative-packages',
  );
});

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(root, 'packages/reporter-core/test/cycle-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('a cycle between two files is refused', async () => {
  writeFileSync(join(folder, 'first.ts'), `import { second } from './second.js';\nexport const first = (): number => second() + 1;\n`);
  writeFileSync(join(folder, 'second.ts'), `import { first } from './first.js';\nexport const second = (): number => first() + 1;\n`);
  const results = await eslint.lintFiles([join(folder, '*.ts')]);
  expect(results.flatMap((result) => result.messages.map((message) => message.ruleId))).toContain('import-x/no-cycle');
});
