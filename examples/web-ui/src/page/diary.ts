/**
 * What was entered in this visit, next to what left the page for it.
 *
 * Promises: pairs by `seq`, which counts the events of one consent from 1 without gaps; `clear` goes with a withdrawal,
 * after which the reporter counts from 1 again. Keeps the newest entries only.
 */
import type { EventDefinition, WireBatch, WireEvent } from '@candor/schema';

export interface DiaryEntry {
  readonly seq: number;
  readonly event: EventDefinition;
  readonly entered: Readonly<Record<string, unknown>>;
  /** Undefined while the event waits. */
  readonly sent?: WireEvent;
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
  let lastBody: string | undefined;
  let revision = 0;

  return {
    entered(event, properties) {
      taken += 1;
      entries = [{ seq: taken, event, entered: { ...properties } }, ...entries].slice(0, shownEntries);
      revision += 1;
    },
    sent(body) {
      const { events } = JSON.parse(body) as WireBatch;
      const bySeq = new Map(events.map((event) => [event.seq, event]));
      entries = entries.map((entry) => {
        const sent = bySeq.get(entry.seq);
        return sent === undefined ? entry : { ...entry, sent };
      });
      lastBody = body;
      revision += 1;
    },
    clear() {
      entries = [];
      taken = 0;
      lastBody = undefined;
      revision += 1;
    },
    entries: () => entries,
    lastBody: () => lastBody,
    revision: () => revision,
  };
}
