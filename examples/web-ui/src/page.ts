/**
 * READ FIRST. The page's script: a small product, the consent question, one reporter between them, and a panel that shows
 * what leaves the page.
 *
 * Must not: track anything by itself. Every event is one line at the button it belongs to, in `page/product.ts`.
 */
import { createBrowserReporter } from '@candor/browser-reporter';
import type { BrowserReporterOptions, Reporter } from '@candor/browser-reporter';
import { createConsentController, previewRequests } from '@candor/browser-reporter/consent';
import { defineConsentElement } from '@candor/browser-reporter/consent-element';
import type { EventDefinition } from '@candor/schema';
import { createDiary } from './page/diary.js';
import { element } from './page/element.js';
import { createLivePanel } from './page/live-panel.js';
import { createProduct, sampleVisit } from './page/product.js';
import { observeRequests } from './page/request-observer.js';

/** Milliseconds between two looks at the reporter's counts: soon enough to feel live, too rare to cost anything. */
const refreshMs = 500;

const consent = createConsentController({ key: 'gatehouse.usage-metrics' });
const diary = createDiary();
// The server of this page holds the key and makes the pseudonyms: `../server.ts`.
const options: BrowserReporterOptions = { consent, path: '/metrics', window: observeRequests(window, (body) => diary.sent(body)) };
const reporter = createBrowserReporter(options);
const panel = createLivePanel(diary, () => reporter.stats());
const product = createProduct(track);

defineConsentElement();
const question = document.querySelector('candor-consent');
if (question !== null) {
  question.controller = consent;
  question.preview = () => previewRequests(options, sampleVisit);
}

// A decision made in another tab counts here too, above all a no.
consent.subscribe(() => {
  if (consent.current() !== 'granted') diary.clear();
  panel.refresh();
});
element('flush').addEventListener('click', () => void reporter.flush().then(panel.refresh));
product.show();
panel.refresh();
setInterval(panel.refresh, refreshMs);

function track<Input extends object>(event: EventDefinition<'behavior', Input>, properties: NoInfer<Input>): void {
  const keptBefore = kept(reporter);
  reporter.track(event, properties);
  if (kept(reporter) > keptBefore) diary.entered(event, properties);
  panel.refresh();
}

/** Events the reporter took: refused ones are not captured, unfit ones are dropped. */
function kept(of: Reporter<'behavior'>): number {
  const { captured, dropped } = of.stats();
  return captured - Object.values(dropped).reduce((sum, count) => sum + count, 0);
}
