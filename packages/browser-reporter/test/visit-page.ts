/** The script of the visited page: our reporter, in the mode that the page's address names. */
import { connectClusterLogin } from '@candor/schema/connect';
import { createPageAnonymizer } from '../src/anonymizer.js';
import { createBrowserReporter } from '../src/index.js';
import type { BrowserReporter, ReporterStats } from '../src/index.js';
import type { VisitHooks } from './visits.js';

export interface VisitPageHooks extends VisitHooks {
  flush(): Promise<ReporterStats>;
  stats(): ReporterStats;
  reset: BrowserReporter['reset'];
}

const address = new URLSearchParams(location.search);
const collector = address.get('collector');
/** This page has asked for the lead: its outbox is open then. Asking who holds it would answer for pages that are just closing. */
const joined = new Promise<void>((resolve) => {
  const { locks } = navigator;
  const request = locks.request.bind(locks) as (...given: unknown[]) => Promise<unknown>;
  Object.assign(locks, {
    request: (...given: unknown[]) => {
      resolve();
      return request(...given);
    },
  });
});
const reporter = createBrowserReporter({
  consent: 'granted',
  ...(collector === null ? { mode: 'relay' } : { mode: 'direct', url: collector, anonymizer: createPageAnonymizer('6f1c3a52-9d4e-4b6f-8a3d-2f4b6d8c0e13') }),
});

const hooks: VisitPageHooks = {
  // The label is a sensitive value here: in direct mode the test knows it by its pseudonym alone.
  click: (label) =>
    reporter.track(connectClusterLogin, {
      cluster_name: 'harbour.example.com', user_name: label, connector_type: 'github', os: 'linux', arch: 'x64', os_version: '6.1', connect_version: '17.2.0',
    }),
  flush: () => reporter.flush(),
  async settled() {
    if (collector === null) return;
    await joined;
    // The browser's other process has answered: a visitor takes longer than that to find a button.
    await navigator.locks.query();
  },
  stats: () => reporter.stats(),
  reset: () => reporter.reset(),
};
Object.assign(window, { hooks });
