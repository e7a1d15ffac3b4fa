/** What a page's reporter is made of and what it offers: the types of `reporter.ts`, apart from the flow. */
import type { Anonymizer } from '@candor/anonymizer';
import type { Clock, Consent, Randomness, Reporter, ReporterLimits, Transport } from '@candor/reporter-core';
import type { ConsentSource } from './consent/consent-source.js';
import type { PageWindow } from './page-window.js';

export type BrowserReporterOptions = CommonOptions & (RelayMode | DirectMode);

/** To the page's own server, which mounts the relay and holds the key. The default. */
export interface RelayMode {
  readonly mode?: 'relay';
  /** Where the relay is mounted on the page's own origin. Default `/metrics`. */
  readonly path?: string;
}

/** To a collector, pseudonymised in the page. */
export interface DirectMode {
  readonly mode: 'direct';
  /** Absolute address of the collector: https, or http where it runs on this machine. */
  readonly url: string;
  readonly anonymizer: Anonymizer;
  /** Where unsent events wait for the next page. Default `indexeddb`; in memory where the browser refuses. */
  readonly storage?: 'indexeddb' | 'memory';
}

export interface CommonOptions {
  /** The visitor's answer, or whoever knows it. Default `unknown`: nothing happens until the visitor has decided. */
  readonly consent?: Consent | ConsentSource;
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

export interface BrowserReporter extends Reporter<'behavior'> {
  /**
   * For sign-out: hands over what waits, deletes what is stored, in all tabs, and goes on under new ids. Resolves when nothing of before
   * is left in the page either; what no answer came for by then counts as `dropped.shutdown`. Never rejects.
   */
  reset(): Promise<void>;
}
