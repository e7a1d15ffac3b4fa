/** Two hand-made events, an anonymizer whose pseudonyms can be seen through, and options for both classes. */
import type { Anonymizer } from '@candor/anonymizer';
import type { EventDefinition } from '@candor/schema';

import type { NodeReporterOptions } from '../src/node-reporter.js';

export const clickEvent: EventDefinition<'behavior', { user_name: string }> = {
  name: 'test.click',
  class: 'behavior',
  version: 1,
  fields: { user_name: { place: 'properties', anonymize: 'user' } },
  validate: () => undefined,
};

export const loginEvent: EventDefinition<'usage', { user_name: string; count: number }> = {
  name: 'test.login',
  class: 'usage',
  version: 1,
  fields: { user_name: { place: 'properties', anonymize: 'user' }, count: { place: 'properties' } },
  validate: () => undefined,
};

export const fakeAnonymizer: Anonymizer = {
  scheme: 'hmac-anon/1',
  keyId: '3f0c6a52-9d4e-4b6f-8a3d-2f5f0c1b7e90',
  anonymize: (value) => `tok_${value.length}`,
  anonymizeNonEmpty: (value) => (value === '' ? undefined : `tok_${value.length}`),
};

export function usageOptions(url: string): NodeReporterOptions<'usage'> {
  return {
    class: 'usage',
    url,
    anonymizer: fakeAnonymizer,
    edition: 'cloud',
    licenceToken: 'a.licence.token',
    environment: {},
    // Short pauses, so that a test with a real server does not wait; no test asserts how long anything takes.
    limits: { backoffFirstMs: 5, backoffMaxMs: 20 },
  };
}

export function behaviorOptions(url: string): NodeReporterOptions<'behavior'> {
  return { class: 'behavior', url, anonymizer: fakeAnonymizer, edition: 'oss', consent: 'granted', environment: {} };
}
