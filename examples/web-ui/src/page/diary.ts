/**
 * What was entered in this visit, next to what left the page for it.
 *
 * Promises: pairs in order, since a reporter sends in the order of tracking, and by id, since it may send again; `clear` goes with a
 * withdrawal, after which nothing of before is sent. Keeps the newest entries only.
 */
import type { EventDefinition, RelayBatch, RelayEvent } from '@candor/schema';

export interface DiaryEntry {
  /** Counts from 1. */
  readonly position: number;
  readonly event: EventDefinition;
  readonly entered: Readonly<Record<string, unknown>>;
  /** Undefined while the event waits. */
  readonly sent?: RelayEvent;
}

export interface Diary {
  entered(event: EventDefinition, properties: object): void;
  /** Reads a request body as it is handed to `fetch`. */
  sent(body: string): void;
  clear(): void;
  /** Newest first. */
  entries(): readonly DiaryEntry[];
  lastBody(): string | undefined;
  /** Changes whenever there is something new to show. */
  revision(): number;
}

/** Entries shown: enough to look back on, few enough to read. */
const shownEntries = 8;

export function createDiary(): Diary {
  let entries: readonly DiaryEntry[] = [];
  let taken = 0;
  /** Ids that left, in order: the first belongs to position 1. */
  let left: readonly string[] = [];
  let lastBody: string | undefined;
  let revision = 0;

  return {
    entered(event, properties) {
      taken += 1;
      entries = [{ position: taken, event, entered: { ...properties } }, ...entries].slice(0, shownEntries);
      revision += 1;
    },
    sent(body) {
      const { events } = JSON.parse(body) as RelayBatch;
      left = [...new Set([...left, ...events.map(({ id }) => id)])];
      const byPosition = new Map(events.map((event) => [left.indexOf(event.id) + 1, event]));
      entries = entries.map((entry) => {
        const sent = byPosition.get(entry.position);
        return sent === undefined ? entry : { ...entry, sent };
      });
      lastBody = body;
      revision += 1;
    },
    clear() {
      entries = [];
      taken = 0;
      left = [];
      lastBody = undefined;
      revision += 1;
    },
    entries: () => entries,
    lastBody: () => lastBody,
    revision: () => revision,
  };
}
