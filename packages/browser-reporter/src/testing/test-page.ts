/** A page that is always visible and never does anything: what the reporter needs where there is no browser. */
import type { PageWindow } from '../page-window.js';
import type { PrivacySignal } from '../privacy-signals.js';

export function createTestPage(signal: PrivacySignal | undefined): PageWindow {
  const ignore = (): void => undefined;
  return {
    document: { visibilityState: 'visible', addEventListener: ignore, removeEventListener: ignore },
    navigator: { globalPrivacyControl: signal === 'global_privacy_control', doNotTrack: signal === 'do_not_track' ? '1' : null },
    fetch: () => Promise.reject(new TypeError('A test reporter sends to its collector in memory.')),
    setTimeout: () => 0,
    clearTimeout: ignore,
    addEventListener: ignore,
    removeEventListener: ignore,
  };
}
