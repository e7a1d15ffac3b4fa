/**
 * Reads the catalog: what its files declare (for the rules) and what typescript-json-schema makes of it (for the output).
 *
 * Promises: reports nothing as an event that the source does not declare, and keeps the order of the source. Must not:
 * judge what it reads; that is the rules' task.
 */
import { readdirSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import * as TJS from 'typescript-json-schema';
import ts from 'typescript';
import { CatalogError } from './catalog-problem.js';
import { carriedTags } from './catalog-tags.js';
import type { TaggedSchema } from './json-schema.js';

export interface DeclaredTag {
  readonly name: string;
  readonly text: string;
}

/** An exported or local type alias: a word of the vocabulary. */
export interface AliasDeclaration {
  readonly file: string;
  readonly name: string;
  readonly tags: readonly DeclaredTag[];
}

export interface EventDeclaration {
  /** Path from the package's folder. */
  readonly file: string;
  /** First word of the path below `src/catalog`: the area is one file, or a folder with one file per topic. */
  readonly area: string;
  readonly interfaceName: string;
  readonly extendsOther: boolean;
  readonly tags: readonly DeclaredTag[];
  readonly properties: readonly { readonly name: string; readonly tags: readonly DeclaredTag[] }[];
  readonly schema: TaggedSchema;
}

export interface CatalogSource {
  readonly events: readonly EventDeclaration[];
  readonly aliases: readonly AliasDeclaration[];
  /** The generated schemas of the wire interfaces, by interface name. */
  readonly wire: Readonly<Record<'WireBatch' | 'WireEvent' | 'BehaviorTime', TaggedSchema>>;
}

export const vocabularyFile = 'src/catalog/vocabulary.ts';
/** No ambient types: what a developer's machine has installed must not decide what an event is. */
const compilerOptions = {
  strict: true,
  exactOptionalPropertyTypes: true,
  types: [],
  lib: ['ES2022'],
  target: 'ES2022',
  module: 'ESNext',
  moduleResolution: 'Bundler',
};

const wireFiles = ['src/wire/batch.ts', 'src/wire/forms.ts'];

/** @throws CatalogError where the files do not compile or declare something that is not an event. */
export function readCatalog(root: string): CatalogSource {
  const folder = join(root, 'src/catalog');
  const files = catalogFiles(folder);
  const program = TJS.getProgramFromFiles(
    [...files, ...wireFiles.map((file) => join(root, file))],
    compilerOptions,
    root,
  );
  refuseTypeErrors(program, root);
  const schemas = TJS.buildGenerator(program, {
    required: true,
    noExtraProps: true,
    ref: false,
    // The catalog knows whole numbers only: a fraction says more than a count needs to.
    defaultNumberType: 'integer',
    validationKeywords: carriedTags,
  });
  if (schemas === null) throw new Error('typescript-json-schema made nothing of the catalog');
  const schemaOf = (name: string) => schemas.getSchemaForSymbol(name) as TaggedSchema;

  const events: EventDeclaration[] = [];
  const aliases: AliasDeclaration[] = [];
  for (const path of [...files, join(root, 'src/wire/forms.ts')]) {
    const source = program.getSourceFile(path);
    const file = relative(root, path).split(sep).join('/');
    for (const statement of source?.statements ?? []) {
      if (ts.isImportDeclaration(statement)) continue;
      if (ts.isTypeAliasDeclaration(statement)) {
        aliases.push({ file, name: statement.name.text, tags: tagsOf(statement) });
      } else if (ts.isInterfaceDeclaration(statement)) {
        events.push(eventDeclaration(statement, file, schemaOf(statement.name.text)));
      } else {
        const message = 'only imports, type aliases and one interface per event belong in the catalog';
        throw new CatalogError([{ file, place: statement.getText(source).split('\n', 1)[0] ?? '', message }]);
      }
    }
  }
  return {
    events,
    aliases,
    wire: { WireBatch: schemaOf('WireBatch'), WireEvent: schemaOf('WireEvent'), BehaviorTime: schemaOf('UtcMinute') },
  };
}

/** Text of one of an event's tags; empty where it has none. */
export function tagText(event: EventDeclaration, name: string): string {
  return event.tags.find((tag) => tag.name === name)?.text ?? '';
}

/** Sorted by path, so that the order of events does not hang on the file system. */
function catalogFiles(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.ts'))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}

function eventDeclaration(node: ts.InterfaceDeclaration, file: string, schema: TaggedSchema): EventDeclaration {
  return {
    file,
    area: /^src\/catalog\/([^/.]+)/.exec(file)?.[1] ?? '',
    interfaceName: node.name.text,
    extendsOther: node.heritageClauses !== undefined,
    tags: tagsOf(node),
    properties: node.members.map((member) => ({ name: member.name?.getText() ?? '[index]', tags: tagsOf(member) })),
    schema,
  };
}

function tagsOf(node: ts.Node): DeclaredTag[] {
  return ts.getJSDocTags(node).map((tag) => ({
    name: tag.tagName.text,
    text: (ts.getTextOfJSDocComment(tag.comment) ?? '').replace(/\s+/g, ' ').trim(),
  }));
}

function refuseTypeErrors(program: ts.Program, root: string): void {
  const problems = ts.getPreEmitDiagnostics(program).map((diagnostic) => ({
    file: relative(root, diagnostic.file?.fileName ?? 'src/catalog'),
    place: `line ${lineOf(diagnostic)}`,
    message: ts.flattenDiagnosticMessageText(diagnostic.messageText, ' '),
  }));
  if (problems.length > 0) throw new CatalogError(problems);
}

function lineOf({ file, start }: ts.Diagnostic): number {
  return file === undefined || start === undefined ? 1 : file.getLineAndCharacterOfPosition(start).line + 1;
}
