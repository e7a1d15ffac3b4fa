/** The browser's own no. Someone who set it once for every site is not asked a second time by overlooking it. */
import type { PageWindow } from './page-window.js';

export type PrivacySignal = 'global_privacy_control' | 'do_not_track';

/** The signal that refuses, or undefined where the browser says nothing. */
export function privacySignal(navigator: PageWindow['navigator']): PrivacySignal | undefined {
  if (navigator.globalPrivacyControl === true) return 'global_privacy_control';
  if (navigator.doNotTrack === '1') return 'do_not_track';
  return undefined;
}
