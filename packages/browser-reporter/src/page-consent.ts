/**
 * Whether there is consent, and who decided that: the browser's own no first, then the application's, then the visitor's answer.
 *
 * Promises: asked anew each time; a source that throws counts as `unknown`.
 */
import type { Consent, ConsentDecision } from '@candor/reporter-core';
import type { ConsentSource } from './consent/consent-source.js';
import type { PageWindow } from './page-window.js';
import { privacySignal } from './privacy-signals.js';

export interface PageConsent {
  isOpen(): boolean;
  set(consent: Consent): void;
  decision(): ConsentDecision;
}

export function createPageConsent({ navigator }: PageWindow, given: Consent | ConsentSource = 'unknown'): PageConsent {
  const source = typeof given === 'string' ? undefined : given;
  /** Beside a source, a word of the application's counts as long as it is not a yes: that is the visitor's to give. */
  let word: Consent | undefined = typeof given === 'string' ? given : undefined;

  function state(): Consent {
    try {
      return word ?? source?.current() ?? 'unknown';
    } catch {
      return 'unknown';
    }
  }

  return {
    isOpen: () => privacySignal(navigator) === undefined && state() === 'granted',
    set(consent) {
      word = source !== undefined && consent === 'granted' ? undefined : consent;
    },
    decision() {
      const variable = privacySignal(navigator);
      return { state: state(), ...(variable === undefined ? { decidedBy: 'choice' } : { decidedBy: 'environment', variable }) };
    },
  };
}
