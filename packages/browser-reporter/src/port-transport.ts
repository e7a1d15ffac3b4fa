/**
 * For a desktop app's renderer: batches go through a MessagePort to the main process, whose relay answers them (`servePort` of
 * `@candor/node-reporter/relay` on the other side). No network, and no key in the renderer.
 *
 * Promises: `send` posts before it returns and never rejects; an answer that is for nobody is ignored.
 */
import { interpretAnswer } from '@candor/reporter-core';
import type { SendOutcome, Transport } from '@candor/reporter-core';

/** The part of a `MessagePort` that is used. */
export interface TransportPort {
  postMessage(message: unknown): void;
  addEventListener(type: 'message', listener: (event: { readonly data: unknown }) => void): void;
  removeEventListener(type: 'message', listener: (event: { readonly data: unknown }) => void): void;
  start(): void;
}

export interface PortTransport extends Transport {
  /** Stops listening; what is under way comes back as undecided. The port stays open: it is the application's. */
  close(): void;
}

interface PortAnswer {
  readonly request: number;
  readonly status: number;
  readonly retryAfter: string | null;
  readonly body: string;
}

export function createPortTransport(port: TransportPort): PortTransport {
  const underWay = new Map<number, (outcome: SendOutcome) => void>();
  let requests = 0;

  const onMessage = ({ data }: { readonly data: unknown }): void => {
    if (!isAnswer(data)) return;
    underWay.get(data.request)?.(interpretAnswer(data.status, data.retryAfter, data.body, Date.now()));
  };
  port.addEventListener('message', onMessage);
  port.start();

  return {
    send(batch, signal) {
      const request = (requests += 1);
      return new Promise<SendOutcome>((resolve) => {
        underWay.set(request, resolve);
        signal.addEventListener('abort', () => resolve({ kind: 'retry' }));
        try {
          port.postMessage({ request, body: batch.body });
        } catch {
          resolve({ kind: 'retry' });
        }
      }).finally(() => underWay.delete(request));
    },
    close() {
      port.removeEventListener('message', onMessage);
      for (const resolve of underWay.values()) resolve({ kind: 'retry' });
    },
  };
}

function isAnswer(data: unknown): data is PortAnswer {
  if (typeof data !== 'object' || data === null) return false;
  const { request, status, retryAfter, body } = data as Partial<Record<keyof PortAnswer, unknown>>;
  return typeof request === 'number' && typeof status === 'number' && typeof body === 'string' && (retryAfter === null || typeof retryAfter === 'string');
}
