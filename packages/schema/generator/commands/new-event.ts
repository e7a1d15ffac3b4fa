/**
 * `candor-schema new-event <name> --class … [--area …]`: an interface to fill in, in the file where it belongs.
 *
 * Promises: refuses what could never become an event, and then changes nothing; adds to the end of one file only. What
 * it leaves empty, `check` names as missing. Must not: invent a purpose, an owner or a property.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { tagText } from '../catalog-source.js';
import type { EventDeclaration } from '../catalog-source.js';
import { readCatalog } from '../catalog-source.js';
import type { Area } from '../catalog-tags.js';
import { areas, isArea } from '../catalog-tags.js';
import { isEventName, longestLifeDays } from '../event-rules.js';
import { replaceFiles } from '../file-replacement.js';
import { interfaceName } from '../names.js';
import { areSimilar } from '../similar-names.js';
import { today as clockDay } from '../today.js';
import type { CommandIo } from './command-io.js';
import { exitCode } from './command-io.js';

/** Thirteen months: the same month of the year before stays comparable. */
const usualRetentionDays = 395;

const dayMs = 86_400_000;

/** @param today YYYY-MM-DD, the day the event is argued for. */
export async function newEventCommand(args: readonly string[], io: CommandIo, today: string = clockDay()): Promise<number> {
  const options = { class: { type: 'string' }, area: { type: 'string' } } as const;
  const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true });
  const [name = ''] = positionals;
  const area = values.area ?? areaOf(name);
  const wrong = positionals.length === 1 ? wordProblem(name, area, values.class) : 'give one name, such as connect.cluster.logout';
  if (wrong !== undefined || area === undefined || !isArea(area)) {
    io.err(`candor-schema new-event: ${wrong ?? 'unknown area'}`);
    return exitCode.usage;
  }
  const { events } = readCatalog(io.root);
  const taken = takenProblem(name, events);
  const file = nearestFile(name, events.filter((event) => event.area === area)) ?? `src/catalog/${area}.ts`;
  if (taken !== undefined) {
    io.err(`candor-schema new-event: ${taken}`);
    return exitCode.usage;
  }
  const content = `${readFileSync(join(io.root, file), 'utf8').trimEnd()}\n\n${skeleton(name, area, values.class ?? '', today)}`;
  replaceFiles(io.root, new Map([[file, content]]));
  io.out(`${file}: added ${interfaceName(name)}`);
  io.out('say what happened in its first line, fill in @owner and @purpose, add properties; then: candor-schema check');
  return exitCode.fine;
}

/** What is wrong with the words themselves, whatever the catalog holds. */
function wordProblem(name: string, area: string | undefined, eventClass: string | undefined): string | undefined {
  if (!isEventName(name)) return 'the name must be words joined by dots, such as connect.cluster.logout';
  if (area === undefined) return `no area has names that begin like this: ${prefixes()}`;
  if (!isArea(area)) return `--area must be one of ${Object.keys(areas).join(', ')}`;
  if (areaOf(name) !== area) return `the name does not belong to area ${area}: ${prefixes()}`;
  return eventClass === 'behavior' || eventClass === 'usage' ? undefined : '--class must be behavior or usage';
}

function takenProblem(name: string, events: readonly EventDeclaration[]): string | undefined {
  const names = events.map((event) => tagText(event, 'event'));
  const same = events.find((event) => event.interfaceName === interfaceName(name) || tagText(event, 'event') === name);
  if (same !== undefined) return `the event exists: ${same.interfaceName} in ${same.file}`;
  const similar = names.find((other) => areSimilar(other, name));
  return similar === undefined ? undefined : `the name is hard to tell from ${similar}: use that event, or say the difference`;
}

function areaOf(name: string): Area | undefined {
  return Object.keys(areas).filter(isArea).find((area) => {
    const { prefix, except } = areas[area];
    return name.startsWith(prefix) && !(except !== undefined && name.startsWith(except));
  });
}

function prefixes(): string {
  return Object.entries(areas).map(([area, { prefix }]) => `${area} ${prefix}`).join(', ');
}

/** Where an area has several files, the one with the event whose name shares most words from the beginning. */
function nearestFile(name: string, events: readonly EventDeclaration[]): string | undefined {
  const words = name.split('.');
  const shared = (event: EventDeclaration) => {
    const other = tagText(event, 'event').split('.');
    const differs = words.findIndex((word, index) => word !== other[index]);
    return differs < 0 ? words.length : differs;
  };
  return [...events].sort((left, right) => shared(right) - shared(left))[0]?.file;
}

function skeleton(name: string, area: Area, eventClass: string, today: string): string {
  const lastDay = new Date(Date.parse(`${today}T00:00:00Z`) + longestLifeDays * dayMs).toISOString().slice(0, 10);
  return [
    '/**',
    ` * @event ${name}`,
    ` * @class ${eventClass}`,
    ' * @version 1',
    ` * @emitter ${area}`,
    ' * @owner',
    ' * @purpose',
    ` * @since ${today}`,
    ...(eventClass === 'behavior' ? [` * @expires ${lastDay}`] : []),
    ` * @retention ${usualRetentionDays}`,
    ' */',
    `export interface ${interfaceName(name)} {}`,
    '',
  ].join('\n');
}
