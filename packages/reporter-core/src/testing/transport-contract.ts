/**
 * What every transport must make of what a server does. A package runs each scenario against its own transport, with a
 * server (or a stand-in for the network) that behaves as `server` says.
 */
import type { EncodedBatch, SendOutcome } from '../ports.js';

export type ContractServer =
  /** Answers like this. */
  | { readonly status: number; readonly headers: Readonly<Record<string, string>>; readonly body: string }
  /** Takes the request and never answers; the runner aborts the signal. */
  | 'silent'
  /** Cannot be reached. */
  | 'absent'
  /** Starts an answer and closes the connection in its middle. */
  | 'cut';

export interface TransportScenario {
  readonly name: string;
  readonly server: ContractServer;
  readonly expected: SendOutcome;
}

const eventId = '01942f4e-8c00-7000-8000-000000000001';
const batchId = '01942f4e-8c00-7000-8000-000000000002';
const body = JSON.stringify({ schema: 'candor/1', batch_id: batchId, events: [{ id: eventId }] });

/** The batch a scenario sends. Its content is of no importance to a transport. */
export const contractBatch: EncodedBatch = { batchId, body, byteLength: body.length, eventIds: [eventId] };

const accepted: SendOutcome = { kind: 'answered', results: [{ id: eventId, status: 'accepted' }] };
const rejected: SendOutcome = { kind: 'answered', results: [{ id: eventId, status: 'rejected', reason: 'invalid' }] };

function answer(outcome: SendOutcome): string {
  return JSON.stringify({ schema: 'candor/1', batch_id: batchId, results: outcome.kind === 'answered' ? outcome.results : [] });
}

function json(status: number, text: string, headers: Readonly<Record<string, string>> = {}): ContractServer {
  return { status, headers: { 'content-type': 'application/json', ...headers }, body: text };
}

export const transportContract: readonly TransportScenario[] = [
  { name: 'reads a full answer', server: json(200, answer(accepted)), expected: accepted },
  { name: 'reads a partial answer', server: json(207, answer(accepted)), expected: accepted },
  { name: 'reads an answer that stores nothing', server: json(400, answer(rejected)), expected: rejected },
  { name: 'takes a success without an answer for none', server: json(200, '<html>'), expected: { kind: 'retry', failure: 'bad_answer' } },
  { name: 'takes an empty success for none', server: json(202, ''), expected: { kind: 'retry', failure: 'bad_answer' } },
  { name: 'gives up a malformed request', server: json(400, '{}'), expected: { kind: 'refused', status: 400 } },
  ...[401, 403, 404, 405, 409, 410, 415, 422].map((status) => ({
    name: `gives up on ${status}`,
    server: json(status, '{}'),
    expected: { kind: 'refused', status } as const,
  })),
  { name: 'reports a batch that is too large', server: json(413, '{}'), expected: { kind: 'too_large' } },
  ...[408, 425, 429, 500, 502, 503, 504].map((status) => ({
    name: `repeats after ${status}`,
    server: json(status, ''),
    expected: { kind: 'retry', failure: `http_${status}` } as const,
  })),
  {
    name: 'reads Retry-After in seconds',
    server: json(503, '', { 'retry-after': '7' }),
    expected: { kind: 'retry', failure: 'http_503', afterMs: 7_000 },
  },
  { name: 'ends with its signal', server: 'silent', expected: { kind: 'retry' } },
  { name: 'outlives a missing server', server: 'absent', expected: { kind: 'retry' } },
  { name: 'takes half an answer for none', server: 'cut', expected: { kind: 'retry' } },
];
