/** One timer that comes again as long as somebody needs it, at the pace that is needed now. */
import type { Clock } from '@candor/reporter-core';

export interface Alarm {
  /** Looks at the pace anew: starts, hurries or leaves the timer. */
  check(): void;
  stop(): void;
}

/** `paceMs` is undefined while there is no need. */
export function createAlarm(clock: Clock, paceMs: () => number | undefined, ring: () => void): Alarm {
  let timer: { readonly delayMs: number; readonly cancel: () => void } | undefined;

  function stop(): void {
    timer?.cancel();
    timer = undefined;
  }

  function check(): void {
    const delayMs = paceMs();
    if (delayMs === undefined) return stop();
    if (timer !== undefined && timer.delayMs <= delayMs) return;
    stop();
    const cancel = clock.setTimer(() => {
      timer = undefined;
      ring();
      check();
    }, delayMs);
    timer = { delayMs, cancel };
  }

  return { check, stop };
}
