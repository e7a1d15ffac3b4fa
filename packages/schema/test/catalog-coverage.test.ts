/** docs/catalog-coverage.md against the catalog: its figures are counted again, and its table of differences adds up. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { CatalogEvent } from '../generator/catalog-event.js';
import { eventCases, packageFolder } from './fixtures/catalog-events.js';

const page = readFileSync(join(packageFolder, '../../docs/catalog-coverage.md'), 'utf8');
const catalog = eventCases.map(({ event }) => event);

/** Events, properties, properties under a pseudonym. */
type Figures = [number, number, number];

function countByEmitter(events: readonly CatalogEvent[]): Record<string, Figures> {
  const counted: Record<string, Figures> = {};
  for (const { module, area, fields } of events) {
    const figures = (counted[module.endsWith('-reports') ? 'reports' : area] ??= [0, 0, 0]);
    figures[0] += 1;
    figures[1] += fields.length;
    figures[2] += fields.filter(({ anonymize }) => anonymize !== undefined).length;
  }
  return counted;
}

/** The cells of the table that starts with the given words. */
function table(start: string): string[][] {
  const [, , ...lines] = (page.slice(page.indexOf(start)).split('\n\n', 1)[0] ?? '').split('\n');
  return lines.map((line) => line.split('|').slice(1, -1).map((cell) => cell.trim()));
}

/** `+3`, `−3` with a real minus sign, or nothing. */
function change(cell: string | undefined): number {
  return Number((cell ?? '').replace('−', '-'));
}

const figures = table('| emitter | surveyed').map(([emitter = '', ...cells]) => ({
  emitter,
  surveyed: cells.slice(0, 4).map(Number),
  here: cells.slice(4, 7).map(Number),
}));
const emitters = figures.filter(({ emitter }) => emitter !== '**all**');
const total = figures.find(({ emitter }) => emitter === '**all**');
const differences = table('| emitter | difference').map((cells) => ({
  emitter: cells[0] ?? '',
  difference: cells[1] ?? '',
  here: cells[4] ?? '',
  why: cells[5] ?? '',
  changes: cells.slice(6).map(change),
}));

describe('the coverage page', () => {
  it('gives the figures of the catalog as it is', () => {
    const written = Object.fromEntries(emitters.map(({ emitter, here }) => [emitter, here]));
    expect(written).toEqual(countByEmitter(catalog));
    expect(written).not.toEqual(countByEmitter(catalog.slice(1)));
  });

  it('sums up its columns', () => {
    const sum = (column: (row: (typeof emitters)[number]) => number | undefined) =>
      emitters.reduce((before, row) => before + (column(row) ?? Number.NaN), 0);
    expect(total?.surveyed).toEqual([0, 1, 2, 3].map((index) => sum(({ surveyed }) => surveyed[index])));
    expect(total?.here).toEqual([0, 1, 2].map((index) => sum(({ here }) => here[index])));
    expect(total?.surveyed).toEqual([136, 608, 174, 65]);
  });

  it('explains the way from every surveyed figure to the one here', () => {
    for (const { emitter, surveyed, here } of emitters) {
      const own = differences.filter((row) => row.emitter === emitter);
      const explained = [0, 1, 2].map((index) => own.reduce((before, row) => before + (row.changes[index] ?? 0), surveyed[index] ?? 0));
      expect(explained, emitter).toEqual(here);
    }
    for (const { emitter, why, changes } of differences) {
      expect(emitters.map((row) => row.emitter)).toContain(emitter);
      expect(why).not.toBe('');
      expect(changes).toHaveLength(3);
    }
  });

  it('holds every surveyed event, those of the command line, and those it says were added', () => {
    const added = differences.filter(({ difference }) => difference === 'event added');
    expect(catalog).toHaveLength(136 + added.length);
    expect(added.filter(({ emitter }) => emitter === 'tsh')).toHaveLength(4);
    for (const { here, changes } of added) {
      const event = catalog.find(({ name }) => `\`${name}\`` === here);
      const sensitive = event?.fields.filter(({ anonymize }) => anonymize !== undefined).length;
      expect(changes, here).toEqual([1, event?.fields.length, sensitive]);
    }
  });

  it('names events and properties that exist', () => {
    const known = new Set(catalog.flatMap(({ name, fields }) => [name, ...fields.map((field) => field.name)]));
    for (const { here, why } of differences) {
      const names = [...here.matchAll(/`([^`]+)`/g)].map(([, name]) => name ?? '');
      for (const name of names.filter((word) => !word.endsWith('*'))) expect(known, why).toContain(name);
    }
  });
});
