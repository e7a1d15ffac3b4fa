/**
 * One POST of one batch, as a page may send it: no referrer, no cache, no redirect, and cookies only to the page's own origin.
 *
 * Promises: `fetch` is called before this function returns, and throws where `fetch` itself throws; the returned promise
 * never rejects. A request that was aborted, blocked, cut off or redirected counts as `retry`: a page cannot tell these
 * apart.
 * Must not: await anything before the call. On the hide path there is no later.
 */
import { interpretAnswer } from '@candor/reporter-core';
import type { Clock, EncodedBatch, SendOutcome } from '@candor/reporter-core';
import type { PageWindow } from './page-window.js';

export interface PostTarget {
  readonly page: PageWindow;
  readonly endpoint: string;
  /** The relay knows the visitor's session by its cookie. A collector is nobody's session. */
  readonly credentials: 'omit' | 'same-origin';
  readonly clock: Pick<Clock, 'now'>;
}

export interface PostForm {
  /** `text/plain` is the one type that another origin takes without a preflight, which nothing would wait for while the page unloads. */
  readonly contentType: 'application/json' | 'text/plain';
  /** The request outlives the page. Only within the keepalive budget. */
  readonly keepalive: boolean;
}

export function post(target: PostTarget, batch: EncodedBatch, { contentType, keepalive }: PostForm, signal: AbortSignal): Promise<SendOutcome> {
  const response = target.page.fetch(target.endpoint, {
    method: 'POST',
    body: batch.body,
    headers: { 'content-type': contentType },
    keepalive,
    credentials: target.credentials,
    redirect: 'error',
    referrerPolicy: 'no-referrer',
    cache: 'no-store',
    signal,
  });
  return outcomeOf(response, target.clock);
}

async function outcomeOf(response: Promise<Response>, clock: Pick<Clock, 'now'>): Promise<SendOutcome> {
  try {
    const answer = await response;
    return interpretAnswer(answer.status, answer.headers.get('retry-after'), await answer.text(), clock.now());
  } catch {
    return { kind: 'retry' };
  }
}
