/** `taint` on the browser reporter, in a page of a real Chromium. */
import type { AuditCheck } from '../audit-command.js';
import { chromiumSetup, runChromium } from './chromium-run.js';
import type { ChromiumRun } from './chromium-run.js';
import { explainCapture } from './closed-world.js';
import type { Expectation, HeaderRule } from './closed-world.js';
import { closedWorldCheck, hostCheck, notMeasured, twoRunsCheck } from './detector-checks.js';
import type { Capture } from './http-capture.js';
import { headerValue, parseRequest } from './http-capture.js';
import { auditKeys, auditNowMs, injectedRandomness } from './node-run.js';
import { startPageSite } from './page-site.js';
import type { PageSite } from './page-site.js';
import { createPersonalData } from './personal-data.js';
import { createScenario, eventsOf } from './scenario.js';
import type { Scenario } from './scenario.js';
import { formCheck } from './taint-node.js';
import type { TaintSetup } from './taint-node.js';
import { compareCaptures } from './two-runs.js';

const subject = 'page';
const scheme = 'hmac-anon/1';
const plainAgent = 'Mozilla/5.0 (X11; Linux x86_64) audit';

const claim = 'the browser reporter leaks nothing';

export async function taintChromium(setup: TaintSetup): Promise<readonly AuditCheck[]> {
  const page = chromiumSetup(setup.root, process.env);
  if (typeof page === 'string') return [notMeasured(`taint.${subject}`, claim, page)];
  // One site for all runs: its address is the origin that the browser names in each request.
  const site = await startPageSite({ modules: page.modules, arrived: setup.collector.arrived });
  try {
    return await taintPage(setup, page.chromium, site);
  } finally {
    await site.close();
  }
}

async function taintPage({ root, catalog, collector }: TaintSetup, chromium: string, site: PageSite): Promise<readonly AuditCheck[]> {
  const people = { first: createPersonalData('first'), second: createPersonalData('second') };
  const events = eventsOf(catalog, 'behavior');
  const first = createScenario(events, people.first);
  const second = createScenario(events, people.second);
  const options = { root, chromium, collector, site, person: people.first, scenario: first, consent: 'granted', control: true, expected: first.tracked.length } as const;
  const [{ key, keyId }] = auditKeys;
  const agentCanary = people.first.canary('device', 32_900);

  const run = await runChromium({ ...options, identity: { key, keyId, scheme }, userAgent: `Mozilla/5.0 ${agentCanary}` });
  if (run.result === undefined) return [notMeasured(`taint.${subject}`, claim, 'The page could not load the packages of the root.')];
  const tokens = await runChromium({ ...options, identity: { keyId, scheme, tokens: first.tokens }, userAgent: plainAgent });
  const otherTokens = await runChromium({ ...options, person: people.second, scenario: second, identity: { keyId, scheme, tokens: second.tokens }, userAgent: plainAgent });

  const expectation: Expectation = {
    requestLine: 'POST /v1/behavior HTTP/1.1',
    header: browserHeaders(run),
    tracked: first.tracked,
    catalogVersion: catalog.version,
    reporter: { name: '@candor/browser-reporter', version: catalog.versions['@candor/browser-reporter'] ?? '' },
    pseudonyms: { scheme, key },
    keyId,
    nowMs: auditNowMs,
    random: injectedRandomness('page'),
    refused: first.refused,
  };
  return [
    hostCheck(subject, { thrown: run.result.thrown, lost: first.tracked.length - distinctEvents(run, first), refused: run.result.stats[0]?.dropped['invalid'] ?? 0 }),
    formCheck(subject, catalog, { ...run, capture: withoutAgent(run.capture) }, [...first.canaries, key, agentCanary]),
    closedWorldCheck(subject, 'headers that Chromium adds by itself are those of a request of the audit\'s own from the same page', explainCapture(run.capture, expectation)),
    twoRunsCheck(subject, 'same clock, randomness, tokens and user agent; which of its connections the browser takes is left aside', compareCaptures(oneConnection(tokens.capture), oneConnection(otherTokens.capture))),
  ];
}

/** A header is the browser's own where a request without the reporter has it too, with the same value. */
function browserHeaders({ control }: ChromiumRun): HeaderRule {
  const own = new Set(control.flatMap(({ headers }) => headers.map(([name, value]) => `${name}: ${value}`)));
  return (name, value, request) => {
    if (name === 'Content-Length') return value === String(request.body.length) ? 'protocol' : undefined;
    return own.has(`${name}: ${value}`) ? 'browser' : undefined;
  };
}

/** The browser sends its user agent in a header of that name whatever the page does; everywhere else it is searched for. */
function withoutAgent(capture: Capture): Capture {
  return {
    ...capture,
    requests: capture.requests.map((request) => {
      const line = `User-Agent: ${headerValue(request, 'user-agent') ?? ''}\r\n`;
      return parseRequest(Buffer.from(request.raw.toString('latin1').replace(line, ''), 'latin1'), request.connection) ?? request;
    }),
  };
}

const oneConnection = (capture: Capture): Capture => ({ ...capture, connections: 0, requests: capture.requests.map((request) => ({ ...request, connection: 0 })) });

function distinctEvents({ capture }: ChromiumRun, { tracked }: Scenario): number {
  const text = capture.requests.map(({ body }) => body.toString('utf8')).join('\n');
  return Math.min(tracked.length, new Set(text.match(/"seq":\d+,"event"/g)).size);
}
