/** A page for tests: records in order what is done to it, and answers requests when told to. */
import type { PageWindow } from '../src/page-window.js';

export interface FakeRequest {
  readonly url: string;
  readonly init: RequestInit;
  answer(response: Response): void;
  fail(): void;
}

export interface FakePageOptions {
  readonly navigator?: PageWindow['navigator'];
  /** Called in place of recording a request that is answered later. */
  readonly fetch?: PageWindow['fetch'];
}

export interface FakePage {
  readonly window: PageWindow;
  /** Everything that happened to the page, in order. */
  readonly log: readonly string[];
  readonly requests: readonly FakeRequest[];
  /** Names of the listeners registered now. */
  listeners(): readonly string[];
  hide(): void;
  leave(): void;
  comeBack(): void;
  goOnline(): void;
}

export function createFakePage(options: FakePageOptions = {}): FakePage {
  const log: string[] = [];
  const requests: FakeRequest[] = [];
  const registered: { type: string; listener: () => void }[] = [];
  let visibilityState = 'visible';

  const add = (type: string, listener: () => void): void => {
    log.push(`add ${type}`);
    registered.push({ type, listener });
  };
  const remove = (type: string, listener: () => void): void => {
    log.push(`remove ${type}`);
    const index = registered.findIndex((entry) => entry.type === type && entry.listener === listener);
    if (index >= 0) registered.splice(index, 1);
  };
  const dispatch = (type: string): void => {
    log.push(`dispatch ${type}`);
    for (const entry of registered.filter((each) => each.type === type)) entry.listener();
    log.push(`after ${type}`);
  };

  const window: PageWindow = {
    document: {
      get visibilityState() {
        return visibilityState;
      },
      addEventListener: add,
      removeEventListener: remove,
    },
    navigator: options.navigator ?? {},
    location: { origin: 'https://product.example.com' },
    crypto: globalThis.crypto,
    fetch(url, init) {
      log.push(`fetch${init.keepalive === true ? ' keepalive' : ''}`);
      if (options.fetch !== undefined) return options.fetch(url, init);
      return new Promise((resolve, reject) => {
        requests.push({ url, init, answer: resolve, fail: () => reject(new TypeError('Failed to fetch')) });
      });
    },
    setTimeout: () => 0,
    clearTimeout: () => undefined,
    addEventListener: add,
    removeEventListener: remove,
  };

  return {
    window,
    log,
    requests,
    listeners: () => registered.map(({ type }) => type),
    hide() {
      visibilityState = 'hidden';
      dispatch('visibilitychange');
    },
    leave() {
      dispatch('pagehide');
      visibilityState = 'hidden';
      dispatch('visibilitychange');
    },
    comeBack() {
      visibilityState = 'visible';
      dispatch('visibilitychange');
      dispatch('pageshow');
    },
    goOnline: () => dispatch('online'),
  };
}
