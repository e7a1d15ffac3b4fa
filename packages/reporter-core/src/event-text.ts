/**
 * An event as it travels and waits: its JSON, with what it shares with the event of the same name before it held once.
 *
 * Most of an event's text is the same from one to the next: name, minute, distinct id, the person's system. A store that held it
 * whole would hold half again as much for each, and `JSON.stringify` alone would cost more than everything else of `track()`.
 * Promises: `json` is what `JSON.stringify(event)` gives, each time, and `byteLength` is its length.
 */
import type { ValidEvent, WireEvent, WireValue } from '@candor/schema';

import { utf8Length } from './batch.js';
import type { StoredEvent } from './event-store.js';
import type { Stream } from './stream.js';

/** What is around an event's id, sequence number and properties. */
interface Surroundings {
  /** What they say. */
  readonly of: { readonly [Part in 'at' | 'distinct_id' | 'set' | 'set_once']: WireEvent[Part] | undefined };
  readonly head: string;
  readonly tail: string;
  /** Of both, and of what is written around id and sequence number. */
  readonly byteLength: number;
}

export interface EventWriter {
  /** `seq` is the event's own, unless the store numbers anew. */
  write(event: ValidEvent, place: Pick<StoredEvent, 'position' | 'stream' | 'seq'>): StoredEvent;
  /** Consent has ended: nothing of an event is kept. */
  forget(): void;
}

/** A class for its getter: a closure for each waiting event would cost as much memory as its properties. */
class WrittenEvent implements StoredEvent {
  readonly position: number;
  readonly stream: Stream;
  readonly id: string;
  readonly seq: number;
  readonly byteLength: number;
  readonly #surroundings: Surroundings;
  readonly #properties: string;

  constructor(id: string, { position, stream, seq }: Pick<StoredEvent, 'position' | 'stream' | 'seq'>, properties: string, surroundings: Surroundings) {
    this.position = position;
    this.stream = stream;
    this.id = id;
    this.seq = seq;
    this.byteLength = surroundings.byteLength + id.length + String(seq).length + utf8Length(properties);
    this.#surroundings = surroundings;
    this.#properties = properties;
  }

  get json(): string {
    const { head, tail } = this.#surroundings;
    return `{"id":"${this.id}","seq":${this.seq}${head}${this.#properties}${tail}`;
  }
}

export function createEventWriter(): EventWriter {
  /** Of the newest event of each name. */
  const newest = new Map<string, Surroundings>();

  function surroundingsOf(event: WireEvent): Surroundings {
    const known = newest.get(event.event);
    if (known !== undefined && isAround(known.of, event)) return known;
    const written = writeSurroundings(event);
    newest.set(event.event, written);
    return written;
  }

  return {
    write: (event, place) => new WrittenEvent(event.id, place, objectText(event.properties), surroundingsOf(event)),
    forget: () => newest.clear(),
  };
}

function isAround(one: Surroundings['of'], other: WireEvent): boolean {
  return one.at === other.at && one.distinct_id === other.distinct_id && isSame(one.set, other.set) && isSame(one.set_once, other.set_once);
}

/** Down to the order of the names. */
function isSame(one: WireEvent['set'], other: WireEvent['set']): boolean {
  if (one === undefined || other === undefined) return one === other;
  const names = Object.keys(one);
  const others = Object.keys(other);
  return names.length === others.length && names.every((name, index) => name === others[index] && one[name] === other[name]);
}

function writeSurroundings(event: WireEvent): Surroundings {
  const { at, distinct_id, set, set_once } = event;
  const head = `,${JSON.stringify({ event: event.event, at, distinct_id }).slice(1, -1)},"properties":`;
  const person = JSON.stringify({ set, set_once }).slice(1);
  const tail = person === '}' ? person : `,${person}`;
  return { of: { at, distinct_id, set, set_once }, head, tail, byteLength: utf8Length(`{"id":"","seq":${head}${tail}`) };
}

/** What JSON writes as something other than itself. */
const escaped = /[^ !#-[\]-~]/;

function objectText(values: Readonly<Record<string, WireValue>>): string {
  let text = '';
  for (const name of Object.keys(values)) {
    const value = values[name];
    if (value === undefined) continue;
    text += `${text === '' ? '{' : ','}${quoted(name)}:${typeof value === 'string' ? quoted(value) : JSON.stringify(value)}`;
  }
  return text === '' ? '{}' : `${text}}`;
}

function quoted(text: string): string {
  return escaped.test(text) ? JSON.stringify(text) : `"${text}"`;
}
