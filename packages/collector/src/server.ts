/**
 * READ FIRST. What happens to a request, in this order: route → limits → credential → body → parse → validate → store →
 * answer.
 *
 * Promises: 200 means on disk. The tenant comes from the credential, which is checked before a byte of the body is read.
 * Must not: echo or log anything a request said; keep an address, a user agent or a cookie.
 */
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { BatchAnswer, EventClass, EventResult } from '@candor/schema';
import { examineBatch, type BatchIntake, type Catalog, type TakenEvent } from './batch-intake.js';
import type { CollectorLimits } from './collector-limits.js';
import { CollectorError } from './collector-error.js';
import type { CommitGroup } from './commit-group.js';
import { refusalAsAnswer, sendAnswer, type Answer } from './http-answer.js';
import { checkBodyHeaders, readBody } from './http-body.js';
import { decodeUtf8, findStructureFault } from './json-structure.js';
import type { LicenceAuthority } from './licence-token.js';
import { faultEntry, type Log, type RouteName } from './log.js';
import { refusalCodeOf, refusalStatus, refuse } from './refusal.js';
import type { BatchToStore, StoreOutcome } from './store.js';
import { receivedBatch, type StreamFeed } from './stream-feed.js';

export interface ServerParts {
  readonly catalog: Catalog;
  readonly limits: CollectorLimits;
  readonly licences: LicenceAuthority;
  readonly commits: CommitGroup<BatchToStore, readonly StoreOutcome[]>;
  readonly feed: StreamFeed;
  readonly log: Log;
  /** Whether batches can be stored now. */
  readonly isReady: () => Promise<boolean>;
}

type Handler = (request: IncomingMessage) => Promise<Answer>;

interface Route {
  readonly name: RouteName;
  readonly methods: Readonly<Record<string, Handler>>;
  /** Sent with every answer of this route, refusals too. */
  readonly headers?: Readonly<Record<string, string>>;
}

/** Any page may send, none may send credentials, and none learns more than the answer to its own batch. */
const anyOrigin = { 'access-control-allow-origin': '*', 'access-control-expose-headers': 'retry-after' } as const;
const preflight: Answer = {
  status: 204,
  headers: {
    'access-control-allow-methods': 'POST',
    'access-control-allow-headers': 'content-type, content-encoding',
    'access-control-max-age': '86400',
  },
};

export function createServerHandler(parts: ServerParts): (request: IncomingMessage, response: ServerResponse) => Promise<void> {
  const { catalog, limits, licences, commits, feed, log } = parts;
  let inFlight = 0;

  const health: Handler = async () => ({ status: 200, body: { status: 'ok' } });
  const readiness: Handler = async () => {
    if (!(await parts.isReady())) throw refuse('unavailable');
    return { status: 200, body: { status: 'ready' } };
  };

  const routes: ReadonlyMap<string, Route> = new Map<string, Route>([
    [
      '/v1/behavior',
      {
        name: '/v1/behavior',
        headers: anyOrigin,
        methods: { POST: (request) => takeBatch('behavior', request), OPTIONS: async () => preflight },
      },
    ],
    ['/v1/usage', { name: '/v1/usage', methods: { POST: (request) => takeBatch('usage', request) } }],
    ['/healthz', { name: '/healthz', methods: { GET: health, HEAD: health } }],
    ['/readyz', { name: '/readyz', methods: { GET: readiness, HEAD: readiness } }],
  ]);

  /** The path of a batch, top to bottom. Each step throws the refusal it stands for. */
  async function takeBatch(endpoint: EventClass, request: IncomingMessage): Promise<Answer> {
    const tenant = endpoint === 'usage' ? (await licences.verify(request.headers.authorization)).tenant : null;
    checkBodyHeaders(request.headers, endpoint, limits);
    if (inFlight >= limits.requestsInFlight) throw refuse('unavailable');
    inFlight += 1;
    try {
      const body = await readBody(request, limits);
      const intake = examineBatch(parseJson(decodeUtf8(body), limits), endpoint, catalog, limits);
      const outcomes = await storeTaken(tenant, endpoint, intake, body.length);
      const answer = batchAnswer(intake, outcomes);
      report(tenant, endpoint, intake, answer, body.length);
      return { status: batchStatus(answer), body: answer };
    } finally {
      inFlight -= 1;
    }
  }

  /** Outcomes of the taken events, in order. A batch of which nothing can be stored leaves no trace at all. */
  async function storeTaken(
    tenant: string | null,
    endpoint: EventClass,
    { batch, events }: BatchIntake,
    bytes: number,
  ): Promise<readonly StoreOutcome[]> {
    const taken = events.filter((event): event is TakenEvent => event.taken);
    if (taken.length === 0) return [];
    return commits.submit({ tenant, endpoint, batch, events: taken }, bytes);
  }

  function report(tenant: string | null, endpoint: EventClass, { batch }: BatchIntake, answer: BatchAnswer, bytes: number): void {
    const received = receivedBatch(tenant, batch, answer.results);
    const { accepted, duplicate, rejected } = received;
    if (accepted + duplicate > 0) feed.publish(received);
    log({ level: 'info', msg: 'batch', route: `/v1/${endpoint}`, status: batchStatus(answer), bytes, accepted, duplicate, rejected });
  }

  return async (request, response) => {
    const route = routes.get(pathOf(request));
    try {
      const answer = await answerFrom(route, request);
      await sendAnswer(request, response, { ...answer, headers: { ...route?.headers, ...answer.headers } }, limits);
    } catch (error) {
      if (!(error instanceof CollectorError)) log(faultEntry(error));
      const code = refusalCodeOf(error);
      const field = error instanceof CollectorError ? error.field : undefined;
      log({ level: 'info', msg: 'refused', route: route?.name ?? 'other', status: refusalStatus(code), code });
      const allow = code === 'method_not_allowed' && route ? { allow: Object.keys(route.methods).join(', ') } : {};
      await sendAnswer(request, response, refusalAsAnswer(code, field, limits, { ...route?.headers, ...allow }), limits);
    }
  };
}

async function answerFrom(route: Route | undefined, request: IncomingMessage): Promise<Answer> {
  if (route === undefined) throw refuse('not_found');
  const handler = Object.hasOwn(route.methods, request.method ?? '') ? route.methods[request.method ?? ''] : undefined;
  if (handler === undefined) throw refuse('method_not_allowed');
  return handler(request);
}

function parseJson(text: string, limits: CollectorLimits): unknown {
  const fault = findStructureFault(text, limits.depth);
  if (fault !== undefined) throw refuse(fault);
  try {
    return JSON.parse(text);
  } catch {
    throw refuse('invalid_json');
  }
}

function batchAnswer({ batch, events }: BatchIntake, outcomes: readonly StoreOutcome[]): BatchAnswer {
  const remaining = outcomes.values();
  const results = events.map((event): EventResult => {
    if (!event.taken) {
      const { id, reason, field } = event;
      return { id, status: 'rejected', reason, ...(field === undefined ? {} : { field }) };
    }
    const { id } = event.event;
    const outcome = remaining.next().value;
    if (outcome === undefined) throw new RangeError('The store must give one outcome per event.');
    return outcome === 'id_conflict' ? { id, status: 'rejected', reason: outcome } : { id, status: outcome };
  });
  return { schema: 'candor/1', batch_id: batch.batch_id, results };
}

/** 200 all stored, 207 some, 400 none. */
function batchStatus({ results }: BatchAnswer): number {
  const rejected = results.filter(({ status }) => status === 'rejected').length;
  if (rejected === 0) return 200;
  return rejected < results.length ? 207 : 400;
}

function pathOf(request: IncomingMessage): string {
  return (request.url ?? '').split('?', 1)[0] ?? '';
}
