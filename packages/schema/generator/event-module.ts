/** Writes the TypeScript modules of the events: one constant per event, one module per area, one map of all. */
import type { CatalogEvent } from './catalog-event.js';
import { generatedHeader } from './generated-file.js';
import { wireImports, wireInterface, wireInterfaceName } from './wire-types.js';

/** A literal with single quotes, as the rest of the sources has them. */
function literal(value: string | number): string {
  return typeof value === 'number' ? String(value) : `'${value.replace(/[\\']/g, '\\$&').replace(/\n/g, ' ')}'`;
}

/** One event's constant, in a module of its own so that a bundle holds only what it uses. */
export function eventModule(event: CatalogEvent): string {
  const fields = event.fields.map(({ name, place, anonymize, schema }) => {
    const kind = anonymize === undefined ? '' : `, anonymize: ${literal(anonymize)}`;
    const list = schema.type === 'array' ? ', list: true' : '';
    return `  ${name}: { place: ${literal(place)}${kind}${list} },`;
  });
  return [
    generatedHeader + `import type { ${event.interfaceName} } from '../../catalog/${event.module}.js';`,
    `import type { EventDefinition, FieldDefinition } from '../../event-definition.js';`,
    `import { findFault } from '../../validation-fault.js';`,
    ...wireImports(event),
    `import { validate } from '../validators/${event.fileName}.js';`,
    '',
    'const fields: Readonly<Record<string, FieldDefinition>> = {',
    ...fields,
    '};',
    '',
    `/** \`${event.name}\`: ${event.description.replace(/\s+/g, ' ')} */`,
    `export const ${event.constant}: EventDefinition<${literal(event.class)}, ${event.interfaceName}> = {`,
    `  name: ${literal(event.name)},`,
    `  class: ${literal(event.class)},`,
    `  version: ${event.version},`,
    ...(event.bills === undefined ? [] : [`  bills: ${literal(event.bills)},`]),
    '  fields,',
    '  validate: (candidate, scheme) => findFault(validate, fields, candidate, scheme),',
    '};',
    '',
    ...wireInterface(event),
    '',
  ].join('\n');
}

/** One import area: the constants and input types of one emitter, whose interfaces may lie in several files. */
export function areaModule(area: string, events: readonly CatalogEvent[]): string {
  const modules = [...new Set(events.map((event) => event.module))];
  return [
    generatedHeader + `/** Events of ${area}, and the types of what \`track()\` takes for each. */`,
    ...events.flatMap((event) => [
      `export { ${event.constant} } from '../events/${event.fileName}.js';`,
      `export type { ${wireInterfaceName(event)} } from '../events/${event.fileName}.js';`,
    ]),
    ...modules.flatMap((module) => [
      'export type {',
      ...events.filter((event) => event.module === module).map((event) => `  ${event.interfaceName},`),
      `} from '../../catalog/${module}.js';`,
    ]),
    '',
  ].join('\n');
}

/** The whole catalog by name, for whoever receives events: a client imports single constants instead. */
export function catalogMapModule(events: readonly CatalogEvent[]): string {
  return [
    generatedHeader + "import type { EventDefinition } from '../event-definition.js';",
    ...events.map((event) => `import { ${event.constant} } from './events/${event.fileName}.js';`),
    '',
    '/** Every event of the catalog by its name. */',
    'export const events: ReadonlyMap<string, EventDefinition> = new Map<string, EventDefinition>([',
    ...events.map((event) => `  [${event.constant}.name, ${event.constant}],`),
    ']);',
    '',
  ].join('\n');
}

const metadataKeys = [
  'name',
  'version',
  'class',
  'description',
  'emitter',
  'owner',
  'purpose',
  'since',
  'expires',
  'retentionDays',
  'bills',
] as const;

/** What the catalog says of each event beyond its fields' places: for dictionaries, retention and reports. */
export function metadataModule(events: readonly CatalogEvent[]): string {
  const entry = (event: CatalogEvent) => [
    `  [`,
    `    ${literal(event.name)},`,
    '    {',
    ...metadataKeys.flatMap((key) => {
      const value = event[key];
      return value === undefined ? [] : [`      ${key}: ${literal(value)},`];
    }),
    '      fields: {',
    ...event.fields.map(({ name, required, description }) => {
      return `        ${name}: { required: ${required}, description: ${literal(description)} },`;
    }),
    '      },',
    '    },',
    '  ],',
  ];
  return [
    generatedHeader + "import type { EventMetadata } from '../event-metadata.js';",
    '',
    '/** Metadata of every event of the catalog by its name. */',
    'export const eventMetadata: ReadonlyMap<string, EventMetadata> = new Map<string, EventMetadata>([',
    ...events.flatMap(entry),
    ']);',
    '',
  ].join('\n');
}
