/** What a collector can do, in words a test reads well with. Steps for `collector.script(…)`. */
import { acceptAll } from '@candor/reporter-core/testing';
import type { SendStep } from '@candor/reporter-core/testing';
import type { RejectReason } from '@candor/schema';

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
