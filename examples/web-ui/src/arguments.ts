/** The command line of the example server, checked whole before anything is opened. */
import { parseArgs } from 'node:util';

export interface Arguments {
  readonly host: string;
  readonly port: number;
  /** The collector's origin, such as `http://127.0.0.1:4620`. */
  readonly collector: string;
}

export class ArgumentError extends Error {
  override readonly name = 'ArgumentError';
}

/** @throws {ArgumentError} naming the argument and what it should look like, never repeating what was given. */
export function parseArguments(args: readonly string[]): Arguments {
  const { listen, collector } = read(args);
  return { ...parseListen(listen), collector: parseCollector(collector) };
}

function read(args: readonly string[]): { listen: string; collector: string } {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: {
        listen: { type: 'string', default: '127.0.0.1:4622' },
        collector: { type: 'string', default: 'http://127.0.0.1:4620' },
      },
      strict: true,
    });
    return { listen: values.listen, collector: values.collector };
  } catch {
    throw new ArgumentError('Only --listen and --collector are known, each followed by a value.');
  }
}

function parseListen(listen: string): { host: string; port: number } {
  const match = /^(?:\[(?<v6>[0-9a-f:]+)\]|(?<host>[^\s:[\]]+)):(?<port>\d{1,5})$/i.exec(listen);
  const host = match?.groups?.['v6'] ?? match?.groups?.['host'];
  const port = Number(match?.groups?.['port']);
  if (host === undefined || !(port <= 65_535)) {
    throw new ArgumentError('--listen must be HOST:PORT with a port from 0 to 65535, such as 127.0.0.1:4622.');
  }
  return { host, port };
}

function parseCollector(collector: string): string {
  const parsed = URL.canParse(collector) ? new URL(collector) : undefined;
  // The origin goes into a header and into the page, and `URL` lets quotes and semicolons pass in a host name.
  const plain = parsed !== undefined && /^https?:\/\/[a-z0-9.:[\]-]+$/.test(parsed.origin);
  if (!plain || parsed.href !== `${parsed.origin}/`) {
    throw new ArgumentError('--collector must be an http or https origin without a path, such as http://127.0.0.1:4620.');
  }
  return parsed.origin;
}
