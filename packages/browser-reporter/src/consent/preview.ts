/**
 * What would be sent, before anybody has said yes: the requests of a real reporter with the same options, caught where it calls `fetch`.
 *
 * Promises: with the same time and randomness the bytes are the ones that are sent after a yes; without, they differ in ids and
 * times alone, which are made for the preview and kept nowhere. Nothing is sent, stored or listened to.
 * Must not: build a payload of its own. A second way to write a body would come to differ from the first.
 */
import { behaviorSurface } from '@candor/schema';
import type { PageWindow } from '../page-window.js';
import { createBrowserReporter } from '../reporter.js';
import type { BrowserReporter, BrowserReporterOptions } from '../reporter-options.js';

export interface PreviewedRequest {
  readonly method: 'POST';
  readonly url: string;
  readonly contentType: string;
  /** Exactly. */
  readonly body: string;
}

/** Tracks events such as the product sends, by the `track` it is given. */
export type PreviewSample = (track: BrowserReporter['track']) => void;

/** `options` are those of the page's reporter; its consent does not matter here. Throws what `createBrowserReporter` throws. */
export async function previewRequests(options: BrowserReporterOptions, sample: PreviewSample): Promise<readonly PreviewedRequest[]> {
  // A transport would send. Every one of them is given the body that `fetch` is.
  const { transport, consent, ...rest } = options;
  const requests: PreviewedRequest[] = [];
  const reporter = createBrowserReporter({
    ...rest,
    consent: {
      current: () => 'granted',
      subscribe: () => () => undefined,
      surface: typeof consent === 'object' ? consent.surface : behaviorSurface,
    },
    window: silentPage(options.window ?? window, (request) => requests.push(request)),
  });
  sample(reporter.track);
  await reporter.flush();
  await reporter.shutdown();
  return requests;
}

/** A page without storage, tabs or signals, whose `fetch` keeps the request and says that all went well. */
function silentPage(page: PageWindow, onRequest: (request: PreviewedRequest) => void): PageWindow {
  const ignore = (): void => undefined;
  return {
    document: { visibilityState: 'visible', addEventListener: ignore, removeEventListener: ignore },
    navigator: {},
    ...(page.location && { location: page.location }),
    ...(page.crypto && { crypto: page.crypto }),
    fetch(url, { body, headers }) {
      const text = String(body);
      onRequest({ method: 'POST', url, contentType: new Headers(headers).get('content-type') ?? '', body: text });
      const { batch_id, events } = JSON.parse(text) as { readonly batch_id: string; readonly events: readonly { readonly id: string }[] };
      const results = events.map(({ id }) => ({ id, status: 'accepted' }));
      return Promise.resolve(new Response(JSON.stringify({ schema: 'candor/1', batch_id, results })));
    },
    setTimeout: (callback, delayMs) => page.setTimeout(callback, delayMs),
    clearTimeout: (handle) => page.clearTimeout(handle),
    addEventListener: ignore,
    removeEventListener: ignore,
  };
}
