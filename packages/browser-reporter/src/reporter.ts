/**
 * READ FIRST. The reporter of a page: reporter-core with a page's clock, randomness and `fetch`, plus the way out when
 * the page goes away.
 *
 * Promises: before consent is granted there is no request, no listener and no id; nothing is stored in the browser, ever.
 * Must not: repeat any step of the flow in reporter-core, or await anything between a departure and the last hand-over.
 */
import type { Anonymizer } from '@candor/anonymizer';
import { createReporter } from '@candor/reporter-core';
import type { Clock, Consent, Randomness, Reporter, ReporterLimits, ReporterStats, Transport } from '@candor/reporter-core';
import { version } from '../package.json';
import { BrowserReporterError } from './browser-reporter-error.js';
import { behaviorEndpoint } from './collector-endpoint.js';
import { createFetchTransport } from './fetch-transport.js';
import { createHideTransport } from './hide-transport.js';
import { createKeepaliveBudget } from './keepalive-budget.js';
import { watchDeparture } from './page-departure.js';
import { departureBatch, pageLimits } from './page-limits.js';
import { createPageClock, createPageRandomness } from './page-ports.js';
import type { PageWindow } from './page-window.js';
import { privacySignal } from './privacy-signals.js';

export interface BrowserReporterOptions {
  /** Absolute address of the collector: https, or http where it runs on this machine. */
  readonly url: string;
  readonly anonymizer: Anonymizer;
  /** Default `unknown`: nothing happens until the visitor has decided. */
  readonly consent?: Consent;
  /** UUID v4 the application keeps for this installation. Left out, one is made per consent and forgotten with the page. */
  readonly distinctId?: string;
  /** Default: the global `window`. */
  readonly window?: PageWindow;
  readonly limits?: Partial<ReporterLimits>;
  readonly clock?: Clock;
  readonly randomness?: Randomness;
  /** Takes the place of `fetch` everywhere, on the hide path too. */
  readonly transport?: Transport;
}

/**
 * A reporter of behaviour events for one page.
 *
 * @throws {BrowserReporterError} where the page or an option does not allow one
 * @throws {ReporterError} `invalid_option` or `invalid_limits`, from reporter-core
 */
export function createBrowserReporter(options: BrowserReporterOptions): Reporter<'behavior'> {
  const page = options.window ?? globalPage();
  const clock = options.clock ?? createPageClock(page);
  const randomness = options.randomness ?? createPageRandomness(page);
  const target = { page, clock, endpoint: behaviorEndpoint(options.url) };
  const refusal = privacySignal(page.navigator);

  const core = createReporter({
    class: 'behavior',
    policy: 'opt-in',
    reporter: { name: '@candor/browser-reporter', version },
    anonymizer: options.anonymizer,
    transport: options.transport ?? createFetchTransport(target),
    clock,
    randomness,
    limits: pageLimits(options.limits),
    ...(options.consent === undefined ? {} : { consent: options.consent }),
    ...(options.distinctId === undefined ? {} : { distinctId: options.distinctId }),
    ...(refusal === undefined ? {} : { environmentRefusal: refusal }),
  });

  const hideTransport = options.transport ?? createHideTransport({ ...target, randomness, budget: createKeepaliveBudget() });
  const handOver = (): void => core.sendNow(hideTransport, departureBatch);
  const departure = watchDeparture(page, handOver);
  let closed = false;
  listenWhileGranted(options.consent ?? 'unknown');

  return {
    track(event, properties, trackOptions) {
      core.track(event, properties, trackOptions);
      // Another script's `pagehide` listener may track after ours has run. There will be no later chance.
      if (departure.leaving()) handOver();
    },
    setConsent(consent) {
      core.setConsent(consent);
      listenWhileGranted(consent);
    },
    flush: (flushOptions) => core.flush(flushOptions),
    shutdown,
    stats: () => core.stats(),
    [Symbol.asyncDispose]: async () => {
      await shutdown();
    },
  };

  function listenWhileGranted(consent: Consent): void {
    if (consent === 'granted' && refusal === undefined && !closed) departure.start();
    else departure.stop();
  }

  async function shutdown(shutdownOptions?: { readonly timeoutMs?: number }): Promise<ReporterStats> {
    closed = true;
    const stats = await core.shutdown(shutdownOptions);
    // Kept until here: a page may close while the last events are still under way.
    departure.stop();
    return stats;
  }
}

function globalPage(): PageWindow {
  if (typeof window === 'undefined') throw new BrowserReporterError('no_window');
  return window;
}
