/**
 * Every TypeScript block of the pages, compiled against the packages as built. Names that a block takes from its reader's program
 * (`user_name`, `button`) may be free; everything else has to be right.
 */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { expect, test } from 'vitest';

const root = fileURLToPath(new URL('../..', import.meta.url));
const pages = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard', '*.md'], { cwd: root, encoding: 'utf8' })
  .split('\n')
  .filter((path) => path !== '' && !path.startsWith('api/') && !/CHANGELOG\.md$/.test(path));

interface Snippet {
  readonly place: string;
  readonly code: string;
}

const snippets: Snippet[] = pages.flatMap((page) => {
  const text = readFileSync(join(root, page), 'utf8');
  return [...text.matchAll(/^```(ts|tsx|js)\n([\s\S]*?)^```$/gm)].map((match) => ({ place: `${page}:${text.slice(0, match.index).split('\n').length}`, code: match[2] ?? '' }));
});

/** What a reader's own program supplies: a free name, also as `{ user_name }`; and parameters of a function given to one. */
const freeName = new Set([2304, 18004, 7006, 7031]);

/** Complaints of the compiler, as `page:line: message`. */
function complaints(blocks: readonly Snippet[]): string[] {
  const options: ts.CompilerOptions = {
    strict: true,
    noEmit: true,
    skipLibCheck: true,
    target: ts.ScriptTarget.ES2022,
    module: ts.ModuleKind.ESNext,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
    lib: ['lib.es2022.d.ts', 'lib.dom.d.ts', 'lib.dom.iterable.d.ts', 'lib.esnext.disposable.d.ts'],
    types: ['node'],
  };
  // In a folder of the checkout, so that imports find what is installed; the files exist in memory alone.
  const texts = new Map(blocks.map(({ code }, index) => [join(root, 'e2e/src', `.snippet-${index}.ts`), `${code}\nexport {};\n`]));
  const host = ts.createCompilerHost(options);
  const { fileExists, readFile, getSourceFile } = host;
  host.fileExists = (path) => texts.has(path) || fileExists(path);
  host.readFile = (path) => texts.get(path) ?? readFile(path);
  host.getSourceFile = (path, language) => {
    const text = texts.get(path);
    return text === undefined ? getSourceFile(path, language) : ts.createSourceFile(path, text, language, true);
  };
  const program = ts.createProgram([...texts.keys()], options, host);
  return [...texts.keys()].flatMap((path, index) => {
    const file = program.getSourceFile(path);
    return [...program.getSyntacticDiagnostics(file), ...program.getSemanticDiagnostics(file)]
      .filter(({ code }) => !freeName.has(code))
      .map(({ messageText }) => `${blocks[index]?.place}: ${ts.flattenDiagnosticMessageText(messageText, '\n')}`);
  });
}

test('each block of each page compiles, and one with a wrong option would not', () => {
  expect(snippets.length).toBeGreaterThan(10);
  const planted = { place: 'planted', code: `import { createAnonymizer } from '@candor/anonymizer';\ncreateAnonymizer(key, { schema: 2 });` };
  const found = complaints([...snippets, planted]);
  expect(found.filter((line) => line.startsWith('planted: '))).toHaveLength(1);
  expect(found.filter((line) => !line.startsWith('planted: '))).toEqual([]);
});
