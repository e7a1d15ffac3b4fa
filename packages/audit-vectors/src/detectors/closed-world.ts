/**
 * "Explain every byte": the auditor knows keys, clock, randomness and what was tracked, and so knows everything a request may say.
 *
 * Promises: a clean run gives no `unexplained`; request line, headers, compression and body are all looked at. Must not: take a
 * value's form for its explanation where the value itself can be computed.
 */
import { createBatchRules } from './expected-batch.js';
import type { BatchExpectation } from './expected-batch.js';
import { credit, explainJson } from './explanation.js';
import type { Account, Reason, Unexplained } from './explanation.js';
import { bodyJson, bodyText, headerValue, isPost, plainGzip } from './http-capture.js';
import type { Capture, CapturedRequest } from './http-capture.js';
import type { TrackedEvent } from './scenario.js';

/** Why a header with this value may be there, or undefined. Names come as written: their case could carry a message. */
export type HeaderRule = (name: string, value: string, request: CapturedRequest) => Reason | undefined;

export interface Expectation extends BatchExpectation {
  readonly requestLine: string;
  readonly header: HeaderRule;
  readonly tracked: readonly TrackedEvent[];
}

export interface Explanation {
  readonly requests: number;
  readonly events: number;
  /** Bytes by reason. */
  readonly bytes: Readonly<Partial<Record<Reason, number>>>;
  readonly unexplained: readonly Unexplained[];
}

export function explainCapture(capture: Capture, expectation: Expectation): Explanation {
  const account: Account = { bytes: new Map(), unexplained: [] };
  const rulesFor = createBatchRules(expectation);
  const seen = new Set<string>();
  let events = 0;
  let total = 0;

  capture.requests.forEach((request, index) => {
    const raw = request.raw.toString('latin1');
    // A batch that got no receipt is sent again, the same bytes under the same id.
    if (seen.has(raw)) {
      total += request.raw.length;
      return credit(account, 'repeated_request', request.raw.length);
    }
    seen.add(raw);
    explainHead(account, index, request, expectation);
    total += request.raw.length - request.body.length;
    if (!isPost(request)) {
      if (request.body.length > 0) account.unexplained.push({ request: index, place: 'body', problem: 'undeclared' });
      return;
    }
    const sent = eventsIn(request);
    const text = bodyText(request);
    if (text === undefined || !isPlainGzip(request, text)) account.unexplained.push({ request: index, place: 'content-encoding', problem: 'form' });
    else {
      total += Buffer.byteLength(text);
      explainJson(account, index, text, rulesFor(expectation.tracked.slice(events, events + sent), events + 1));
    }
    events += sent;
  });
  if (capture.strayBytes > 0) account.unexplained.push({ request: capture.requests.length, place: 'connection', problem: 'connection' });
  if (events !== expectation.tracked.length) account.unexplained.push({ request: capture.requests.length, place: '/events', problem: events < expectation.tracked.length ? 'missing' : 'length' });
  // The sums are themselves held to account: a byte that no rule counted is not explained.
  const counted = [...account.bytes.values()].reduce((sum, length) => sum + length, 0);
  if (account.unexplained.length === 0 && counted !== total) account.unexplained.push({ request: capture.requests.length, place: 'total', problem: 'length' });
  return { requests: capture.requests.length, events, bytes: Object.fromEntries(account.bytes), unexplained: account.unexplained };
}

function explainHead(account: Account, index: number, request: CapturedRequest, { requestLine, header }: Expectation): void {
  const lineBreak = 2;
  const preflight = requestLine.replace(/^POST/, 'OPTIONS');
  if (request.requestLine !== requestLine && request.requestLine !== preflight) account.unexplained.push({ request: index, place: 'request line', problem: 'value' });
  else credit(account, 'protocol', request.requestLine.length + lineBreak);
  const names = new Set<string>();
  for (const [name, value] of request.headers) {
    const reason = names.has(name.toLowerCase()) ? undefined : header(name, value, request);
    names.add(name.toLowerCase());
    // More than one space would be bytes that nothing explains.
    const line = `${name}: ${value}\r\n`;
    if (reason === undefined) account.unexplained.push({ request: index, place: 'headers', problem: 'undeclared' });
    else if (!request.raw.includes(line)) account.unexplained.push({ request: index, place: 'headers', problem: 'form' });
    else credit(account, reason, line.length);
  }
  credit(account, 'protocol', lineBreak);
}

function eventsIn(request: CapturedRequest): number {
  const { events } = (bodyJson(request) ?? {}) as { readonly events?: unknown };
  return Array.isArray(events) ? events.length : 0;
}

/** A gzip stream has room for names, comments and choices of its own; one that zlib makes of the same text by itself says nothing more. */
function isPlainGzip(request: CapturedRequest, text: string): boolean {
  return headerValue(request, 'content-encoding') !== 'gzip' || plainGzip(text).equals(request.body);
}

/** The headers of the Node reporter, all of them, as they are spelled. */
export function nodeHeaders(url: string, licenceToken: string | undefined): HeaderRule {
  const fixed: Readonly<Record<string, readonly [string, Reason]>> = {
    'content-type': ['application/json', 'protocol'],
    'content-encoding': ['gzip', 'protocol'],
    // Node spells it so, and a reporter that sets it itself the other way.
    Host: [new URL(url).host, 'protocol'],
    host: [new URL(url).host, 'protocol'],
    Connection: ['keep-alive', 'protocol'],
    ...(licenceToken !== undefined && { authorization: [`Bearer ${licenceToken}`, 'credential'] }),
  };
  return (name, value, request) => {
    if (name === 'content-length') return value === String(request.body.length) ? 'protocol' : undefined;
    const [expected, reason] = fixed[name] ?? [];
    return expected === value ? reason : undefined;
  };
}
