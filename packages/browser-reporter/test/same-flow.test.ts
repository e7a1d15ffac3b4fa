/** The page has a flow of its own, for its weight. Here it is held to reporter-core's: the same inputs, the same bytes, the same counts. */
import { createAnonymizer } from '@candor/anonymizer';
import { createReporter } from '@candor/reporter-core';
import type { Randomness } from '@candor/reporter-core';
import { createManualClock, createScriptedTransport } from '@candor/reporter-core/testing';
import type { WireBatch } from '@candor/schema';
import { connectClusterLogin } from '@candor/schema/connect';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { version } from '../package.json';
import { createPageAnonymizer } from '../src/anonymizer.js';
import { createBrowserReporter } from '../src/reporter.js';
import { createFakePage } from './fake-page.js';

/** Ids that do not depend on the order in which they are asked for. */
function countedRandomness(): Randomness {
  let [v4, v7] = [0, 0];
  const id = (version: number, number: number): string => `0193ad70-0000-${version}000-8000-${String(number).padStart(12, '0')}`;
  return { fraction: () => 0, uuidV4: () => id(4, (v4 += 1)), uuidV7: () => id(7, (v7 += 1)) };
}

const text = fc.oneof(fc.string({ unit: 'binary', maxLength: 12 }), fc.constantFrom('', '\ud800', 'x'.repeat(9_000)));
const properties = fc.record(
  {
    cluster_name: fc.oneof(text, fc.constantFrom(42, null, ['a'])),
    user_name: text,
    connector_type: fc.constantFrom('github', 'local', 'mail'),
    os: fc.constantFrom('linux', 'beos'),
    arch: fc.constant('x64'),
    os_version: fc.constantFrom('6.1', 'six'),
    connect_version: fc.constant('17.2.0'),
    undeclared: text,
  },
  { requiredKeys: ['connector_type', 'os', 'arch'] },
);
const when = fc.record({ at: fc.oneof(fc.date({ min: new Date('1990-01-01'), max: new Date('2110-01-01') }), fc.constantFrom(new Date(NaN), new Date(8e15), new Date(-8e15))), distinctId: fc.constantFrom('5f0c1d7e-8a52-4c7b-9a1e-2f4b6d8c0e13', 'me') }, { requiredKeys: [] });

const [key, keyId] = ['6f1c3a52-9d4e-4b6f-8a3d-2f4b6d8c0e13', '3f0c6a52-9d4e-4b6f-8a3d-000000000001'] as const;

it.each([
  ['scheme 1', createPageAnonymizer(key, keyId)],
  ['scheme 2', createAnonymizer(key, { scheme: 'hmac-anon/2', keyId })],
])('makes the same events, and loses the same ones for the same reasons, under %s', async (_scheme, anonymizer) => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.tuple(properties, when), { maxLength: 30 }), async (inputs) => {
      const now = Date.UTC(2026, 10, 23, 10, 0, 42);
      const limits = { queueEvents: 12, flushAtEvents: 100 };
      const [pageTransport, coreTransport] = [createScriptedTransport(), createScriptedTransport()];
      const common = { anonymizer, limits, consent: 'granted' } as const;
      const page = createBrowserReporter({
        ...common, mode: 'direct', url: 'https://metrics.example.com', transport: pageTransport, window: createFakePage().window,
        clock: createManualClock(now), randomness: countedRandomness(),
      });
      const core = createReporter({
        ...common, class: 'behavior', policy: 'opt-in', reporter: { name: '@candor/browser-reporter', version }, transport: coreTransport,
        clock: createManualClock(now), randomness: countedRandomness(),
      });
      for (const [input, options] of inputs) {
        page.track(connectClusterLogin, input as never, options);
        core.track(connectClusterLogin, input as never, options);
      }
      const [pageStats, coreStats] = [await page.flush(), await core.flush()];
      const columns = ({ captured, accepted, rejected, dropped, pending }: typeof pageStats): object => ({ captured, accepted, rejected, dropped, pending });
      expect(columns(pageStats)).toEqual(columns(coreStats));
      const events = ({ bodies }: typeof pageTransport): readonly WireBatch['events'][] => bodies().map(({ events }) => events);
      expect(events(pageTransport)).toEqual(events(coreTransport));
      // Down to the order of the names.
      expect(JSON.stringify(events(pageTransport))).toBe(JSON.stringify(events(coreTransport)));
    }),
    { numRuns: 40 },
  );
});
