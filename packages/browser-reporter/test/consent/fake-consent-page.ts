/** Tabs of one browser for tests: they share a localStorage and hear of each other's changes, each has a session of its own. */
import type { ConsentWindow } from '../../src/consent/consent-controller.js';
import type { StorageArea } from '../../src/consent/storage-slot.js';

export interface FakeTab {
  readonly window: ConsentWindow;
  /** Types of the listeners registered now. */
  listeners(): readonly string[];
  dispatch(type: 'storage' | 'pageshow'): void;
}

export interface FakeBrowser {
  /** What is in localStorage, by key. */
  readonly stored: Map<string, string>;
  openTab(navigator?: ConsentWindow['navigator']): FakeTab;
}

export type Refusal = 'nothing' | 'access' | 'writing' | 'everything';

export function storageArea(stored: Map<string, string>, refuses: () => Refusal = () => 'nothing', onChange = (): void => undefined): StorageArea {
  const refuseWhere = (...refused: readonly Refusal[]): void => {
    if (refused.includes(refuses())) throw new DOMException('refused', 'QuotaExceededError');
  };
  return {
    getItem(key) {
      return stored.get(key) ?? null;
    },
    setItem(key, text) {
      refuseWhere('writing', 'everything');
      stored.set(key, text);
      onChange();
    },
    removeItem(key) {
      refuseWhere('everything');
      stored.delete(key);
      onChange();
    },
  };
}

export function createFakeBrowser(refuses: () => Refusal = () => 'nothing'): FakeBrowser {
  const stored = new Map<string, string>();
  const tabs: FakeTab[] = [];

  return {
    stored,
    openTab(navigator = {}) {
      const registered: { type: string; listener: () => void }[] = [];
      const session = storageArea(new Map(), refuses);
      const local = storageArea(stored, refuses, () => {
        for (const other of tabs) if (other !== tab) other.dispatch('storage');
      });
      const reach = (area: StorageArea): StorageArea => {
        if (refuses() === 'access') throw new DOMException('refused', 'SecurityError');
        return area;
      };
      const tab: FakeTab = {
        window: {
          navigator,
          get localStorage() {
            return reach(local);
          },
          get sessionStorage() {
            return reach(session);
          },
          addEventListener: (type, listener) => void registered.push({ type, listener }),
          removeEventListener(type, listener) {
            const index = registered.findIndex((entry) => entry.type === type && entry.listener === listener);
            if (index >= 0) registered.splice(index, 1);
          },
        },
        listeners: () => registered.map(({ type }) => type),
        dispatch(type) {
          for (const entry of registered.filter((each) => each.type === type)) entry.listener();
        },
      };
      tabs.push(tab);
      return tab;
    },
  };
}
