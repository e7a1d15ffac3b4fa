/**
 * Parcels in IndexedDB, so that they survive their page. Direct mode only: what is in here are pseudonyms.
 *
 * Promises: what `put` was given is with the browser when it returns, even if the page crashes next; nothing here throws or rejects.
 * Must not: be touched before there is consent, but to delete it.
 */
import type { PageWindow } from './page-window.js';
import type { Parcel } from './parcel.js';

export interface Outbox {
  /** Calls `onLost` later where the browser did not keep them. */
  put(parcels: readonly Parcel[], onLost: () => void): void;
  /** All of them, of every page, in order of their keys. */
  all(): Promise<readonly Parcel[]>;
  remove(keys: readonly string[]): void;
  close(): void;
}

const store = 'parcels';

/** Undefined where the browser refuses: private mode, blocked storage, none at all. Whether it does shows at once or later. */
export function openOutbox(page: PageWindow, name: string): Promise<Outbox | undefined> | undefined {
  try {
    const request = page.indexedDB?.open(name);
    return request && new Promise((resolve) => {
      request.onupgradeneeded = () => request.result.createObjectStore(store, { keyPath: 'key' });
      request.onerror = request.onblocked = () => resolve(undefined);
      request.onsuccess = () => resolve(outboxOver(request.result));
    });
  } catch {
    return undefined;
  }
}

export function deleteOutbox(page: PageWindow, name: string): void {
  try {
    page.indexedDB?.deleteDatabase(name);
  } catch {
    // Where storage is refused, nothing was stored.
  }
}

function outboxOver(database: IDBDatabase): Outbox {
  // Another page deletes it. This one must not keep it alive.
  database.onversionchange = () => database.close();

  /** `commit` without waiting for the requests: of a page that crashes, Chromium finishes what was asked for. */
  function write(work: (objects: IDBObjectStore) => void, onLost?: () => void): void {
    try {
      const transaction = database.transaction(store, 'readwrite', { durability: 'relaxed' });
      if (onLost) transaction.onabort = onLost;
      work(transaction.objectStore(store));
      transaction.commit();
    } catch {
      onLost?.();
    }
  }

  return {
    put: (parcels, onLost) => write((objects) => parcels.forEach((parcel) => objects.put(parcel)), onLost),
    all: () =>
      new Promise<readonly Parcel[]>((resolve, reject) => {
        const transaction = database.transaction(store);
        const request = transaction.objectStore(store).getAll();
        // Not before the transaction is over: a write that had to wait for it would be lost with a page that goes.
        transaction.oncomplete = () => resolve(request.result as Parcel[]);
        transaction.onabort = reject;
      }).catch(() => []),
    remove: (keys) => write((objects) => keys.forEach((key) => objects.delete(key))),
    close: () => database.close(),
  };
}
