/**
 * The visitor's decision, remembered in this browser with its day and with what it was about.
 *
 * Promises: a decision about another privacy surface (events or fields were added since) reads as unknown, so that the
 * question is asked again; so does anything unreadable. Works without storage too, then for this visit only.
 */
import type { Consent } from '@candor/browser-reporter';

export interface ConsentStore {
  read(): Consent;
  write(consent: 'granted' | 'denied'): void;
  /** Calls back when another tab has written a decision. */
  onChange(callback: () => void): void;
}

const storageKey = 'gatehouse.usage-metrics';

export function createConsentStore(surface: string): ConsentStore {
  let visit: Consent | undefined;

  return {
    read: () => visit ?? stored(),
    write(consent) {
      const decidedAt = new Date().toISOString().slice(0, 10);
      try {
        localStorage.setItem(storageKey, JSON.stringify({ consent, decidedAt, surface }));
        visit = undefined;
      } catch {
        visit = consent;
      }
    },
    onChange(callback) {
      window.addEventListener('storage', (event) => {
        // A key of null means that the whole storage was cleared.
        if (event.key !== storageKey && event.key !== null) return;
        visit = undefined;
        callback();
      });
    },
  };

  function stored(): Consent {
    try {
      const found: unknown = JSON.parse(localStorage.getItem(storageKey) ?? 'null');
      if (typeof found !== 'object' || found === null || !('consent' in found) || !('surface' in found)) return 'unknown';
      if (found.surface !== surface) return 'unknown';
      return found.consent === 'granted' || found.consent === 'denied' ? found.consent : 'unknown';
    } catch {
      return 'unknown';
    }
  }
}
