/** The script of the page that `chromium.test.ts` opens: one reporter, set up by the page's address. */
import { createAnonymizer, generateKey } from '@candor/anonymizer';
import { tpUiCreateNewRoleClick } from '@candor/schema/web';
import { createBrowserReporter } from '../src/index.js';
import type { Consent, ReporterStats } from '../src/index.js';

/** What the test calls in the page. */
export interface PageHooks {
  click(times: number): void;
  setConsent(consent: Consent): void;
  flush(): Promise<ReporterStats>;
  stats(): ReporterStats;
}

declare global {
  interface Window {
    hooks: PageHooks;
  }
}

const address = new URLSearchParams(location.search);
const reporter = createBrowserReporter({
  mode: 'direct',
  url: address.get('collector') ?? '',
  anonymizer: createAnonymizer(generateKey()),
  consent: (address.get('consent') ?? 'unknown') as Consent,
});

window.hooks = {
  click(times) {
    for (let count = 0; count < times; count += 1) {
      reporter.track(tpUiCreateNewRoleClick, { cluster_name: 'harbour.example.com', user_name: 'alice@example.com' });
    }
  },
  setConsent: (consent) => reporter.setConsent(consent),
  flush: () => reporter.flush(),
  stats: () => reporter.stats(),
};

// How the page was shown, for the test of the back/forward cache, and that a restored page goes on where it was. Told to the
// page's own server, because a test cannot count on reaching into a page that was restored.
window.addEventListener('pageshow', ({ persisted }) => {
  void (async () => {
    if (persisted) {
      window.hooks.click(1);
      await window.hooks.flush();
    }
    const { captured, pending } = window.hooks.stats();
    // A POST, since a page that is loaded on the way back may take a repeated GET from its cache.
    const told = JSON.stringify({ persisted, captured, pending });
    await fetch(`/shown?${new URLSearchParams({ told })}`, { method: 'POST' });
  })();
});
