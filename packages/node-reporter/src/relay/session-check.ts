/**
 * Asks the host whether a request has a session, without trusting it to answer.
 *
 * Promises: only `true` is a yes; a callback that throws, rejects or takes too long is no answer; it never sees the body, so it
 * cannot use it up or log it.
 */
import type { Clock } from '@candor/reporter-core';

export type SessionCheck = (request: Request) => boolean | Promise<boolean>;

/** Undefined where the callback failed. */
export async function hasSession(
  check: SessionCheck,
  { url, headers }: Request,
  timeoutMs: number,
  clock: Pick<Clock, 'setTimer'>,
): Promise<boolean | undefined> {
  let cancelTimer: () => void = () => undefined;
  const tooLate = new Promise<undefined>((resolve) => {
    cancelTimer = clock.setTimer(() => resolve(undefined), timeoutMs);
  });
  const ask = async (): Promise<boolean> => (await check(new Request(url, { headers }))) === true;
  try {
    return await Promise.race([ask().catch(() => undefined), tooLate]);
  } finally {
    cancelTimer();
  }
}
