/**
 * READ FIRST for consent. Remembers the visitor's answer and says what holds: the browser's own no, else the answer, else nothing.
 * Without a face: `<candor-consent>` is one, a product's own dialogue another.
 *
 * Promises: nothing is stored before there is an answer; no answer is made up, and none is read out of silence; a yes does not hold
 * for what the catalog collects later; other tabs follow. Never throws once created.
 * Must not: touch an event, a request or an id. Reporters follow `subscribe` and purge by themselves.
 */
import type { Consent } from '@candor/reporter-core';
import { behaviorSurface } from '@candor/schema';
import { BrowserReporterError } from '../browser-reporter-error.js';
import type { PageWindow } from '../page-window.js';
import { privacySignal } from '../privacy-signals.js';
import type { PrivacySignal } from '../privacy-signals.js';
import { recordOf, recordText } from './consent-record.js';
import type { ConsentSource } from './consent-source.js';
import { createStorageSlot } from './storage-slot.js';
import type { StorageArea } from './storage-slot.js';

export interface ConsentState {
  readonly consent: Consent;
  /** A signal of the browser wins over the visitor's answer. */
  readonly decidedBy: 'visitor' | 'none' | PrivacySignal;
  /** UTC day of the answer, `YYYY-MM-DD`. */
  readonly date?: string;
  /** There was a yes, for less than is collected now: it does not hold. */
  readonly outdated?: true;
  /** Whether the question is open: no answer holds, and the visitor has not put it off in this visit. */
  readonly ask: boolean;
}

export interface ConsentController extends ConsentSource {
  /** The same object as long as nothing has changed. */
  state(): ConsentState;
  /** A yes. Where the browser says no, it changes nothing and is not stored. Each verb returns what holds afterwards. */
  grant(): ConsentState;
  /** A no, or a yes taken back. It holds for what the catalog collects later, too. */
  deny(): ConsentState;
  /** Not now: no answer, and no further question in this visit (the tab's session). */
  later(): ConsentState;
  /** Forgets the answer, so that the next person at this browser is asked: for sign-out. */
  withdraw(): ConsentState;
}

/** The part of `window` that the controller uses. */
export interface ConsentWindow {
  readonly navigator: Pick<PageWindow['navigator'], 'globalPrivacyControl' | 'doNotTrack'>;
  readonly localStorage: StorageArea;
  readonly sessionStorage: StorageArea;
  addEventListener(type: 'storage' | 'pageshow', listener: () => void): void;
  removeEventListener(type: 'storage' | 'pageshow', listener: () => void): void;
}

export interface ConsentControllerOptions {
  /** Default `behaviorSurface`: what the catalog of this build may collect. */
  readonly surface?: string;
  /** Name in the storages. Default `candor.consent`; two products on one origin need two. */
  readonly key?: string;
  /** Where the answer is kept. Default: the page's `localStorage`. */
  readonly store?: StorageArea;
  /** Default: the global `window`. */
  readonly window?: ConsentWindow;
  /** Milliseconds since the epoch. Default: `Date.now`. */
  readonly now?: () => number;
}

/** Throws `BrowserReporterError` (`no_window`) where there is no page. */
export function createConsentController(options: ConsentControllerOptions = {}): ConsentController {
  const { surface = behaviorSurface, key = 'candor.consent', now = Date.now } = options;
  const page = options.window ?? globalPage();
  const answer = createStorageSlot(() => options.store ?? page.localStorage, key);
  const postponed = createStorageSlot(() => page.sessionStorage, key);
  const listeners = new Set<() => void>();
  let seen: string | undefined;
  let known: ConsentState;
  let told: ConsentState | undefined;

  /** Reads afresh each time: a no counts from the moment it is stored, not from the moment its event arrives here. */
  function state(): ConsentState {
    const signal = privacySignal(page.navigator);
    const sources = [signal, answer.read(), postponed.read()] as const;
    const text = JSON.stringify(sources);
    if (text !== seen) known = stateOf(...sources);
    seen = text;
    return known;
  }

  function stateOf(signal: PrivacySignal | undefined, text: string | null, later: string | null): ConsentState {
    const record = recordOf(text);
    const date = record && { date: record.date };
    if (signal !== undefined) return { consent: 'denied', decidedBy: signal, ...date, ask: false };
    const outdated = record?.consent === 'granted' && record.surface !== surface;
    if (record !== undefined && !outdated) return { consent: record.consent, decidedBy: 'visitor', ...date, ask: false };
    return { consent: 'unknown', decidedBy: 'none', ...date, ...(outdated && { outdated }), ask: later === null };
  }

  function decide(consent: 'granted' | 'denied'): ConsentState {
    answer.write(recordText({ consent, date: new Date(now()).toISOString().slice(0, 10), surface }));
    return tell();
  }

  function tell(): ConsentState {
    const current = state();
    if (current === told) return current;
    told = current;
    for (const listener of [...listeners]) {
      try {
        listener();
      } catch (error) {
        // One that fails must not keep a reporter from hearing of a no; its author still gets to see it.
        queueMicrotask(() => {
          throw error;
        });
      }
    }
    return current;
  }

  return {
    surface,
    state,
    current: () => state().consent,
    grant: () => (privacySignal(page.navigator) === undefined ? decide('granted') : state()),
    deny: () => decide('denied'),
    later() {
      if (state().ask) postponed.write('later');
      return tell();
    },
    withdraw() {
      answer.clear();
      postponed.clear();
      return tell();
    },
    subscribe(listener) {
      const own = (): void => listener();
      if (listeners.size === 0) {
        told = state();
        // A page that comes back from the back/forward cache has missed what other tabs stored meanwhile.
        page.addEventListener('storage', tell);
        page.addEventListener('pageshow', tell);
      }
      listeners.add(own);
      return () => {
        if (!listeners.delete(own) || listeners.size > 0) return;
        page.removeEventListener('storage', tell);
        page.removeEventListener('pageshow', tell);
      };
    },
  };
}

function globalPage(): ConsentWindow {
  if (typeof window === 'undefined') throw new BrowserReporterError('no_window');
  return window;
}
