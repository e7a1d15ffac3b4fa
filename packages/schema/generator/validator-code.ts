/**
 * Turns one schema into one module of plain code: ajv's standalone output, trimmed and bundled.
 *
 * Promises: the module has no import, no `require`, no `eval` and no side effect when loaded; what it reports of a fault
 * is a path and a keyword, so an undeclared name cannot leave it.
 */
import Ajv from 'ajv';
import standaloneCode from 'ajv/dist/standalone/index.js';
import { build } from 'esbuild';
import ts from 'typescript';
import { generatedHeader } from './generated-file.js';
import type { JsonSchema } from './json-schema.js';
import { withoutAnnotations } from './json-schema.js';

const untyped = '// @ts-nocheck -- untyped code written by ajv; the tests of every event check what it does.\n';

export async function validatorModule(schema: JsonSchema, packageFolder: string): Promise<string> {
  const ajv = new Ajv({
    code: { source: true, esm: true },
    // Messages repeat undeclared names, which may be an e-mail address; nobody reads them here.
    messages: false,
    allErrors: false,
    strict: true,
    // Every pattern is ASCII by the catalog's rules, so the slower Unicode mode of RegExp gives nothing.
    unicodeRegExp: false,
  });
  const code = standaloneCode(ajv, ajv.compile(withoutAnnotations(schema)));
  const bundle = await build({
    stdin: { contents: trimmed(code), resolveDir: packageFolder, loader: 'js' },
    bundle: true,
    write: false,
    format: 'esm',
    platform: 'neutral',
    target: 'es2022',
    legalComments: 'none',
  });
  const output = (bundle.outputFiles[0]?.text ?? '').replace(/^\/\/ <stdin>\n/, '');
  if (/\brequire\(|\beval\(|new Function/.test(output)) throw new Error('the validator is not plain code');
  return `${generatedHeader}${untyped}${output}`;
}

/**
 * Takes out of ajv's code what would cost bytes or privacy: schema paths, parameters (the name of an undeclared property
 * is one), the default export, and constructed regular expressions, which a bundler cannot drop when unused.
 */
function trimmed(code: string): string {
  const source = ts.createSourceFile('validator.js', code, ts.ScriptTarget.ES2022, true, ts.ScriptKind.JS);
  const { transformed } = ts.transform(source, [(context) => (file) => ts.visitEachChild(file, visitor(context), context)]);
  const [file] = transformed;
  return file === undefined ? code : ts.createPrinter().printFile(file);
}

function visitor(context: ts.TransformationContext): ts.Visitor {
  const { factory } = context;
  const visit: ts.Visitor = (node) => {
    if (ts.isExportAssignment(node)) return undefined;
    if (ts.isObjectLiteralExpression(node) && propertyOf(node, 'schemaPath') !== undefined) {
      return factory.updateObjectLiteralExpression(node, faultProperties(node, factory));
    }
    if (ts.isNewExpression(node) && node.expression.getText() === 'RegExp') {
      const [pattern] = node.arguments ?? [];
      if (pattern === undefined || !ts.isStringLiteral(pattern)) throw new Error('a pattern is not a plain string');
      return factory.createRegularExpressionLiteral(new RegExp(pattern.text).toString());
    }
    return ts.visitEachChild(node, visit, context);
  };
  return visit;
}

/** Path and keyword; of the parameters only the name of a missing property, which is always a declared one. */
function faultProperties(fault: ts.ObjectLiteralExpression, factory: ts.NodeFactory): ts.ObjectLiteralElementLike[] {
  const parameters = propertyOf(fault, 'params')?.initializer;
  const named = parameters !== undefined && ts.isObjectLiteralExpression(parameters) ? parameters : undefined;
  const missing = named === undefined ? undefined : propertyOf(named, 'missingProperty');
  return [
    ...fault.properties.filter((property) => ['instancePath', 'keyword'].includes(property.name?.getText() ?? '')),
    ...(missing === undefined ? [] : [factory.createPropertyAssignment('missing', missing.initializer)]),
  ];
}

function propertyOf(object: ts.ObjectLiteralExpression, name: string): ts.PropertyAssignment | undefined {
  return object.properties.find(
    (property): property is ts.PropertyAssignment =>
      ts.isPropertyAssignment(property) && property.name.getText() === name,
  );
}
