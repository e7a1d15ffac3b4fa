/**
 * One text in a storage of the browser, or in this page's memory where the browser refuses (private mode, blocked, full).
 *
 * Promises: never throws; what another tab has written since is read, unless the storage refuses to change at all. What was
 * written before is gone after a failure: an old yes must not outlive a no for want of room.
 */
export interface StorageArea {
  getItem(key: string): string | null;
  setItem(key: string, text: string): void;
  removeItem(key: string): void;
}

export interface StorageSlot {
  read(): string | null;
  write(text: string): void;
  clear(): void;
}

/** `area` is a function, because reaching for `window.localStorage` may throw already. */
export function createStorageSlot(area: () => StorageArea, key: string): StorageSlot {
  let memory: string | null = null;
  let stuck = false;

  return {
    read() {
      try {
        return (stuck ? null : area().getItem(key)) ?? memory;
      } catch {
        return memory;
      }
    },
    write(text) {
      memory = null;
      try {
        area().setItem(key, text);
        stuck = false;
      } catch {
        remove();
        memory = text;
      }
    },
    clear() {
      memory = null;
      remove();
    },
  };

  function remove(): void {
    try {
      area().removeItem(key);
      stuck = false;
    } catch {
      stuck = true;
    }
  }
}
