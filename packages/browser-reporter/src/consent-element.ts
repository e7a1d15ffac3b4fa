/** `@candor/browser-reporter/consent-element`: a face for the consent controller. */
export { defineConsentElement } from './consent-element/consent-element.js';
export type { CandorConsentElement } from './consent-element/consent-element.js';
export { englishTexts } from './consent-element/consent-texts.js';
export type { ConsentTexts } from './consent-element/consent-texts.js';
