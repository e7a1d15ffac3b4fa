/** What the wire may say in a run of the Node reporter. */
import type { Catalog } from '../catalog-model.js';
import { nodeHeaders } from './closed-world.js';
import type { Expectation } from './closed-world.js';
import { auditLicenceToken, auditNowMs, injectedRandomness } from './node-run.js';
import type { NodeRunOptions } from './node-run.js';

export function nodeExpectation({ catalog, collector, eventClass, scenario, identity }: Omit<NodeRunOptions, 'root' | 'person'> & { readonly catalog: Catalog }): Expectation {
  const tokens = identity.tokens && new Map(identity.tokens);
  return {
    requestLine: `POST /v1/${eventClass} HTTP/1.1`,
    header: nodeHeaders(collector.url, eventClass === 'usage' ? auditLicenceToken : undefined),
    tracked: scenario.tracked,
    catalogVersion: catalog.version,
    reporter: { name: '@candor/node-reporter', version: catalog.versions['@candor/node-reporter'] ?? '' },
    pseudonyms: { scheme: identity.scheme, key: identity.key ?? '' },
    ...(tokens && { token: (value: string) => tokens.get(value) }),
    keyId: identity.keyId,
    nowMs: auditNowMs,
    random: injectedRandomness(eventClass),
    refused: scenario.refused,
  };
}
