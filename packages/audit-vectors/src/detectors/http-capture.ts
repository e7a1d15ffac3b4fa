/**
 * Raw requests, as they came over the socket. One parser for what was captured and for what a test plants, so that detectors
 * judge bytes and not somebody's reading of them.
 */
import { constants, gunzipSync, gzipSync } from 'node:zlib';

export interface CapturedRequest {
  /** Which connection it came over, from 0, in the order they were opened. */
  readonly connection: number;
  /** Every byte: request line, headers, empty line, body. */
  readonly raw: Buffer;
  readonly requestLine: string;
  /** In order, as written. */
  readonly headers: readonly (readonly [name: string, value: string])[];
  /** As it travelled. */
  readonly body: Buffer;
}

export interface Capture {
  readonly requests: readonly CapturedRequest[];
  /** Connections that were opened, whether or not a request followed. */
  readonly connections: number;
  /** Bytes that belong to no whole request. */
  readonly strayBytes: number;
}

const headEnd = Buffer.from('\r\n\r\n');

/** The first whole request in `bytes`, or undefined while there is none. */
export function parseRequest(bytes: Buffer, connection: number): CapturedRequest | undefined {
  const end = bytes.indexOf(headEnd);
  if (end === -1) return undefined;
  const [requestLine = '', ...lines] = bytes.toString('latin1', 0, end).split('\r\n');
  const headers = lines.map((line) => {
    const colon = line.indexOf(':');
    return [line.slice(0, colon), line.slice(colon + 1).trim()] as const;
  });
  const start = end + headEnd.length;
  const length = Number(headers.find(([name]) => name.toLowerCase() === 'content-length')?.[1] ?? 0);
  if (bytes.length < start + length) return undefined;
  return { connection, raw: bytes.subarray(0, start + length), requestLine, headers, body: bytes.subarray(start, start + length) };
}

export function headerValue({ headers }: Pick<CapturedRequest, 'headers'>, name: string): string | undefined {
  return headers.find(([header]) => header.toLowerCase() === name)?.[1];
}

/** The body without its gzip, as text; undefined where it says gzip and is none. */
export function bodyText(request: CapturedRequest): string | undefined {
  if (headerValue(request, 'content-encoding') !== 'gzip') return request.body.toString('utf8');
  try {
    return gunzipSync(request.body).toString('utf8');
  } catch {
    return undefined;
  }
}

/** What the audited reporters make of a text: zlib's own stream, at the level that they use. */
export function plainGzip(text: string | Buffer): Buffer {
  return gzipSync(text, { level: constants.Z_BEST_SPEED });
}

/** The body as a JSON document; undefined where it is none. */
export function bodyJson(request: CapturedRequest): unknown {
  try {
    return JSON.parse(bodyText(request) ?? '');
  } catch {
    return undefined;
  }
}

export const isPost = ({ requestLine }: CapturedRequest): boolean => requestLine.startsWith('POST ');

/** A request of the audit's own, which shows what a browser adds by itself. */
export const isControl = ({ requestLine }: CapturedRequest): boolean => requestLine.includes(' /control ');
