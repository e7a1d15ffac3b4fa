/** `consent` on a page in Chromium: by the browser's own list of requests, and by the listener. */
import type { AuditCheck } from '../audit-command.js';
import { chromiumSetup, runChromium } from './chromium-run.js';
import type { ConsentSetup } from './consent-node.js';
import { pageCases } from './consent-cases.js';
import { silenceCheck } from './consent-checks.js';
import { notMeasured } from './detector-checks.js';
import { auditKeys } from './node-run.js';
import { startPageSite } from './page-site.js';
import { createPersonalData } from './personal-data.js';
import { createScenario, eventsOf } from './scenario.js';

export async function consentOfPage({ root, catalog, collector }: ConsentSetup): Promise<readonly AuditCheck[]> {
  const page = chromiumSetup(root, process.env);
  if (typeof page === 'string') return [notMeasured('consent.page', 'the browser reporter is silent without a yes', page)];
  const person = createPersonalData('first');
  const scenario = createScenario(eventsOf(catalog, 'behavior').slice(0, 25), person, { tricky: false });
  const { key, keyId } = auditKeys[0];
  const site = await startPageSite({ modules: page.modules, arrived: collector.arrived });
  try {
    const checks: AuditCheck[] = [];
    for (const { name, speaks, ...given } of pageCases) {
      const run = await runChromium({
        ...given,
        root,
        chromium: page.chromium,
        collector,
        site,
        person,
        scenario,
        identity: { key, keyId, scheme: 'hmac-anon/1' },
        userAgent: 'Mozilla/5.0 audit',
        control: false,
        expected: speaks === true ? scenario.tracked.length : 0,
      });
      checks.push(
        silenceCheck({
          id: `page.${name}`,
          title: `page, ${name.replaceAll('_', ' ')}`,
          nothing: 'no connection, no request',
          speaks: speaks === true,
          connections: run.capture.connections,
          requests: run.requestsSeen,
          captured: run.result?.stats[0]?.captured ?? 0,
          mayWrite: false,
          means: "connections by a listener, requests by the browser's own list",
        }),
      );
    }
    return checks;
  } finally {
    await site.close();
  }
}
