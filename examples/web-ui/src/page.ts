/**
 * READ FIRST. The page's script: a small product, the consent question, one reporter between them, and a panel that shows
 * what leaves the page.
 *
 * Must not: track anything by itself. Every event is one line at the button it belongs to, in `page/product.ts`.
 */
import { createAnonymizer, generateKey } from '@candor/anonymizer';
import { createBrowserReporter } from '@candor/browser-reporter';
import type { Reporter } from '@candor/browser-reporter';
import { behaviorSurface } from '@candor/schema';
import type { EventDefinition } from '@candor/schema';
import { createConsentQuestion } from './page/consent-question.js';
import { createConsentStore } from './page/consent-store.js';
import { createDiary } from './page/diary.js';
import { element } from './page/element.js';
import { createLivePanel } from './page/live-panel.js';
import { createProduct } from './page/product.js';
import { observeRequests } from './page/request-observer.js';

/** Milliseconds between two looks at the reporter's counts: soon enough to feel live, too rare to cost anything. */
const refreshMs = 500;

const store = createConsentStore(behaviorSurface);
const diary = createDiary();
const reporter = createBrowserReporter({
  mode: 'direct',
  url: document.querySelector<HTMLMetaElement>('meta[name="candor-collector"]')?.content ?? '',
  // A new key per visit, in memory only. A page that held the cluster's key could be used by its visitor to test guesses
  // about other users: pseudonymise a name, look for it in the data. So pseudonyms of this page mean something for one
  // visit only; linking visits needs a relay on the server's side, where the key stays.
  anonymizer: createAnonymizer(generateKey()),
  consent: store.read(),
  window: observeRequests(window, (body) => diary.sent(body)),
});

const panel = createLivePanel(diary, () => reporter.stats());
const question = createConsentQuestion({
  decision: () => reporter.stats().consent,
  onDecision(consent) {
    store.write(consent);
    applyConsent();
  },
});
const product = createProduct(track);

// A decision made in another tab counts here too, above all a no.
store.onChange(applyConsent);
element('flush').addEventListener('click', () => void reporter.flush().then(panel.refresh));
product.show();
question.refresh();
panel.refresh();
setInterval(panel.refresh, refreshMs);

function track<Input extends object>(event: EventDefinition<'behavior', Input>, properties: NoInfer<Input>): void {
  const keptBefore = kept(reporter);
  reporter.track(event, properties);
  if (kept(reporter) > keptBefore) diary.entered(event, properties);
  panel.refresh();
}

function applyConsent(): void {
  const consent = store.read();
  reporter.setConsent(consent);
  if (consent !== 'granted') diary.clear();
  question.refresh();
  panel.refresh();
}

/** Events the reporter took: refused ones are not captured, unfit ones are dropped. */
function kept(of: Reporter<'behavior'>): number {
  const { captured, dropped } = of.stats();
  return captured - Object.values(dropped).reduce((sum, count) => sum + count, 0);
}
