/** Writes the modules that let a receiver accept superseded forms of events. Clients never import them. */
import type { CatalogEvent } from '../catalog-event.js';
import { generatedHeader } from '../generated-file.js';
import type { JsonSchema } from '../json-schema.js';
import { constantName, fileName } from '../names.js';
import { validatorModule } from '../validator-code.js';
import { readReleases } from './releases.js';
import type { SupersededEvent } from './superseded.js';
import { readWithdrawals, supersededEvents, supersededSchema } from './superseded.js';

/** @returns path → content: the map of accepted events, and per superseded form its definition, validator and schema. */
export function supersededFiles(root: string, events: readonly CatalogEvent[]): Map<string, string> {
  const old = supersededEvents(events, readReleases(root), readWithdrawals(root));
  const files = new Map<string, string>();
  const kept = old.flatMap((form) => {
    const envelope = events.find((event) => event.class === form.event.class)?.schema;
    return envelope === undefined ? [] : [{ ...form, schema: supersededSchema(form, envelope) }];
  });
  for (const form of kept) {
    files.set(`src/generated/schemas/${form.name}.v${form.event.version}.json`, `${JSON.stringify(form.schema, null, 2)}\n`);
    files.set(`src/generated/superseded/${moduleName(form)}-check.ts`, validatorModule(form.schema));
    files.set(`src/generated/superseded/${moduleName(form)}.ts`, definitionModule(form));
  }
  files.set('src/generated/accepted.ts', acceptedModule(kept));
  return files;
}

function moduleName({ name, event }: SupersededEvent): string {
  return `${fileName(name)}-v${event.version}`;
}

function constantOf({ name, event }: SupersededEvent): string {
  return `${constantName(name)}V${event.version}`;
}

function definitionModule(form: SupersededEvent & { readonly schema: JsonSchema }): string {
  const { name, event, release } = form;
  const fields = Object.entries(event.fields).map(([field, { place, anonymize }]) => {
    return `  ${field}: { place: '${place}'${anonymize === undefined ? '' : `, anonymize: '${anonymize}'`} },`;
  });
  return [
    generatedHeader + "import type { EventDefinition, FieldDefinition } from '../../event-definition.js';",
    "import { findFault } from '../../validation-fault.js';",
    `import { validate } from './${moduleName(form)}-check.js';`,
    '',
    'const fields: Readonly<Record<string, FieldDefinition>> = {',
    ...fields,
    '};',
    '',
    `/** \`${name}\` in the form it had in release ${release}. */`,
    `export const ${constantOf(form)}: EventDefinition<'${event.class}'> = {`,
    `  name: '${name}',`,
    `  class: '${event.class}',`,
    `  version: ${event.version},`,
    ...(event.bills === undefined ? [] : [`  bills: '${event.bills}',`]),
    '  fields,',
    '  validate: (candidate, scheme) => findFault(validate, fields, candidate, scheme),',
    '};',
    '',
  ].join('\n');
}

function acceptedModule(forms: readonly SupersededEvent[]): string {
  return [
    generatedHeader + "import { withSuperseded } from '../accepted-events.js';",
    "import type { EventDefinition } from '../event-definition.js';",
    "import { events } from './events.js';",
    ...forms.map((form) => `import { ${constantOf(form)} } from './superseded/${moduleName(form)}.js';`),
    '',
    '/** Every event that a receiver accepts: those of the catalog, and the forms that earlier releases could send. */',
    'export const acceptedEvents: ReadonlyMap<string, EventDefinition> = withSuperseded(events, [',
    ...forms.map((form) => `  ${constantOf(form)},`),
    ']);',
    '',
  ].join('\n');
}
