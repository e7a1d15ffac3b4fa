/** What a case has at hand: the collector's address and credential, a value to plant, and ways to send. */
import { exchange, type Answer, type Exchange } from './raw-exchange.js';
import type { JsonObject } from './sample-batch.js';
import type { TokenForge } from './token-forge.js';

export interface SendOptions {
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string | undefined>>;
}

export interface Requests {
  /** A made-up e-mail address that belongs to this case alone; it must turn up nowhere afterwards. */
  readonly canary: string;
  /** Empty without a token. */
  readonly token: string;
  readonly forge: TokenForge;
  /** Bytes on a connection, as they are. */
  raw(...parts: Exchange['parts']): Promise<Answer>;
  rawWith(options: Exchange): Promise<Answer>;
  /** A well-formed request to the path, JSON by default. An undefined header is left out. */
  post(path: string, body: string | Uint8Array | JsonObject, options?: SendOptions): Promise<Answer>;
  /** To `/v1/usage` with the licence token. */
  usage(body: string | Uint8Array | JsonObject, options?: SendOptions): Promise<Answer>;
  /** To `/v1/behavior`. */
  behavior(body: string | Uint8Array | JsonObject, options?: SendOptions): Promise<Answer>;
  /** Head and body of what `post` would send. */
  bytes(path: string, body: string | Uint8Array | JsonObject, options?: SendOptions): readonly [head: string, body: Uint8Array];
}

export function createRequests(url: URL, token: string, canary: string, forge: TokenForge): Requests {
  const bytes: Requests['bytes'] = (path, content, { method = 'POST', headers = {} } = {}) => {
    const body = content instanceof Uint8Array ? content : Buffer.from(typeof content === 'string' ? content : JSON.stringify(content));
    const all = { host: url.host, connection: 'close', 'content-type': 'application/json', 'content-length': String(body.length), ...headers };
    const lines = Object.entries(all).flatMap(([name, value]) => (value === undefined ? [] : [`${name}: ${value}`]));
    return [`${method} ${path} HTTP/1.1\r\n${lines.join('\r\n')}\r\n\r\n`, body];
  };
  const post: Requests['post'] = (path, body, options) => exchange(url, { parts: bytes(path, body, options) });
  return {
    canary,
    token,
    forge,
    bytes,
    post,
    raw: (...parts) => exchange(url, { parts }),
    rawWith: (options) => exchange(url, options),
    usage: (body, options = {}) => post('/v1/usage', body, { ...options, headers: { authorization: `Bearer ${token}`, ...options.headers } }),
    behavior: (body, options) => post('/v1/behavior', body, options),
  };
}
