/** The script of the page that the tests of `<candor-consent>` open: a reporter, a controller and the element, set up by the page's address. */
import { createPageAnonymizer } from '../../src/anonymizer.js';
import { createConsentController, previewRequests } from '../../src/consent.js';
import { defineConsentElement } from '../../src/consent-element.js';
import type { ConsentTexts } from '../../src/consent-element.js';
import { createBrowserReporter } from '../../src/index.js';
import type { BrowserReporterOptions, ReporterStats } from '../../src/index.js';
import { tpUiCreateNewRoleClick } from '@candor/schema/web';

/** What the tests call in the page. */
export interface ElementPageHooks {
  /** Tracks with a name that is given as character codes, so that no script holds it as text. */
  track(nameCodes: readonly number[]): void;
  flush(): Promise<ReporterStats>;
  stats(): ReporterStats;
  setTexts(texts: Partial<ConsentTexts>): void;
  failPreview(): void;
}

declare global {
  interface Window {
    elementPage: ElementPageHooks;
  }
}

const address = new URLSearchParams(location.search);
const consent = createConsentController(address.has('surface') ? { surface: address.get('surface') ?? '' } : {});
const collector = address.get('collector');
const options: BrowserReporterOptions = {
  consent,
  ...(collector === null ? { mode: 'relay' } : { mode: 'direct', url: collector, anonymizer: createPageAnonymizer() }),
};
const reporter = createBrowserReporter(options);
const properties = { cluster_name: 'harbour.example.com', user_name: 'alice@example.com' };

document.documentElement.lang = 'en';
document.documentElement.dir = address.get('dir') ?? 'ltr';
const element = document.createElement('candor-consent');
// Before the element is defined, as a framework may do it.
element.controller = consent;
element.preview = () => previewRequests(options, (track) => track(tpUiCreateNewRoleClick, properties));
document.querySelector('main')?.append(element);
defineConsentElement();
defineConsentElement();

window.elementPage = {
  track(nameCodes) {
    reporter.track(tpUiCreateNewRoleClick, { ...properties, user_name: String.fromCharCode(...nameCodes) });
  },
  flush: () => reporter.flush(),
  stats: () => reporter.stats(),
  setTexts(texts) {
    element.texts = texts;
  },
  failPreview() {
    element.preview = () => Promise.reject(new Error('no preview'));
  },
};
