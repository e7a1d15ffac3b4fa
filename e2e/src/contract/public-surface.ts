/**
 * The public surface of a package, taken from the declarations that ship: what each entry exports, and the text of every declaration that
 * an export names, directly or through another.
 *
 * Promises: comments are left out, names are sorted, and nothing depends on how the build cut its files. Must not: look at sources.
 */
import { existsSync } from 'node:fs';
import { join, sep } from 'node:path';
import ts from 'typescript';
import { entryPoints, type PublishedPackage } from './published-packages.js';

export interface Surface {
  readonly package: string;
  /** What each entry exports, by the label of the entry. */
  readonly entries: Readonly<Record<string, readonly string[]>>;
  /** Text by name; several texts of one name are joined by a line feed. */
  readonly declarations: Readonly<Record<string, string>>;
}

/** One program for all packages: reading the standard library is most of the work. @throws where a package is not built. */
export function publicSurfaces(packages: readonly PublishedPackage[]): Surface[] {
  const files = packages.flatMap(({ folder, manifest }) => entryPoints(manifest).map(({ types }) => join(folder, types)));
  const absent = files.filter((file) => !existsSync(file));
  if (absent.length > 0) throw new Error(`${absent.length} declaration files are not built: run npm run build first.`);
  const program = ts.createProgram(files, {
    target: ts.ScriptTarget.ES2022,
    module: ts.ModuleKind.NodeNext,
    moduleResolution: ts.ModuleResolutionKind.NodeNext,
    skipLibCheck: true,
    noEmit: true,
    types: [],
  });
  return packages.map((published) => surfaceOf(published, program));
}

function surfaceOf({ folder, manifest }: PublishedPackage, program: ts.Program): Surface {
  const checker = program.getTypeChecker();
  const own = join(folder, 'dist') + sep;
  const declarations = new Map<string, Set<string>>();
  const seen = new Set<ts.Symbol>();
  const entries: Record<string, string[]> = {};

  const resolved = (symbol: ts.Symbol): ts.Symbol => ((symbol.flags & ts.SymbolFlags.Alias) === 0 ? symbol : checker.getAliasedSymbol(symbol));
  const ownDeclarations = (symbol: ts.Symbol): ts.Declaration[] => (symbol.declarations ?? []).filter((node) => node.getSourceFile().fileName.startsWith(own));

  function collect(symbol: ts.Symbol): void {
    if (seen.has(symbol)) return;
    seen.add(symbol);
    for (const node of ownDeclarations(symbol)) {
      const statement = statementOf(node);
      if (statement === undefined || isEvent(statement)) continue;
      const texts = declarations.get(symbol.name) ?? new Set();
      declarations.set(symbol.name, texts.add(textOf(statement)));
      visit(statement);
    }
  }

  function visit(node: ts.Node): void {
    if (ts.isIdentifier(node)) {
      const symbol = checker.getSymbolAtLocation(node);
      if (symbol !== undefined) collect(resolved(symbol));
    }
    ts.forEachChild(node, visit);
  }

  for (const { label, types } of entryPoints(manifest)) {
    const module = checker.getSymbolAtLocation(program.getSourceFile(join(folder, types)) as ts.Node);
    const names: string[] = [];
    for (const exported of module === undefined ? [] : checker.getExportsOfModule(module)) {
      const target = resolved(exported);
      const [foreign] = ownDeclarations(target).length > 0 ? [] : (target.declarations ?? []);
      names.push(nameOf(exported.name, target.name, foreign && packageOf(foreign)));
      if (foreign === undefined && !isCatalogArea(folder, label)) collect(target);
    }
    entries[label] = names.sort();
  }
  const sorted = [...declarations].sort(([left], [right]) => (left < right ? -1 : 1));
  return { package: manifest.name, entries, declarations: Object.fromEntries(sorted.map(([name, texts]) => [name, [...texts].join('\n')])) };
}

function nameOf(exported: string, local: string, origin: string | undefined): string {
  if (origin !== undefined) return `${exported} from ${origin}`;
  return exported === local ? exported : `${exported} = ${local}`;
}

/** Entries that the catalog's generator writes, one per area. The catalog's own comparison judges events: here their names are enough. */
function isCatalogArea(folder: string, label: string): boolean {
  return existsSync(join(folder, 'src/generated/areas', `${label.slice(2)}.ts`));
}

/** The interface of an event, which another entry may name as well. */
function isEvent(statement: ts.Statement): boolean {
  return ts.getJSDocTags(statement).some(({ tagName }) => tagName.text === 'event');
}

/** The package of a declaration that is not ours: `packages/x/dist/…` here, `node_modules/x/…` elsewhere. */
function packageOf(node: ts.Node): string {
  const { fileName } = node.getSourceFile();
  const sibling = /\/packages\/([^/]+)\/dist\//.exec(fileName)?.[1];
  if (sibling !== undefined) return `@candor/${sibling}`;
  return /.*\/node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(fileName)?.[1] ?? 'elsewhere';
}

/** A statement of the file, not a member of one: `declare const a: A, b: B` never occurs in what tsup writes. */
function statementOf(node: ts.Declaration): ts.Statement | undefined {
  let current: ts.Node = node;
  while (current.parent !== undefined && !ts.isSourceFile(current.parent)) current = current.parent;
  return ts.isVariableDeclaration(node) || current === node ? (current as ts.Statement) : undefined;
}

const printer = ts.createPrinter({ removeComments: true, newLine: ts.NewLineKind.LineFeed });

function textOf(statement: ts.Statement): string {
  const text = printer.printNode(ts.EmitHint.Unspecified, statement, statement.getSourceFile());
  // Whether tsup writes `export` in front of it or below is no difference to a reader; and a version or a digest is data, which each release changes.
  return text.replace(/^export (?=declare|type|interface)/, '').replace(/^(declare const \w+) = "(?:\d+\.\d+\.\d+[^"]*|[0-9a-f]{64})";$/, '$1: string;');
}
