/** Reading single declarations of a report, as syntax: no program and no checker, so that it takes no time. */
import ts from 'typescript';

export function statementsOf(code: string): readonly ts.Statement[] {
  return ts.createSourceFile('surface.d.ts', code, ts.ScriptTarget.ES2022, true).statements.slice();
}

export function namesOfStatement(statement: ts.Statement): readonly string[] {
  if (ts.isVariableStatement(statement)) return statement.declarationList.declarations.map(({ name }) => name.getText());
  const { name } = statement as ts.Statement & { readonly name?: ts.Node };
  return name === undefined ? [] : [name.getText()];
}

export interface Shape {
  /** What must not change at all: kind, type parameters, what it extends. */
  readonly frame: string;
  readonly members: ReadonlyMap<string, { readonly optional: boolean; readonly type: string }>;
  /** Whether others make such objects: then a new required member breaks them. */
  readonly madeByOthers: boolean;
}

/** The members of an interface, a class, an object type or a constant of one; undefined for anything else. */
export function shapeOf(statement: ts.Statement): Shape | undefined {
  if (ts.isInterfaceDeclaration(statement)) return shape(statement.members, headOf(statement, statement.members), true);
  if (ts.isClassDeclaration(statement)) return shape(statement.members.filter((member) => !isPrivate(member)), headOf(statement, statement.members), false);
  if (ts.isTypeAliasDeclaration(statement)) {
    const literal = literalOf(statement.type);
    return literal && shape(literal.members, headOf(statement, literal.members), true);
  }
  if (!ts.isVariableStatement(statement)) return undefined;
  const type = statement.declarationList.declarations[0]?.type;
  const literal = type && literalOf(type);
  return literal && shape(literal.members, headOf(statement, literal.members), false);
}

/** `{ … }`, also inside `Readonly<{ … }>`. */
function literalOf(type: ts.TypeNode): ts.TypeLiteralNode | undefined {
  if (ts.isTypeLiteralNode(type)) return type;
  const [only] = ts.isTypeReferenceNode(type) && type.typeName.getText() === 'Readonly' ? (type.typeArguments ?? []) : [];
  return only !== undefined && ts.isTypeLiteralNode(only) ? only : undefined;
}

/** The text in front of the members and behind them. */
function headOf(statement: ts.Statement, members: ts.NodeArray<ts.Node>): string {
  const text = statement.getSourceFile().text;
  return `${text.slice(statement.getStart(), members.pos)}…${text.slice(members.end, statement.end)}`.replace(/\s+/g, ' ');
}

function shape(members: readonly ts.Node[], frame: string, madeByOthers: boolean): Shape {
  const found = new Map<string, { optional: boolean; type: string }>();
  for (const member of members) {
    const { name, questionToken } = member as ts.PropertySignature;
    const key = name?.getText() ?? ts.SyntaxKind[member.kind];
    const known = found.get(key);
    const type = member.getText().replace(/\s+/g, ' ');
    found.set(key, { optional: questionToken !== undefined, type: known === undefined ? type : `${known.type} ${type}` });
  }
  return { frame, members: found, madeByOthers };
}

function isPrivate(member: ts.ClassElement): boolean {
  const modifiers = ts.canHaveModifiers(member) ? (ts.getModifiers(member) ?? []) : [];
  return modifiers.some(({ kind }) => kind === ts.SyntaxKind.PrivateKeyword) || (member.name !== undefined && ts.isPrivateIdentifier(member.name));
}

/** The alternatives of a type; a type that is no union has one. The text in front of it is `before`. */
export function alternativesOf(code: string): { readonly before: string; readonly alternatives: readonly string[] } | undefined {
  const [statement] = statementsOf(code);
  const type = statement && ts.isTypeAliasDeclaration(statement) ? statement.type : undefined;
  if (statement === undefined || type === undefined) return undefined;
  const members = ts.isUnionTypeNode(type) ? [...type.types] : [type];
  return { before: code.slice(0, type.getStart() - statement.getStart()), alternatives: members.map((member) => member.getText().replace(/\s+/g, ' ')) };
}

/** A function's text without its last parameters, if those are optional: what an older caller sees. */
export function withoutOptionalTail(statement: ts.Statement, parameters: number): string | undefined {
  if (!ts.isFunctionDeclaration(statement)) return undefined;
  const tail = statement.parameters.slice(parameters);
  const [first] = tail;
  if (first === undefined || tail.some((parameter) => parameter.questionToken === undefined && parameter.dotDotDotToken === undefined)) return undefined;
  const text = statement.getText();
  const from = first.getStart() - statement.getStart();
  const to = statement.parameters.end - statement.getStart();
  return `${text.slice(0, from).replace(/,\s*$/, '')}${text.slice(to)}`;
}

export function parameterCount(statement: ts.Statement): number {
  return ts.isFunctionDeclaration(statement) ? statement.parameters.length : 0;
}
