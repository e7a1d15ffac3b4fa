/**
 * `taint` on the command line example, as a user runs it. Nothing can be injected into a program from outside, so that two claims are
 * smaller here than for the reporters: ids count by their form, and two runs are compared with ids, times and pseudonyms masked.
 */
import type { AuditCheck } from '../audit-command.js';
import { cliProgram, runCli } from './cli-run.js';
import type { CliSession } from './cli-run.js';
import { explainCapture, nodeHeaders } from './closed-world.js';
import type { Explanation } from './closed-world.js';
import { closedWorldCheck, formScanCheck, notMeasured, twoRunsCheck } from './detector-checks.js';
import { bodyText, parseRequest } from './http-capture.js';
import type { Capture, CapturedRequest } from './http-capture.js';
import { createPersonalData } from './personal-data.js';
import { findValues } from './searched-values.js';
import type { TaintSetup } from './taint-node.js';
import { compareCaptures } from './two-runs.js';
import { witnessedEvents } from './witnessed-events.js';

const subject = 'cli';

export async function taintCli(setup: TaintSetup): Promise<readonly AuditCheck[]> {
  const program = cliProgram(setup.root);
  if (program === undefined) return [notMeasured(`taint.${subject}`, 'the command line example leaks nothing', 'The root has no built examples/cli. Run npm run build in a checkout.')];
  const first = await runCli(program, setup.collector, createPersonalData('first'));
  const second = await runCli(program, setup.collector, createPersonalData('second'));
  return [
    formCheck(first),
    closedWorldCheck(subject, 'ids by their form, times by the machine\'s clock; pseudonyms recomputed with the installation\'s key', explain(first, setup)),
    twoRunsCheck(subject, 'ids, times and pseudonyms masked; other arguments, home, directory, user, environment and time zone', compareCaptures(masked(first), masked(second))),
  ];
}

function formCheck({ parts, files, output, values, shown }: CliSession): AuditCheck {
  const requests = parts.flatMap(({ capture }) => capture.requests.map(({ raw }) => ({ source: 'request', bytes: raw })));
  // The program may tell its user on the terminal who they are; nobody else, and not in a file.
  const names = [...new Set(shown)].filter((word) => word.includes('.') && !/^\d/.test(word));
  const keys = parts.map(({ key }) => key);
  const findings = [...findValues([...values, ...names, ...keys], requests), ...findValues([...values, ...names], files), ...findValues(values, output)];
  const bytes = [...requests, ...files, ...output].reduce((sum, trace) => sum + trace.bytes.length, 0);
  return formScanCheck(subject, new Set([...values, ...names, ...keys]).size, bytes, findings);
}

/** Each command is an installation of its own, with a key and a stream of its own. */
function explain({ parts, shown }: CliSession, { catalog, collector }: TaintSetup): Explanation {
  const explanations = parts.map(({ capture, key }) => {
    const pseudonyms = { scheme: 'hmac-anon/1', key } as const;
    return explainCapture(capture, {
      requestLine: 'POST /v1/behavior HTTP/1.1',
      header: nodeHeaders(collector.url, undefined),
      tracked: witnessedEvents(capture, catalog, pseudonyms, shown),
      catalogVersion: catalog.version,
      reporter: { name: '@candor/node-reporter', version: catalog.versions['@candor/node-reporter'] ?? '' },
      pseudonyms,
      refused: 0,
    });
  });
  const bytes = new Map<string, number>();
  for (const explanation of explanations) for (const [reason, length] of Object.entries(explanation.bytes)) bytes.set(reason, (bytes.get(reason) ?? 0) + length);
  return {
    requests: explanations.reduce((sum, { requests }) => sum + requests, 0),
    events: explanations.reduce((sum, { events }) => sum + events, 0),
    bytes: Object.fromEntries(bytes),
    unexplained: explanations.flatMap(({ unexplained }) => unexplained),
  };
}

/** Every session as one capture, each random or timed value replaced by zeros of its length. */
function masked({ parts }: CliSession): Capture {
  const captures = parts.map(({ capture }) => capture);
  return {
    // A request that got no receipt in time is sent again: how often depends on the machine.
    requests: captures.flatMap(({ requests }) => [...new Map(requests.map((request) => [request.raw.toString('latin1'), request])).values()].map(maskedRequest)),
    connections: captures.length,
    strayBytes: captures.reduce((sum, { strayBytes }) => sum + strayBytes, 0),
  };
}

const random = /[0-9a-f]{8}-[0-9a-f]{4}-[47][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}|\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ|[A-Za-z0-9+/]{42}[AEIMQUYcgkosw048]=/g;

function maskedRequest(request: CapturedRequest): CapturedRequest {
  const body = (bodyText(request) ?? '').replace(random, (text) => '0'.repeat(text.length));
  // The length is that of the text: random digits compress differently each time.
  const lines = request.headers.map(([name, value]) => `${name}: ${name.toLowerCase() === 'content-length' ? Buffer.byteLength(body) : value}`);
  return parseRequest(Buffer.from(`${[request.requestLine, ...lines].join('\r\n')}\r\n\r\n${body}`), request.connection) ?? request;
}
