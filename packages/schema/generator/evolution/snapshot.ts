/**
 * One version of the catalog as plain, canonical JSON: what `released/<version>/catalog.json` holds and `diff` compares.
 *
 * Promises: the same catalog gives the same bytes. It suffices to compare two versions field by field and to rebuild the
 * validator of any event in it. Of descriptions only a digest is kept: enough to see that the words changed.
 */
import { createHash } from 'node:crypto';
import type { AnonymizeKind, BillingUse, EventClass, FieldPlace } from '../../src/event-definition.js';
import type { CatalogEvent, CatalogField } from '../catalog-event.js';
import type { WindowLength } from '../catalog-tags.js';
import { behaviorSurface } from '../privacy-surface.js';
import type { Counted } from '../window-counts.js';
import type { ValueLanguage } from './value-language.js';
import { languageOf } from './value-language.js';

export interface FieldSnapshot {
  readonly place: FieldPlace;
  readonly anonymize?: AnonymizeKind;
  /** Whether the client has to give it. */
  readonly required: boolean;
  readonly language: ValueLanguage;
  /** Digest of the description. */
  readonly words: string;
}

export interface WindowSnapshot {
  readonly length: WindowLength;
  readonly counts: Readonly<Record<string, Counted>>;
}

export interface EventSnapshot {
  readonly version: number;
  readonly class: EventClass;
  readonly emitter: string;
  readonly owner: string;
  readonly since: string;
  readonly expires?: string;
  readonly retentionDays: number;
  readonly bills?: BillingUse;
  /** In a windowed report: its length, and what each counter counts. */
  readonly window?: WindowSnapshot;
  /** Digest of the purpose. */
  readonly purpose: string;
  /** Digest of the description. */
  readonly words: string;
  readonly fields: Readonly<Record<string, FieldSnapshot>>;
}

export interface CatalogSnapshot {
  /** Version of this format. */
  readonly format: 1;
  /** What a consent to this catalog is bound to. */
  readonly behaviorSurface: string;
  readonly events: Readonly<Record<string, EventSnapshot>>;
}

export function catalogSnapshot({ events }: { readonly events: readonly CatalogEvent[] }): CatalogSnapshot {
  return {
    format: 1,
    behaviorSurface: behaviorSurface(events),
    events: Object.fromEntries(byName(events).map((event) => [event.name, eventSnapshot(event)])),
  };
}

function eventSnapshot(event: CatalogEvent): EventSnapshot {
  return {
    version: event.version,
    class: event.class,
    emitter: event.emitter,
    owner: event.owner,
    since: event.since,
    ...(event.expires === undefined ? {} : { expires: event.expires }),
    retentionDays: event.retentionDays,
    ...(event.bills === undefined ? {} : { bills: event.bills }),
    ...(event.window === undefined ? {} : { window: windowSnapshot(event.window, event.fields) }),
    purpose: wordsDigest(event.purpose),
    words: wordsDigest(event.description),
    fields: Object.fromEntries(byName(event.fields).map((field) => [field.name, fieldSnapshot(field)])),
  };
}

function windowSnapshot(length: WindowLength, fields: readonly CatalogField[]): WindowSnapshot {
  const counts = byName(fields).flatMap((field) => (field.counts === undefined ? [] : [[field.name, field.counts] as const]));
  return { length, counts: Object.fromEntries(counts) };
}

function fieldSnapshot(field: CatalogField): FieldSnapshot {
  return {
    place: field.place,
    ...(field.anonymize === undefined ? {} : { anonymize: field.anonymize }),
    required: field.required,
    language: languageOf(field),
    words: wordsDigest(field.description),
  };
}

/** One line per field: a reviewer of a release sees what is in it, and it stays small. */
export function snapshotText({ format, behaviorSurface: surface, events }: CatalogSnapshot): string {
  const lines = Object.entries(events).map(([name, { fields, ...event }]) => {
    const head = JSON.stringify(event).slice(0, -1);
    const body = Object.entries(fields).map(([field, value]) => `      ${JSON.stringify(field)}: ${JSON.stringify(value)}`);
    return `    ${JSON.stringify(name)}: ${head},"fields":{${body.length === 0 ? '' : `\n${body.join(',\n')}\n    `}}}`;
  });
  return `{\n  "format": ${format},\n  "behaviorSurface": ${JSON.stringify(surface)},\n  "events": {\n${lines.join(',\n')}\n  }\n}\n`;
}

export function textDigest(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

/** 48 bits: two wordings that somebody really wrote do not collide, and nobody gains from making them. */
function wordsDigest(text: string): string {
  return textDigest(text).slice(0, 12);
}

function byName<Item extends { readonly name: string }>(items: readonly Item[]): Item[] {
  return [...items].sort((left, right) => (left.name < right.name ? -1 : 1));
}
