/**
 * Lint: the import arrows of ARCHITECTURE.md, no cycles, no promise left alone, and the few habits this repository bans.
 * `e2e/test/lint.test.ts` shows each of the architectural rules fail on code that breaks it.
 */
import importX from 'eslint-plugin-import-x';
import { createTypeScriptImportResolver } from 'eslint-import-resolver-typescript';
import tseslint from 'typescript-eslint';

/** Which packages of ours each package may import. A package that is not named here may import none. */
export const arrows = {
  schema: [],
  anonymizer: [],
  'reporter-core': ['anonymizer', 'schema'],
  'node-reporter': ['anonymizer', 'reporter-core', 'schema'],
  'browser-reporter': ['anonymizer', 'reporter-core', 'schema'],
  collector: ['schema'],
  'audit-vectors': [],
};

/** Where `node:*` may be imported from; everything else must run in a page. */
const nodeFiles = {
  anonymizer: ['src/hmac-node.ts', 'src/key-file.ts'],
  'node-reporter': ['src/**'],
  collector: ['src/**'],
  'audit-vectors': ['src/**'],
};

const nodeModules = { group: ['node:*'], message: 'This file must run without Node; only the packages ARCHITECTURE.md names may use node:*.' };

function forbiddenPackages(name) {
  const allowed = arrows[name].flatMap((target) => [`!@candor/${target}`, `!@candor/${target}/*`]);
  return {
    group: ['@candor/*', '@candor/*/*', ...allowed],
    message: `ARCHITECTURE.md lets ${name} import ${arrows[name].join(', ') || 'no other package of ours'}.`,
  };
}

const packageArrows = Object.keys(arrows).flatMap((name) => {
  const patterns = [forbiddenPackages(name)];
  return [
    { files: [`packages/${name}/src/**/*.ts`], rules: { 'no-restricted-imports': ['error', { patterns: [...patterns, nodeModules] }] } },
    ...(nodeFiles[name]
      ? [{ files: nodeFiles[name].map((glob) => `packages/${name}/${glob}`), rules: { 'no-restricted-imports': ['error', { patterns }] } }]
      : []),
  ];
});

export default tseslint.config(
  { ignores: ['**/dist/**', '**/node_modules/**', '**/generated/**', '**/.turbo/**', '.candor/**', 'packages/audit-vectors/vectors/**'] },
  {
    files: ['**/*.{ts,js,mjs}'],
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    plugins: { 'import-x': importX },
    settings: {
      'import-x/resolver-next': [createTypeScriptImportResolver({ noWarnOnMultipleProjects: true })],
      // Without these two, the plugin does not read TypeScript files and finds no cycle between them.
      'import-x/extensions': ['.ts', '.js', '.mjs'],
      'import-x/parsers': { '@typescript-eslint/parser': ['.ts'] },
    },
    rules: {
      'import-x/no-cycle': ['error', { ignoreExternal: true }],
      'import-x/no-relative-packages': 'error',
      'import-x/no-self-import': 'error',
      'no-restricted-syntax': [
        'error',
        { selector: 'ExportAllDeclaration', message: 'Export names one by one, so that the public surface is read in one place.' },
      ],
      eqeqeq: 'error',
      'no-var': 'error',
      'prefer-const': 'error',
    },
  },
  // How a package is built, and how the examples of its README are run, is no part of it.
  { files: ['packages/*/tsup.config.ts', 'packages/*/test/**/readme.test.ts'], rules: { 'import-x/no-relative-packages': 'off' } },
  {
    files: ['packages/*/src/**/*.ts', 'examples/*/src/**/*.ts'],
    plugins: { '@typescript-eslint': tseslint.plugin },
    languageOptions: { parser: tseslint.parser, parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      'import-x/no-default-export': 'error',
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': 'error',
    },
  },
  {
    files: ['**/*.ts'],
    plugins: { '@typescript-eslint': tseslint.plugin },
    languageOptions: { parser: tseslint.parser },
    rules: {
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/ban-ts-comment': ['error', { 'ts-expect-error': 'allow-with-description', minimumDescriptionLength: 10 }],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', ignoreRestSiblings: true }],
    },
  },
  ...packageArrows,
);
