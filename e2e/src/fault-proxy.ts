/** A network that does what networks do: stands between a reporter and the collector and spoils requests and answers by plan. */
import { createServer, request as httpRequest } from 'node:http';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';

/** Each is what becomes of one request. Those that end in `stored` reach the collector; the reporter does not learn of it. */
export const faults = [
  'reset',
  'silent',
  'slow_answer',
  'answer_lost_stored',
  'answer_cut_stored',
  'answer_late_stored',
  'garbage',
  'html',
  'foreign_ids',
  'endless_answer',
  'status_500',
  'status_503',
  'status_429',
  'status_408',
] as const;

export type Fault = (typeof faults)[number];

export interface FaultProxy {
  readonly url: string;
  /** What became of each request, in order. */
  readonly seen: readonly (Fault | 'passed')[];
  close(): Promise<void>;
}

/** `plan` is asked with each request's number, from 0; undefined passes it on. `port` 0 takes any free one. */
export async function startFaultProxy(target: string, plan: (request: number) => Fault | undefined, port = 0): Promise<FaultProxy> {
  const seen: (Fault | 'passed')[] = [];
  const sockets = new Set<Socket>();
  const server = createServer((incoming, outgoing) => {
    const fault = plan(seen.length);
    seen.push(fault ?? 'passed');
    outgoing.on('error', () => undefined);
    const chunks: Buffer[] = [];
    incoming.on('data', (chunk: Buffer) => chunks.push(chunk)).on('error', () => undefined);
    incoming.on('end', () => act(fault, target, incoming, Buffer.concat(chunks), outgoing));
  });
  server.on('connection', (socket: Socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
  });
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    seen,
    close() {
      for (const socket of sockets) socket.destroy();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}

/** Milliseconds: beyond the request timeout of `reporting-host.mjs`. */
const lateMs = 600;

function act(fault: Fault | undefined, target: string, incoming: IncomingMessage, body: Buffer, outgoing: ServerResponse): void {
  const json = { 'content-type': 'application/json' };
  const pass = (answer: (status: number, text: string) => void): void => forward(target, incoming, body, answer, () => outgoing.destroy());
  switch (fault) {
    case undefined:
      return pass((status, text) => outgoing.writeHead(status, json).end(text));
    case 'reset':
      return void outgoing.destroy();
    case 'silent':
      return;
    case 'slow_answer':
      outgoing.writeHead(200, json).write('{"schema"');
      return drip(outgoing, ' ', 50);
    case 'answer_lost_stored':
      return pass(() => outgoing.destroy());
    case 'answer_cut_stored':
      return pass((status, text) => {
        outgoing.writeHead(status, { ...json, 'content-length': text.length }).write(text.slice(0, text.length / 2), () => outgoing.destroy());
      });
    case 'answer_late_stored':
      return pass((status, text) => void setTimeout(() => outgoing.writeHead(status, json).end(text), lateMs));
    case 'garbage':
      return void outgoing.writeHead(200, json).end(Buffer.from(body).reverse());
    case 'html':
      return void outgoing.writeHead(200, { 'content-type': 'text/html' }).end('<html>Please log in to the network.</html>');
    case 'foreign_ids':
      return void outgoing.writeHead(200, json).end(
        JSON.stringify({ schema: 'candor/1', batch_id: 'x', results: [{ id: '01942f4e-8c00-7000-8000-ffffffffffff', status: 'accepted' }] }),
      );
    case 'endless_answer':
      outgoing.writeHead(200, json);
      return drip(outgoing, ' '.repeat(64 * 1_024), 1);
    default:
      return void outgoing.writeHead(Number(fault.slice('status_'.length)), fault === 'status_503' ? { 'retry-after': '0' } : {}).end();
  }
}

/** Writes until the other side has had enough. */
function drip(outgoing: ServerResponse, piece: string, everyMs: number): void {
  const timer = setInterval(() => outgoing.write(piece), everyMs);
  outgoing.on('close', () => clearInterval(timer));
}

function forward(target: string, incoming: IncomingMessage, body: Buffer, answer: (status: number, text: string) => void, fail: () => void): void {
  const { host: _ours, ...headers } = incoming.headers;
  const onward = httpRequest(new URL(incoming.url ?? '/', target), { method: incoming.method ?? 'POST', headers, agent: false }, (response) => {
    const chunks: Buffer[] = [];
    response.on('data', (chunk: Buffer) => chunks.push(chunk));
    response.on('end', () => answer(response.statusCode ?? 502, Buffer.concat(chunks).toString('utf8')));
    response.on('error', fail);
  });
  onward.on('error', fail);
  onward.end(body);
}
