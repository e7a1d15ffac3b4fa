/** Writes `windows.ts`: how each windowed report is aggregated, and which report each action feeds. */
import type { CatalogEvent, CatalogField } from './catalog-event.js';
import { windowMinutes } from './catalog-tags.js';
import { generatedHeader } from './generated-file.js';
import type { CountedAction } from './window-counts.js';

/** The reporter fills these itself. */
const frame: readonly string[] = ['window_start', 'cluster_name', 'reporter_host'];

export function windowModule(events: readonly CatalogEvent[]): string {
  const reports = events.filter((event) => event.window !== undefined);
  const feeds = reports.flatMap((report) => feedsOf(report, events));
  const imported = [...new Set([...reports, ...feeds.map(({ action }) => action)])];
  const modules = [...new Set(imported.map(({ module }) => module))].sort();
  return [
    generatedHeader + '/** Windowed reports and the actions that feed them. One constant each, so that a bundle holds only what it uses. */',
    ...modules.map((module) => {
      const names = imported.filter((event) => event.module === module).map(({ interfaceName }) => interfaceName);
      return `import type { ${names.sort().join(', ')} } from '../catalog/${module}.js';`;
    }),
    "import type { UsageFeed, UsageWindow } from '../usage-window.js';",
    ...reports.map((event) => `import { ${event.constant} } from './events/${event.fileName}.js';`),
    '',
    "export type { FeedTarget, UsageFeed, UsageWindow } from '../usage-window.js';",
    ...reports.flatMap(windowConstant),
    ...feeds.flatMap(feedConstant),
    '',
    '/** Every windowed report of the catalog. */',
    `export const usageWindows: readonly UsageWindow[] = [`,
    ...reports.map((event) => `  ${windowName(event)},`),
    '];',
    '',
  ].join('\n');
}

function windowConstant(event: CatalogEvent): string[] {
  const subject = subjectFields(event).map(({ name }) => name);
  const counters = event.fields.filter(({ schema }) => schema.type === 'integer');
  const list = listOf(event);
  return [
    '',
    `/** \`${event.name}\`, aggregated: one for each ${subject.join(', ')} in a window. */`,
    `export const ${windowName(event)}: UsageWindow<`,
    `  ${picked(event, subject)},`,
    `  ${union(counters.map(({ name }) => name))},`,
    `  ${union(list === undefined ? [] : [list.name])}`,
    '> = {',
    `  event: ${event.constant},`,
    `  minutes: ${windowMinutes[event.window ?? '15m']},`,
    `  subject: [${subject.map(quoted).join(', ')}],`,
    ...(counters.length === 0 ? ['  counters: {},'] : ['  counters: {', ...counters.map(({ name, schema }) => `    ${name}: ${schema.maximum},`), '  },']),
    `  required: [${counters.filter(({ required }) => required).map(({ name }) => quoted(name)).join(', ')}],`,
    ...(list === undefined ? [] : [`  list: { name: ${quoted(list.name)}, maxItems: ${list.schema.maxItems} },`]),
    '};',
  ];
}

interface ActionFeed {
  readonly action: CatalogEvent;
  readonly report: CatalogEvent;
  readonly targets: readonly (CountedAction & { readonly into: string })[];
}

function feedsOf(report: CatalogEvent, events: readonly CatalogEvent[]): ActionFeed[] {
  const counted = report.fields.flatMap(({ name, counts }) => (counts === undefined || counts === 'calls' ? [] : [{ into: name, ...counts }]));
  return [...new Set(counted.map(({ event }) => event))].flatMap((name) => {
    const action = events.find((event) => event.name === name);
    return action === undefined ? [] : [{ action, report, targets: counted.filter(({ event }) => event === name) }];
  });
}

function feedConstant({ action, report, targets }: ActionFeed): string[] {
  const own = new Set(action.fields.map(({ name }) => name));
  const subject = subjectFields(report).map(({ name }) => name);
  const asked = targets.flatMap(({ where, by }) => [where?.property ?? [], by ?? []].flat());
  const ofAction = [...new Set([...subject.filter((name) => own.has(name)), ...asked])];
  const ofReport = subject.filter((name) => !own.has(name));
  const isFlag = (property: string) => action.fields.find(({ name }) => name === property)?.schema.type === 'boolean';
  return [
    '',
    `/** \`${action.name}\` counts in \`${report.name}\`. */`,
    `export const ${action.constant}Feed: UsageFeed<`,
    `  ${[picked(action, ofAction), ...(ofReport.length === 0 ? [] : [picked(report, ofReport)])].join(' & ')}`,
    '> = {',
    `  action: ${quoted(action.name)},`,
    `  window: ${windowName(report)},`,
    '  targets: [',
    ...targets.map(({ into, where, by }) => {
      const values = where?.values.map((value) => (isFlag(where.property) ? value : quoted(value))).join(', ');
      const narrowed = where === undefined ? '' : `, where: { property: ${quoted(where.property)}, values: [${values}] }`;
      return `    { into: ${quoted(into)}${narrowed}${by === undefined ? '' : `, by: ${quoted(by)}`} },`;
    }),
    '  ],',
    '};',
  ];
}

function windowName(event: CatalogEvent): string {
  return `${event.constant}Window`;
}

/** What is neither the frame nor counted says whose report it is. */
function subjectFields(event: CatalogEvent): CatalogField[] {
  return event.fields.filter(({ name, counts }) => counts === undefined && !frame.includes(name));
}

function listOf(event: CatalogEvent): CatalogField | undefined {
  return event.fields.find(({ schema }) => schema.type === 'array');
}

function picked(event: CatalogEvent, names: readonly string[]): string {
  return `Pick<${event.interfaceName}, ${union(names)}>`;
}

function union(names: readonly string[]): string {
  return names.length === 0 ? 'never' : names.map(quoted).join(' | ');
}

/** Names of the catalog hold no quote. */
function quoted(name: string): string {
  return `'${name}'`;
}
