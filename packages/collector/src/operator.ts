/**
 * The operator's listener: the page with the live stream, the report as JSON, health. For programs on this machine only.
 *
 * Promises: answers nothing to a Host header that is not this machine's, loads nothing from elsewhere, and lets no other
 * origin read it. Must not: be reachable from the network; the collector refuses to start it on another address.
 */
import { readFile } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { CollectorLimits } from './collector-limits.js';
import { CollectorError } from './collector-error.js';
import { refusalAsAnswer, sendAnswer, type Answer } from './http-answer.js';
import { isLoopbackHostHeader } from './listen-address.js';
import { faultEntry, type Log } from './log.js';
import { refusalCodeOf, refuse } from './refusal.js';
import type { ReportQuery, UsageReport } from './report.js';
import type { StreamFeed } from './stream-feed.js';

export interface OperatorParts {
  readonly feed: StreamFeed;
  readonly readReport: (query: ReportQuery) => Promise<UsageReport>;
  readonly isReady: () => Promise<boolean>;
  readonly limits: CollectorLimits;
  readonly log: Log;
}

const securityHeaders = {
  'content-security-policy':
    "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'",
  'cross-origin-resource-policy': 'same-origin',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
  'cache-control': 'no-store',
} as const;

const assets = {
  '/': { file: 'index.html', type: 'text/html; charset=utf-8' },
  '/page.css': { file: 'page.css', type: 'text/css; charset=utf-8' },
  '/page.js': { file: 'page.js', type: 'text/javascript; charset=utf-8' },
  '/element.js': { file: 'element.js', type: 'text/javascript; charset=utf-8' },
  '/totals.js': { file: 'totals.js', type: 'text/javascript; charset=utf-8' },
  '/icon.svg': { file: 'icon.svg', type: 'image/svg+xml' },
} as const;

/** Milliseconds between two signs of life on an idle stream, so that a page notices when the collector is gone. */
const heartbeatMs = 15_000;

export async function createOperatorHandler(
  parts: OperatorParts,
): Promise<(request: IncomingMessage, response: ServerResponse) => Promise<void>> {
  const { feed, limits, log } = parts;
  const pages = new Map<string, { readonly type: string; readonly content: Buffer }>();
  for (const [path, { file, type }] of Object.entries(assets)) {
    pages.set(path, { type, content: await readFile(new URL(`./operator-page/${file}`, import.meta.url)) });
  }

  const json: Readonly<Record<string, (query: URLSearchParams) => Promise<Answer>>> = {
    // The pid tells a second process that this really is the one that wrote collector.json.
    '/healthz': async () => ({ status: 200, body: { status: 'ok', pid: process.pid } }),
    '/readyz': async () => {
      if (!(await parts.isReady())) throw refuse('unavailable');
      return { status: 200, body: { status: 'ready' } };
    },
    '/report.json': async (query) => ({
      status: 200,
      body: await parts.readReport({ tenant: query.get('tenant') ?? undefined, month: query.get('month') ?? undefined }),
    }),
  };

  async function respond(request: IncomingMessage, response: ServerResponse): Promise<void> {
    if (!isLoopbackHostHeader(request.headers.host)) throw refuse('forbidden');
    if (request.method !== 'GET') throw refuse('method_not_allowed');
    const [pathname = '', query = ''] = (request.url ?? '').split('?', 2);
    const page = pages.get(pathname);
    if (page) {
      response.writeHead(200, { ...securityHeaders, 'content-type': page.type, 'content-length': page.content.length });
      response.end(page.content);
      return;
    }
    if (pathname === '/stream') {
      follow(feed, response, limits);
      return;
    }
    const answer = Object.hasOwn(json, pathname) ? json[pathname] : undefined;
    if (answer === undefined) throw refuse('not_found');
    await sendAnswer(request, response, { headers: securityHeaders, ...(await answer(new URLSearchParams(query))) }, limits);
  }

  return async (request, response) => {
    try {
      await respond(request, response);
    } catch (error) {
      if (!(error instanceof CollectorError)) log(faultEntry(error));
      const malformed = error instanceof CollectorError && error.code === 'invalid_option';
      const code = malformed ? 'bad_request' : refusalCodeOf(error);
      const allow = code === 'method_not_allowed' ? { allow: 'GET' } : {};
      await sendAnswer(request, response, refusalAsAnswer(code, undefined, limits, { ...securityHeaders, ...allow }), limits);
    }
  };
}

/** Server-sent events: each message is one received batch. */
function follow(feed: StreamFeed, response: ServerResponse, limits: CollectorLimits): void {
  response.writeHead(200, { ...securityHeaders, 'content-type': 'text/event-stream; charset=utf-8', 'x-accel-buffering': 'no' });
  response.write(': the stream as it is received\n\n');
  const heartbeat = setInterval(() => response.write(': still here\n\n'), heartbeatMs);
  heartbeat.unref();
  const subscription = feed.subscribe({
    send: (message) => {
      response.write(`data: ${message}\n\n`);
      return response.writableLength <= limits.feedBacklogBytes;
    },
    end: () => void response.destroy(),
  });
  response.once('close', () => {
    clearInterval(heartbeat);
    subscription?.unsubscribe();
  });
  if (subscription === undefined) response.end('event: full\ndata: \n\n');
}
