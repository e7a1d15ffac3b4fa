/** What a collector can do, in words a test reads well with. Steps for `collector.script(…)`. */
import type { RejectReason } from '@candor/schema';

import { acceptAll } from './scripted-transport.js';
import type { SendStep } from './scripted-transport.js';

/** Stores every event. What happens where nothing is scripted. */
export const accept: SendStep = acceptAll;

/** Takes none of the batch's events, each for this reason. */
export function reject(reason: RejectReason): SendStep {
  return ({ eventIds }) => ({ kind: 'answered', results: eventIds.map((id) => ({ id, status: 'rejected', reason })) });
}

/** 503, with `Retry-After` where `afterMs` is given. */
export function unavailable(afterMs?: number): SendStep {
  return { kind: 'retry', ...(afterMs !== undefined && { afterMs }) };
}

/** Takes the request and never answers. */
export const hang: SendStep = () => new Promise(() => undefined);
