/** `@candor/browser-reporter/consent`: who decides, and what would be sent. No element, no style. */
export { createConsentController } from './consent/consent-controller.js';
export type { ConsentController, ConsentControllerOptions, ConsentState, ConsentWindow } from './consent/consent-controller.js';
export type { ConsentSource } from './consent/consent-source.js';
export type { StorageArea } from './consent/storage-slot.js';
export { previewRequests } from './consent/preview.js';
export type { PreviewedRequest, PreviewSample } from './consent/preview.js';
