/** A collector and a relay as far as a page sees them: answer every event, keep the first of each id, and tell how often one came again. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { createPageAnonymizer } from '../src/anonymizer.js';
import { createCondition } from './condition.js';

export interface Arrivals {
  /** Labels of the events stored, each as often as it is in the store. */
  labels(): readonly string[];
  /** Events that came again under an id that was known. */
  repeated(): number;
  readonly answer: (request: IncomingMessage, response: ServerResponse) => void;
  until(condition: () => boolean): Promise<void>;
}

interface ArrivedEvent {
  readonly id: string;
  readonly properties: { readonly user_name: string };
}

export function createArrivals(): Arrivals {
  const stored = new Map<string, string>();
  const condition = createCondition();
  let repeated = 0;

  return {
    labels: () => [...stored.values()],
    repeated: () => repeated,
    answer(request, response) {
      response.setHeader('access-control-allow-origin', '*');
      response.setHeader('access-control-allow-headers', 'content-type');
      response.setHeader('access-control-max-age', '600');
      const chunks: Buffer[] = [];
      request.on('data', (chunk: Buffer) => chunks.push(chunk));
      request.on('end', () => {
        if (request.method !== 'POST') {
          response.writeHead(204).end();
          return;
        }
        const { batch_id, events } = JSON.parse(Buffer.concat(chunks).toString()) as { batch_id: string; events: ArrivedEvent[] };
        const results = events.map(({ id, properties }) => {
          const status = stored.has(id) ? 'duplicate' : 'accepted';
          if (status === 'duplicate') repeated += 1;
          else stored.set(id, properties.user_name);
          return { id, status };
        });
        response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify({ schema: 'candor/1', batch_id, results }));
        condition.look();
      });
    },
    until: condition.until,
  };
}

/** The label as it arrives in direct mode. */
export const { anonymize: labelPseudonym } = createPageAnonymizer('6f1c3a52-9d4e-4b6f-8a3d-2f4b6d8c0e13');
