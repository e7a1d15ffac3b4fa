/** Prints the audited catalog: every event with its fields, its metadata and its JSON Schema, and the schema of the envelope. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { answer, rootImporter, rootResolver } from './root-module.mjs';

await answer(async ({ root }) => {
  const load = rootImporter(root);
  const resolve = rootResolver(root);
  const { events, eventMetadata } = await load('@candor/schema/catalog');
  const { catalogVersion } = await load('@candor/schema');
  const schema = (file) => JSON.parse(readFileSync(fileURLToPath(resolve(`@candor/schema/schemas/${file}.json`)), 'utf8'));
  const versionOf = (name) => {
    try {
      return [[name, JSON.parse(readFileSync(fileURLToPath(resolve(`${name}/package.json`)), 'utf8')).version]];
    } catch {
      return [];
    }
  };
  return {
    version: catalogVersion,
    versions: Object.fromEntries(['@candor/node-reporter', '@candor/browser-reporter'].flatMap(versionOf)),
    envelope: schema('batch.v1'),
    events: [...events.values()].map(({ name, class: eventClass, version, fields }) => ({
      name,
      class: eventClass,
      version,
      fields,
      metadata: eventMetadata.get(name),
      schema: schema(`${name}.v${version}`),
    })),
  };
});
