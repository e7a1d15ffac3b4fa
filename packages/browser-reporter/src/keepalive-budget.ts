/**
 * What a page may still have under way as `keepalive` requests. Browsers cap the sum, not the single request:
 * over 64 KiB (or too many at once) a request fails, and nobody hears of it because the page is gone.
 *
 * Promises: reservations never exceed either limit; a release counts once, however often it is called.
 * Must not: be made per request. One budget lasts as long as its reporter, since the cap spans calls.
 */

/** Bytes of all bodies under way. Browsers allow 64 KiB; 4 KiB stay for addresses, headers and the host page. */
const budgetBytes = 60 * 1024;

/** Requests under way. Chromium refuses the tenth. */
const budgetRequests = 9;

export interface KeepaliveBudget {
  /** A function that gives the reservation back, or undefined where it does not fit. */
  reserve(bytes: number): (() => void) | undefined;
}

export function createKeepaliveBudget(): KeepaliveBudget {
  let bytesUnderWay = 0;
  let requestsUnderWay = 0;

  return {
    reserve(bytes) {
      if (requestsUnderWay >= budgetRequests || bytesUnderWay + bytes > budgetBytes) return undefined;
      bytesUnderWay += bytes;
      requestsUnderWay += 1;

      let held = true;
      return () => {
        if (!held) return;
        held = false;
        bytesUnderWay -= bytes;
        requestsUnderWay -= 1;
      };
    },
  };
}
