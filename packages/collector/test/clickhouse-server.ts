/**
 * ClickHouse's HTTP interface, as far as its client uses it, in front of the embedded engine: the statements travel as
 * they would to a server. It stands in for the transport, not for a cluster.
 */
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { Session } from 'chdb';

export interface ClickhouseServer {
  readonly url: string;
  /** Length of the longest request target so far: servers refuse long ones. */
  longestTarget(): number;
  /** Answers every statement with an error from now on, or works again. */
  fail(failing: boolean): void;
  stop(): Promise<void>;
}

export async function startClickhouseServer(folder: string): Promise<ClickhouseServer> {
  const session = new Session(folder);
  let longest = 0;
  let failing = false;

  async function run(request: IncomingMessage): Promise<Uint8Array> {
    const { searchParams } = new URL(request.url ?? '', 'http://server');
    const body = await text(request);
    const parameters = [...searchParams]
      .filter(([name]) => name.startsWith('param_'))
      .map(([name, value]) => `SET ${name} = '${value.replace(/[\\']/g, '\\$&')}'; `);
    const inUrl = searchParams.get('query');
    const sql = inUrl === null ? body : `${inUrl}\n${body}`;
    return (await session.queryAsync(parameters.join('') + sql)).bytes();
  }

  const server = createServer((request, response) => {
    longest = Math.max(longest, request.url?.length ?? 0);
    if (failing) {
      response.writeHead(500).end('Code: 243. DB::Exception: planted-row: no space. (NOT_ENOUGH_SPACE)');
      return;
    }
    run(request).then(
      (bytes) => response.end(bytes),
      (error: unknown) => response.writeHead(400).end(String((error as Error).message)),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://default:secret@127.0.0.1:${(server.address() as AddressInfo).port}/default`,
    longestTarget: () => longest,
    fail: (now) => (failing = now),
    async stop() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      session.close();
    },
  };
}
