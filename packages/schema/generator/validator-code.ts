/**
 * The validators: ajv's standalone output, folded to flat code that returns the first fault.
 *
 * Every event shares its class's check of the envelope and the catalog's patterns; its own module holds the checks of its
 * own fields. The form of a pseudonym is not among the patterns: a batch chooses it, and the check is given it. Promises: the code imports nothing but its own siblings, with no `eval` and no side effect when loaded.
 */
import { createHash } from 'node:crypto';
import Ajv from 'ajv';
import standaloneCode from 'ajv/dist/standalone/index.js';
import { transformSync } from 'esbuild';
import { pseudonymPattern } from '../src/wire/pseudonym.js';
import { writtenOut } from '../src/written-out.js';
import type { CatalogEvent } from './catalog-event.js';
import { generatedHeader } from './generated-file.js';
import type { JsonSchema } from './json-schema.js';
import { withoutAnnotations } from './json-schema.js';
import type { FoldedFunction } from './validator-fold.js';
import { foldedFunction } from './validator-fold.js';

const header = `${generatedHeader}// @ts-nocheck -- untyped code made from ajv's; the tests of every event check what it does.\n`;
const folder = 'src/generated/validators';
const personPlaces = ['set', 'set_once'];
const places = ['properties', ...personPlaces];

const settings = {
  code: { source: true, esm: true },
  // Messages repeat undeclared names, which may be an e-mail address; nobody reads them here.
  messages: false,
  allErrors: false,
  strict: true,
  // Every pattern is ASCII by the catalog's rules, so the slower Unicode mode of RegExp gives nothing.
  unicodeRegExp: false,
} as const;

/** @returns path → content of every validator module. */
export function validatorModules(events: readonly CatalogEvent[], batch: JsonSchema): Map<string, string> {
  const strict = new Ajv(settings);
  // An event's own part does not ask again whether what the envelope has checked is an object.
  const partial = new Ajv({ ...settings, strictTypes: false });
  const patterns = new Map<string, string>();
  const files = new Map<string, string>();
  const add = (name: string, content: string) => files.set(`${folder}/${name}.ts`, content);
  const remember = (folded: FoldedFunction): FoldedFunction => {
    for (const [name, pattern] of folded.patterns) patterns.set(name, pattern);
    return folded;
  };

  const envelopes = new Map<string, JsonSchema>();
  for (const { name, class: eventClass, schema, fileName } of events) {
    const bare = withoutAnnotations(schema);
    const envelope = envelopeOf(bare);
    const known = envelopes.get(eventClass) ?? envelope;
    if (JSON.stringify(known) !== JSON.stringify(envelope)) throw new Error(`${name} has an envelope of its own`);
    envelopes.set(eventClass, envelope);
    const own = remember(folded(partial, ownPartOf(bare), true));
    add(fileName, eventModule(own, `${eventClass}Fault`));
  }
  const shared = [...envelopes].map(([eventClass, schema]) => [`${eventClass}Fault`, remember(folded(strict, schema))] as const);
  add('envelope', module(shared));
  add('batch', module([['validate', remember(folded(strict, withoutAnnotations(batch)))]]));
  const byName = [...patterns].sort(([one], [other]) => (one < other ? -1 : 1));
  add('patterns', header + byName.map(([name, text]) => `export const ${name} = ${new RegExp(writtenOut(text)).toString()};\n`).join(''));
  return files;
}

/** One schema as a module of its own. */
export function validatorModule(schema: JsonSchema): string {
  const whole = folded(new Ajv(settings), withoutAnnotations(schema));
  const patterns = [...whole.patterns].map(([name, text]) => `const ${name} = ${new RegExp(text).toString()};\n`);
  return `${header}${patterns.join('')}${functionOf('validate', whole.body)}`;
}

/** What all events of a class share: ids, times, and that each place is an object. */
function envelopeOf(schema: JsonSchema): JsonSchema {
  const properties = Object.entries(schema.properties ?? {}).map(([name, part]): [string, JsonSchema] => {
    if (places.includes(name)) return [name, { type: 'object' }];
    return [name, name === 'event' ? { type: 'string' } : part];
  });
  return {
    type: 'object',
    additionalProperties: false,
    required: (schema.required ?? []).filter((name) => !personPlaces.includes(name)),
    properties: Object.fromEntries(properties),
  };
}

/** What is left to check of one event after its envelope. */
function ownPartOf(schema: JsonSchema): JsonSchema {
  const { event, ...rest } = schema.properties ?? {};
  const required = (schema.required ?? []).filter((name) => personPlaces.includes(name));
  return {
    ...(required.length === 0 ? {} : { required }),
    properties: {
      ...(event?.const === undefined ? {} : { event: { const: event.const } }),
      ...Object.fromEntries(Object.entries(rest).filter(([name]) => places.includes(name))),
    },
  };
}

function folded(ajv: Ajv, schema: JsonSchema, placesChecked = false): FoldedFunction {
  const code = standaloneCode(ajv, ajv.compile(schema));
  // esbuild's printing is one normal form of what ajv writes in several.
  const { body, patterns } = foldedFunction(transformSync(code, { target: 'es2022' }).code, { placesChecked, schema, nameOf: patternName });
  return { body, patterns: new Map([...patterns].filter(([name]) => name !== pseudonymForm)) };
}

/** The parameter that stands where a schema says `pseudonymPattern`. */
const pseudonymForm = 'pseudonym';

/** Follows from the pattern alone, so that a new event does not rename what others use. */
function patternName(pattern: string): string {
  return pattern === pseudonymPattern ? pseudonymForm : `pattern_${createHash('sha256').update(pattern).digest('hex').slice(0, 8)}`;
}

function functionOf(name: string, body: string): string {
  const parameters = body.includes(`${pseudonymForm}.test(`) ? `data, ${pseudonymForm}` : 'data';
  return `export function ${name}(${parameters}) {\n${body}}\n`;
}

function importOf(names: Iterable<string>): string {
  const sorted = [...names].sort();
  return sorted.length === 0 ? '' : `import { ${sorted.join(', ')} } from './patterns.js';\n`;
}

function module(functions: readonly (readonly [string, FoldedFunction])[]): string {
  const used = new Set(functions.flatMap(([, { patterns }]) => [...patterns.keys()]));
  return header + importOf(used) + functions.map(([name, { body }]) => functionOf(name, body)).join('\n');
}

function eventModule(own: FoldedFunction, envelope: string): string {
  const imports = `import { ${envelope} } from './envelope.js';\n${importOf(own.patterns.keys())}`;
  const first = `  const fault = ${envelope}(data);\n  if (fault !== undefined) return fault;\n`;
  return header + imports + functionOf('validate', first + own.body);
}
