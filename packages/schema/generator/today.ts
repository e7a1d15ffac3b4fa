/**
 * The day that expiry is compared with. Builds that must give the same answer twice fix it with SOURCE_DATE_EPOCH.
 *
 * Promises: UTC, so that the answer does not depend on where the machine stands.
 */

/**
 * @param epoch seconds since 1970 as SOURCE_DATE_EPOCH holds them, or undefined for the clock.
 * @param now milliseconds since 1970.
 * @returns YYYY-MM-DD, or undefined where the epoch is not a number of seconds.
 */
export function dayOf(epoch: string | undefined, now: number): string | undefined {
  if (epoch === undefined || epoch === '') return new Date(now).toISOString().slice(0, 10);
  return /^\d{1,11}$/.test(epoch) ? new Date(Number(epoch) * 1000).toISOString().slice(0, 10) : undefined;
}

/** The clock's day, for a verb that is called without one. */
export function today(): string {
  return dayOf(undefined, Date.now()) ?? '';
}
