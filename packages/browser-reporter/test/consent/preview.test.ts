/** The preview's bytes are the ones that are sent: the same time and randomness, once through the preview, once after a yes. */
import { createManualClock, createSeededRandomness, testAnonymizer } from '@candor/reporter-core/testing';
import { behaviorSurface } from '@candor/schema';
import { tpUiCreateNewRoleClick, tpUiPageView } from '@candor/schema/web';
import { expect, it, vi } from 'vitest';
import { previewRequests } from '../../src/consent.js';
import type { ConsentSource, PreviewSample } from '../../src/consent.js';
import { createBrowserReporter } from '../../src/index.js';
import type { BrowserReporterOptions } from '../../src/index.js';
import { createFakePage } from '../fake-page.js';

const signedIn = { cluster_name: 'harbour.example.com', user_name: 'alice@example.com' };
const sample: PreviewSample = (track) => {
  track(tpUiCreateNewRoleClick, signedIn);
  track(tpUiPageView, { ...signedIn, page: 'roles' });
};

const modes = [
  ['relay', { mode: 'relay', path: '/metrics' }],
  ['direct', { mode: 'direct', url: 'https://collector.example.com', anonymizer: testAnonymizer, storage: 'memory' }],
] as const;

/** Everything a reporter is made of, new each time and the same each time. */
function options(mode: (typeof modes)[number][1], window = createFakePage().window): BrowserReporterOptions {
  return { ...mode, window, clock: createManualClock(Date.UTC(2026, 10, 25, 10)), randomness: createSeededRandomness(7) };
}

it.each(modes)('in %s mode', async (name, mode) => {
  const previewed = await previewRequests({ ...options(mode), consent: 'denied' }, sample);

  const page = createFakePage();
  const reporter = createBrowserReporter({ ...options(mode, page.window), consent: 'granted' });
  sample(reporter.track);
  void reporter.flush();
  await vi.waitFor(() => expect(page.requests).toHaveLength(1));
  const sent = page.requests.map(({ url, init }) => ({ method: init.method, url, contentType: new Headers(init.headers).get('content-type'), body: init.body }));
  expect(previewed).toEqual(sent);
  expect(previewed).toHaveLength(1);
  expect(previewed[0]?.body.includes('alice@example.com')).toBe(name === 'relay');
});

it.each(modes)('in %s mode touches nothing of the page, whatever the browser says', async (_name, mode) => {
  const page = createFakePage({ navigator: { globalPrivacyControl: true } });
  expect(await previewRequests(options(mode, page.window), sample)).toHaveLength(1);
  expect(page.log).toEqual([]);
});

it('names what the visitor is asked about', async () => {
  const consent: ConsentSource = { current: () => 'unknown', subscribe: () => () => undefined, surface: 'surface 2' };
  const bodyWith = async (given: BrowserReporterOptions['consent']): Promise<unknown> =>
    JSON.parse((await previewRequests({ ...options(modes[0][1]), ...(given && { consent: given }) }, sample))[0]?.body ?? '');
  expect(await bodyWith(consent)).toMatchObject({ consent: { state: 'granted', surface: 'surface 2' } });
  expect(await bodyWith(undefined)).toMatchObject({ consent: { state: 'granted', surface: behaviorSurface } });
});

it('does not use a transport, which would send', async () => {
  const transport = { send: () => Promise.reject(new Error('sent')) };
  expect(await previewRequests({ ...options(modes[0][1]), transport }, sample)).toHaveLength(1);
});
