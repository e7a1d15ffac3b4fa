/**
 * One exchange on one connection, byte by byte: what an HTTP client library would repair or refuse to send is sent as it is.
 * Must not: wait for ever; every exchange is bounded.
 */
import { connect } from 'node:net';

export interface Answer {
  /** 0 where the connection was closed without an answer. */
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  /** Everything that came back on the connection. */
  readonly text: string;
}

export interface Exchange {
  /** Written one after the other. A number is a pause of so many milliseconds. */
  readonly parts: readonly (string | Uint8Array | number)[];
  /** Whether the sender closes its side behind the last part. */
  readonly halfClose?: boolean;
  /** Whether the sender goes away at once behind the last part. */
  readonly abort?: boolean;
  /** Address of this machine to send from. */
  readonly from?: string;
  /** Milliseconds until it is given up on: the collector's own bound is 30 s. */
  readonly patience?: number;
}

const defaultPatience = 45_000;

export function exchange(url: URL, { parts, halfClose = false, abort = false, from, patience = defaultPatience }: Exchange): Promise<Answer> {
  return new Promise((resolve) => {
    const received: Buffer[] = [];
    const socket = connect({ port: Number(url.port || 80), host: url.hostname.replace(/^\[|\]$/g, ''), ...(from === undefined ? {} : { localAddress: from }) });
    const timer = setTimeout(() => socket.destroy(), patience);
    const finish = (): void => {
      clearTimeout(timer);
      socket.destroy();
      resolve(readAnswer(Buffer.concat(received)));
    };
    // A refusal may close the connection while we still write.
    socket.on('error', () => undefined).on('close', finish).on('end', finish);
    socket.on('data', (chunk) => {
      received.push(chunk);
      if (isComplete(Buffer.concat(received))) finish();
    });
    socket.on('connect', () => {
      void (async () => {
        for (const part of parts) {
          if (typeof part === 'number') await new Promise((wake) => setTimeout(wake, part));
          else if (!socket.destroyed) socket.write(part);
        }
        if (halfClose) socket.end();
        if (abort) socket.destroy();
      })();
    });
  });
}

/** Answers of the kind 1xx are only announcements. */
function withoutInterim(text: string): string {
  const interim = /^HTTP\/1\.1 1[0-9]{2}[^\r\n]*\r\n(?:[^\r\n]+\r\n)*\r\n/.exec(text)?.[0];
  return interim === undefined ? text : text.slice(interim.length);
}

function isComplete(bytes: Buffer): boolean {
  const text = withoutInterim(bytes.toString('latin1'));
  const end = text.indexOf('\r\n\r\n');
  if (end === -1) return false;
  const length = /\r\ncontent-length: *([0-9]+)/i.exec(text.slice(0, end))?.[1];
  const bodyless = /^HTTP\/1\.1 (?:204|304)/.test(text);
  return bodyless || (length !== undefined && text.length - end - 4 >= Number(length));
}

function readAnswer(bytes: Buffer): Answer {
  const text = bytes.toString('utf8');
  const final = withoutInterim(text);
  const [head = '', ...rest] = final.split('\r\n\r\n');
  const [first = '', ...lines] = head.split('\r\n');
  const headers = Object.fromEntries(lines.map((line) => [line.slice(0, line.indexOf(':')).toLowerCase(), line.slice(line.indexOf(':') + 1).trim()]));
  const body = rest.join('\r\n\r\n');
  const isChunked = headers['transfer-encoding']?.toLowerCase() === 'chunked';
  return { status: Number(/^HTTP\/1\.1 ([0-9]{3})/.exec(first)?.[1] ?? 0), headers, body: isChunked ? joinChunks(body) : body, text };
}

/** As a proxy in front of a collector may send it. Its answers are ASCII, so that characters are bytes. */
function joinChunks(text: string): string {
  const size = /^([0-9a-f]+)[^\r]*\r\n/i.exec(text);
  const length = parseInt(size?.[1] ?? '0', 16);
  if (size === null || length === 0) return '';
  const start = size[0].length;
  return text.slice(start, start + length) + joinChunks(text.slice(start + length + 2));
}
