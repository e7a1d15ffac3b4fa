/**
 * Where undecided parcels wait beside the page's own memory, and who sends them: in direct mode the outbox that all pages of the
 * origin share, and the one page that leads.
 *
 * Promises: a parcel is in the outbox, or its own page sends it; where the browser keeps nothing or pages cannot agree on a
 * leader, every page sends its own. A decision reaches the page whose parcel it is.
 */
import type { Decision } from './delivery-parts.js';
import { deleteOutbox, openOutbox } from './outbox.js';
import type { Outbox } from './outbox.js';
import type { PageWindow } from './page-window.js';
import type { Parcel } from './parcel.js';
import { joinTabs } from './tabs.js';
import type { TabMessage, Tabs } from './tabs.js';

export interface Shelf {
  /** There is consent, and the page is awake. May be called again. */
  open(): void;
  /** The page may sleep or end: lets go of everything that would keep other pages waiting. */
  close(): void;
  /** Keeps it, from the end of this turn of the event loop on. */
  add(parcel: Parcel): void;
  due(): Promise<readonly Parcel[]>;
  decided(decisions: readonly Decision[]): void;
  /** Deletes what is stored, of all pages, and tells them why. */
  clear(why: 'purge' | 'reset'): void;
}

/** The shelf of a page that keeps everything to itself. */
export function memoryShelf(waiting: ReadonlyMap<string, Parcel>): Shelf {
  const nothing = (): void => undefined;
  return { open: nothing, close: nothing, add: nothing, due: async () => [...waiting.values()], decided: nothing, clear: nothing };
}

export interface SharedShelfOptions {
  readonly page: PageWindow;
  /** Of the database, the lock and the channel. */
  readonly name: string;
  readonly quotaBytes: number;
  readonly waiting: ReadonlyMap<string, Parcel>;
  /** There are parcels that the outbox, which is not open yet, cannot keep: they are safe only when they have left. */
  readonly onLoose: () => void;
  /** This page may have something to send: not at once, since a page that just left may have handed it over itself. */
  readonly onDue: () => void;
  /** Another page says so. */
  readonly onMessage: (message: TabMessage) => void;
}

export function sharedShelf({ page, name, quotaBytes, waiting, onLoose, onDue, onMessage }: SharedShelfOptions): Shelf {
  /** In this page's memory alone: nobody else can send them. */
  const loose = new Set<Parcel>();
  let outbox: Outbox | undefined;
  let tabs: Tabs | undefined;
  let opened = false;
  let opening = false;
  let writing = false;
  /** In the outbox when it was read last, and what this page has put there since. */
  let storedBytes = 0;

  async function open(): Promise<void> {
    const asked = openOutbox(page, name);
    opening = asked !== undefined;
    const found = await asked;
    opening = false;
    if (!opened || found === undefined) return found?.close();
    storedBytes = sum(await found.all());
    outbox = found;
    write();
    tabs = joinTabs(page, name, onDue, (message) => {
      if (message.kind === 'purge' || message.kind === 'reset') forget();
      onMessage(message);
    });
    // Without a leader nobody would ever take anything out again.
    if (tabs === undefined) close();
  }

  function write(): void {
    writing = false;
    if (opening) return onLoose();
    const fitting: Parcel[] = [];
    for (const parcel of loose) {
      if (waiting.has(parcel.key) && outbox !== undefined && storedBytes + parcel.bytes <= quotaBytes) {
        storedBytes += parcel.bytes;
        fitting.push(parcel);
      }
    }
    if (fitting.length === 0) return;
    for (const parcel of fitting) loose.delete(parcel);
    outbox?.put(fitting, () => {
      // Full, or deleted by another page: from here on this page keeps to itself.
      for (const parcel of fitting) loose.add(parcel);
      outbox = undefined;
      onDue();
    });
  }

  function forget(): void {
    loose.clear();
    outbox?.close();
    outbox = undefined;
    storedBytes = 0;
  }

  function close(): void {
    opened = false;
    tabs?.leave();
    outbox?.close();
    tabs = outbox = undefined;
    for (const parcel of waiting.values()) loose.add(parcel);
  }

  return {
    open() {
      if (opened) return;
      opened = true;
      void open();
    },
    close,
    add(parcel) {
      loose.add(parcel);
      if (writing) return;
      writing = true;
      queueMicrotask(write);
    },
    async due() {
      for (const parcel of loose) if (!waiting.has(parcel.key)) loose.delete(parcel);
      if (!tabs?.leads()) {
        tabs?.tell({ kind: 'due' });
        return [...loose];
      }
      const stored = (await outbox?.all()) ?? [];
      storedBytes = sum(stored);
      return [...loose, ...stored];
    },
    decided(decisions) {
      outbox?.remove(decisions.map(([key]) => key));
      if (tabs?.leads()) tabs.tell({ kind: 'decided', decisions });
    },
    clear(why) {
      tabs?.tell({ kind: why });
      forget();
      deleteOutbox(page, name);
    },
  };
}

function sum(parcels: readonly Parcel[]): number {
  return parcels.reduce((bytes, parcel) => bytes + parcel.bytes, 0);
}
