/**
 * From the catalog's source to every generated file. READ FIRST.
 *
 * Promises: the same source gives the same bytes, on any machine and at any time; nothing is written here.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { batchSchema } from './batch-schema.js';
import type { CatalogEvent } from './catalog-event.js';
import { catalogEvent } from './catalog-event.js';
import { CatalogError } from './catalog-problem.js';
import { catalogProblems } from './catalog-rules.js';
import { readCatalog } from './catalog-source.js';
import { areas } from './catalog-tags.js';
import { dictionary } from './dictionary.js';
import { areaModule, catalogMapModule, eventModule, metadataModule } from './event-module.js';
import { supersededFiles } from './evolution/superseded-module.js';
import { readReleases } from './evolution/releases.js';
import { generatedHeader } from './generated-file.js';
import type { GeneratedFiles } from './generated-file.js';
import type { JsonSchema } from './json-schema.js';
import { behaviorSurface } from './privacy-surface.js';
import { siteFiles } from './site/site-files.js';
import { validatorModules } from './validator-code.js';
import { windowModule } from './window-module.js';

export interface Catalog {
  readonly events: readonly CatalogEvent[];
  readonly batch: JsonSchema;
}

/**
 * @param today YYYY-MM-DD; where it is given, an event past its expiry is a problem.
 * @throws CatalogError that lists every problem of the source.
 */
export function loadCatalog(root: string, today?: string): Catalog {
  const source = readCatalog(root);
  const problems = catalogProblems(source, today);
  if (problems.length > 0) throw new CatalogError(problems);
  return {
    events: source.events.map((event) => catalogEvent(event, source.wire)).sort(byArea),
    batch: batchSchema(source.wire.WireBatch),
  };
}

/** In the order of the areas; inside an area in the order of the source. */
function byArea(left: CatalogEvent, right: CatalogEvent): number {
  const order = Object.keys(areas);
  return order.indexOf(left.area) - order.indexOf(right.area);
}

/** @param catalog given by whoever has loaded it already: reading it is most of the work. */
export async function generate(root: string, catalog: Catalog = loadCatalog(root)): Promise<GeneratedFiles> {
  const { events, batch } = catalog;
  const files = new Map<string, string>();
  for (const event of events) {
    files.set(`src/generated/schemas/${event.name}.v${event.version}.json`, json(event.schema));
    files.set(`src/generated/events/${event.fileName}.ts`, eventModule(event));
  }
  for (const area of Object.keys(areas)) {
    const own = events.filter((event) => event.area === area);
    files.set(`src/generated/areas/${area}.ts`, areaModule(area, own));
  }
  files.set('src/generated/schemas/batch.v1.json', json(batch));
  for (const [path, content] of validatorModules(events, batch)) files.set(path, content);
  files.set('src/generated/events.ts', catalogMapModule(events));
  for (const [path, content] of supersededFiles(root, events)) files.set(path, content);
  files.set('src/generated/metadata.ts', metadataModule(events));
  files.set('src/generated/windows.ts', windowModule(events));
  files.set('src/generated/version.ts', versionModule(packageVersion(root), behaviorSurface(events)));
  files.set('CATALOG.md', dictionary(events));
  for (const [path, content] of siteFiles(events, readReleases(root))) files.set(path, content);
  return files;
}

function versionModule(version: string, surface: string): string {
  return `${generatedHeader}
/** Version of \`@candor/schema\`, sent with every batch. */
export const catalogVersion = '${version}';

/**
 * Digest of what behaviour events can say. A consent is bound to it: where it differs from the one that was stored with
 * the yes, there is something new to ask about.
 */
export const behaviorSurface = '${surface}';
`;
}

function packageVersion(root: string): string {
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };
  return version;
}

function json(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
