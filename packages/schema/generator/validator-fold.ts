/**
 * Folds what ajv writes into flat code that returns the first fault.
 *
 * ajv counts errors because it can collect all of them; these validators stop at the first, so every count it compares is
 * zero where it is read. Promises: what remains of ajv's bookkeeping is refused, never shipped; a fault holds a path and a
 * keyword, so an undeclared name cannot leave the code. Must not: change which values pass.
 */
import ts from 'typescript';
import type { JsonSchema } from './json-schema.js';

export interface FoldedFunction {
  /** Statements, one per line, indented for a function's body. */
  readonly body: string;
  /** Names of the patterns that the body tests against, each with its source text. */
  readonly patterns: ReadonlyMap<string, string>;
}

export interface FoldOptions {
  /** Whether this code runs after the envelope's: `event` and `properties` are there, and each place is an object. */
  readonly placesChecked: boolean;
  /** The schema that the code was made from. */
  readonly schema: JsonSchema;
  /** Name under which the code shall use a pattern. */
  readonly nameOf: (pattern: string) => string;
}

const alwaysTrue = /^(?:errors === 0|_errs\d+ === errors|errors === _errs\d+|valid\d+)$/;
const neverTrue = /^!valid\d+$/;
const bookkeeping = /^(?:vErrors|errors|_errs\d+|valid\d+)$/;
const objectTest = /^(data\d*) && typeof \1 == "object" && !Array\.isArray\(\1\)$/;
const integerTest = /\(typeof (data\d+) == "number" && \(!\(\1 % 1\) && !isNaN\(\1\)\) && isFinite\(\1\)\)/;
const numberTest = /^typeof (data\d+) == "number" && isFinite\(\1\)$/;
const presenceTest = /^(data\d*\.\w+) !== undefined$/;
/** None of these may be left as a name of its own; as a property's name in a string or after a dot it is the catalog's. */
const leftover = /\b(?:validate\d+|errors|vErrors|_errs\d+|valid\d+|instancePath|rootData|params|schema\d+|func\d+|require|eval|RegExp)\b/;

/** @param code one function, as ajv's standalone output has it. */
export function foldedFunction(code: string, options: FoldOptions): FoldedFunction {
  const source = ts.createSourceFile('validator.js', code, ts.ScriptTarget.ES2022, true, ts.ScriptKind.JS);
  const patterns = new Map<string, string>();
  let check: ts.FunctionDeclaration | undefined;
  for (const statement of source.statements) {
    if (ts.isFunctionDeclaration(statement)) {
      if (check !== undefined) throw new Error('ajv wrote more than one function');
      check = statement;
    } else if (ts.isVariableStatement(statement)) {
      const [declared] = statement.declarationList.declarations;
      const made = declared?.initializer;
      if (declared === undefined || made === undefined || !ts.isNewExpression(made)) continue;
      const [text] = made.arguments ?? [];
      if (text === undefined || !ts.isStringLiteral(text)) throw new Error('a pattern is not a plain string');
      patterns.set(declared.name.getText(), text.text);
    }
  }
  if (check?.body === undefined) throw new Error('ajv wrote no function');
  const named = new Map([...patterns.values()].map((pattern) => [options.nameOf(pattern), pattern]));
  const folding = new Folding(options, patterns);
  const body = folding.statements(check.body.statements).map((line) => `  ${line}\n`).join('');
  const found = leftover.exec(body.replace(/"(?:[^"\\]|\\.)*"|\.\w+/g, ''));
  if (found !== null) throw new Error(`ajv's ${found[0]} is not folded`);
  return { body, patterns: named };
}

/**
 * One function on its way. What earlier statements have made certain is not asked again: each of ajv's variables has a name
 * of its own in the whole function, so what is certain of it stays so.
 */
class Folding {
  readonly #options: FoldOptions;
  readonly #patterns: ReadonlyMap<string, string>;
  readonly #objects: Set<string>;
  readonly #integers = new Set<string>();
  readonly #present: Set<string>;

  constructor(options: FoldOptions, patterns: ReadonlyMap<string, string>) {
    this.#options = options;
    this.#patterns = patterns;
    this.#objects = new Set(options.placesChecked ? ['data'] : []);
    this.#present = new Set(options.placesChecked ? ['data.event', 'data.properties'] : []);
  }

  statements(nodes: readonly ts.Statement[]): string[] {
    const lines: string[] = [];
    for (const node of nodes) {
      lines.push(...this.#statement(node));
      // What follows a return in ajv's code is `return false`, and a `break` that nothing reaches.
      if (lines.at(-1)?.startsWith('return ') === true) break;
    }
    return lines;
  }

  #statement(node: ts.Statement): string[] {
    if (ts.isBlock(node)) return this.statements(node.statements);
    if (ts.isVariableStatement(node)) return this.#declaration(node);
    if (ts.isExpressionStatement(node)) return this.#assignment(node.expression);
    if (ts.isIfStatement(node)) return this.#choice(node);
    if (ts.isForInStatement(node) || ts.isForStatement(node)) return this.#loop(node);
    if (ts.isReturnStatement(node) && node.expression?.getText() === 'errors === 0') return [];
    throw new Error(`ajv wrote a statement that is not known: ${ts.SyntaxKind[node.kind]}`);
  }

  #declaration(node: ts.VariableStatement): string[] {
    const [declared] = node.declarationList.declarations;
    const name = declared?.name.getText() ?? '';
    if (bookkeeping.test(name)) return [];
    if (this.#options.placesChecked && /^data\.(?:properties|set|set_once)$/.test(declared?.initializer?.getText() ?? '')) {
      this.#objects.add(name);
    }
    return [this.#text(node)];
  }

  /** `validate10.errors = [{…}]`, after which ajv returns false, becomes the return of the fault itself. */
  #assignment(node: ts.Expression): string[] {
    if (!ts.isBinaryExpression(node)) throw new Error('ajv wrote an expression that is not known');
    const { left, right } = node;
    if (bookkeeping.test(left.getText())) return [];
    if (!/^validate\d+\.errors$/.test(left.getText())) throw new Error('ajv wrote an assignment that is not known');
    if (ts.isIdentifier(right)) return [];
    const fault = ts.isArrayLiteralExpression(right) ? right.elements[0] : undefined;
    if (fault === undefined || !ts.isObjectLiteralExpression(fault)) throw new Error('ajv wrote a fault that is not known');
    return [faultReturn(fault)];
  }

  #choice(node: ts.IfStatement): string[] {
    const written = this.#text(node.expression);
    if (neverTrue.test(written)) return [];
    const integer = integerTest.exec(written)?.[1];
    const asked = written.replace(integerTest, 'Number.isInteger($1)');
    if (this.#isCertain(written)) return this.#statement(node.thenStatement);
    for (const [, place] of written.matchAll(/(data\d*\.\w+) === undefined && \(missing\d+ = /g)) this.#present.add(place ?? '');
    if (integer !== undefined) this.#integers.add(integer);
    const yes = this.#statement(node.thenStatement);
    const no = node.elseStatement === undefined ? [] : this.#statement(node.elseStatement);
    if (ends(yes)) return [...branch(asked, yes), ...no];
    if (ends(no)) return [...branch(negated(asked), no), ...yes];
    if (yes.length === 0 && no.length === 0) return [];
    if (no.length > 0) throw new Error('ajv wrote a choice that is not known');
    return branch(asked, yes);
  }

  #isCertain(asked: string): boolean {
    return (
      alwaysTrue.test(asked) ||
      this.#objects.has(objectTest.exec(asked)?.[1] ?? '') ||
      this.#integers.has(numberTest.exec(asked)?.[1] ?? '') ||
      this.#present.has(presenceTest.exec(asked)?.[1] ?? '')
    );
  }

  #loop(node: ts.ForInStatement | ts.ForStatement): string[] {
    const head = node.getText().slice(0, node.statement.getStart() - node.getStart());
    return [`${head}{`, ...this.#statement(node.statement).map(indented), '}'];
  }

  /** The node as written, with shared names for patterns and without questions whose answer is known. */
  #text(node: ts.Node): string {
    return node
      .getText()
      .replace(/\bpattern\d+(?=\.test\()/g, (name) => this.#options.nameOf(this.#patterns.get(name) ?? ''))
      // Where an object has many properties, ajv looks a key up in the schema; the schema stays behind.
      .replace(/func\d+\.call\(schema\d+\.([\w.]+), (key\d+)\)/g, (_whole, path: string, key: string) => {
        const declared = path.split('.').reduce((at, step) => (at as Record<string, object>)[step] ?? {}, this.#options.schema as object);
        return `(${Object.keys(declared).map((name) => `${key} === "${name}"`).join(' || ')})`;
      })
      .replace(/\bvoid 0\b/g, 'undefined')
      .replace(/ \|\| isNaN\((data\d+)\)/g, (whole, name: string) => (this.#integers.has(name) ? '' : whole));
  }
}

function ends(lines: readonly string[]): boolean {
  return lines.at(-1)?.startsWith('return ') === true;
}

function negated(asked: string): string {
  const typed = /^typeof (data\d+) === ("\w+")$/.exec(asked);
  if (typed !== null) return `typeof ${typed[1]} !== ${typed[2]}`;
  return /^Array\.isArray\(data\d+\)$/.test(asked) ? `!${asked}` : `!(${asked})`;
}

function branch(asked: string, lines: readonly string[]): string[] {
  const [only] = lines;
  if (lines.length === 1 && only !== undefined) return [`if (${asked}) ${only}`];
  return [`if (${asked}) {`, ...lines.map(indented), '}'];
}

function indented(line: string): string {
  return `  ${line}`;
}

/** Path and keyword; of the parameters only the name of a missing property, which is always a declared one. */
function faultReturn(fault: ts.ObjectLiteralExpression): string {
  const path = propertyOf(fault, 'instancePath')?.getText() ?? '';
  const keyword = propertyOf(fault, 'keyword')?.getText() ?? '';
  const parameters = propertyOf(fault, 'params');
  const named = parameters !== undefined && ts.isObjectLiteralExpression(parameters) ? parameters : undefined;
  const missing = named === undefined ? undefined : propertyOf(named, 'missingProperty')?.getText();
  // Constant text and positions in lists are all that may be in a path.
  const shape = /^instancePath(?: \+ "([\w/]*)"((?: \+ i\d+)?))?$/.exec(path);
  if (shape === null || !/^"\w+"$/.test(keyword)) throw new Error('a fault is more than a path and a keyword');
  const [, start = '', position = ''] = shape;
  if (missing === undefined) return `return { field: "${start}"${position}, keyword: ${keyword} };`;
  if (!/^missing\d+$/.test(missing) || position !== '') throw new Error('a missing property is not a declared one');
  return `return { field: "${start}/" + ${missing}, keyword: ${keyword} };`;
}

function propertyOf(object: ts.ObjectLiteralExpression, name: string): ts.Expression | undefined {
  const property = object.properties.find((candidate) => candidate.name?.getText() === name);
  if (property === undefined) return undefined;
  return ts.isPropertyAssignment(property) ? property.initializer : (property.name as ts.Identifier);
}
