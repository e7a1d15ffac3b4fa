import { expect, it } from 'vitest';
import { privacySignal } from '../src/privacy-signals.js';

it.each([
  [{ globalPrivacyControl: true }, 'global_privacy_control'],
  [{ doNotTrack: '1' }, 'do_not_track'],
  [{ globalPrivacyControl: true, doNotTrack: '1' }, 'global_privacy_control'],
  [{ globalPrivacyControl: false, doNotTrack: '0' }, undefined],
  [{ doNotTrack: null }, undefined],
  [{ doNotTrack: 'unspecified' }, undefined],
  [{}, undefined],
])('%j means %s', (navigator, signal) => {
  expect(privacySignal(navigator)).toBe(signal);
});
