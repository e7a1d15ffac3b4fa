/**
 * `candor-schema explain <event | event.property | lint>`: what, why, what happens to it, and an example as sent.
 *
 * Promises: says nothing that the catalog does not say; a lint is explained without reading the catalog.
 */
import { parseArgs } from 'node:util';
import type { CatalogEvent, CatalogField } from '../catalog-event.js';
import { isLint, lints } from '../lints.js';
import type { CommandIo } from './command-io.js';
import { exitCode } from './command-io.js';

export async function explainCommand(args: readonly string[], io: CommandIo): Promise<number> {
  const { positionals } = parseArgs({ args: [...args], options: {}, allowPositionals: true });
  const [subject = ''] = positionals;
  if (positionals.length !== 1 || subject === '') {
    io.err('candor-schema explain: name one event, one event.property or one lint; "lints" lists them');
    return exitCode.usage;
  }
  if (subject === 'lints') {
    for (const [name, lint] of Object.entries(lints)) io.out(`${name.padEnd(22)}${lint.protects}`);
    return exitCode.fine;
  }
  if (isLint(subject)) {
    const { protects, hint } = lints[subject];
    for (const line of [subject, row('why', protects), row('instead', hint)]) io.out(line);
    return exitCode.fine;
  }
  // The lints above need no tools; the catalog does.
  const { loadCatalog } = await import('../generate.js');
  const { eventText, propertyText } = await import('./catalog-text.js');
  const { events } = loadCatalog(io.root);
  const found = find(events, subject);
  if (found === undefined) {
    io.err(`candor-schema explain: no event, property or lint has this name${suggestion(events, subject)}`);
    return exitCode.usage;
  }
  const lines = found.field === undefined ? eventText(found.event) : propertyText(found.event, found.field);
  for (const line of lines) io.out(line);
  return exitCode.fine;
}

function find(events: readonly CatalogEvent[], subject: string): { event: CatalogEvent; field?: CatalogField } | undefined {
  const whole = events.find(({ name }) => name === subject);
  if (whole !== undefined) return { event: whole };
  const dot = subject.lastIndexOf('.');
  const event = events.find(({ name }) => name === subject.slice(0, dot));
  const field = event?.fields.find(({ name }) => name === subject.slice(dot + 1));
  return event === undefined || field === undefined ? undefined : { event, field };
}

/** The name in the catalog that begins most like what was asked for. */
function suggestion(events: readonly CatalogEvent[], subject: string): string {
  const names = [...Object.keys(lints), ...events.flatMap(({ name, fields }) => [name, ...fields.map((field) => `${name}.${field.name}`)])];
  const alike = (name: string) => {
    let length = 0;
    while (length < name.length && name[length] === subject[length]) length += 1;
    return length;
  };
  const [best = ''] = names.sort((left, right) => alike(right) - alike(left) || left.length - right.length);
  return alike(best) < 4 ? '' : `; did you mean ${best}?`;
}

function row(name: string, text: string): string {
  return `${name.padEnd(12)}${text}`;
}
