/** The everyday way out of a page: one `fetch` per batch, with the answer read event by event. */
import type { Transport } from '@candor/reporter-core';
import { post } from './post.js';
import type { PostTarget } from './post.js';

export function createFetchTransport(target: PostTarget): Transport {
  return {
    async send(batch, signal) {
      try {
        return await post(target, batch, { contentType: 'application/json', keepalive: false }, signal);
      } catch {
        // A page whose `fetch` was removed or replaced by something that throws.
        return { kind: 'retry' };
      }
    },
  };
}
