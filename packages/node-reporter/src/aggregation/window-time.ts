/** Windows on the clock: whole multiples of their length since 1970, UTC, so that they begin on the quarter and on the hour. */

const minuteMs = 60_000;

export function windowStartMs(atMs: number, minutes: number): number {
  const lengthMs = minutes * minuteMs;
  return Math.floor(atMs / lengthMs) * lengthMs;
}

export function windowEndMs(startMs: number, minutes: number): number {
  return startMs + minutes * minuteMs;
}
