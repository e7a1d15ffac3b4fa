/**
 * Finds the event for which a whole batch was refused, where the answer does not name it: halves the batch, and its halves.
 *
 * Promises: bounded work: at most `requestsMax` requests per refused batch, after which what is left of it is refused as it
 * stands; and where a search met nothing but refusals, none begins before some batch is answered: a server that refuses
 * everything is not telling events apart.
 * Must not: decide anything about an event. It names batches; whoever sends them decides.
 */

/** Statuses that may be about the content of the batch. 401, 403 and 404 are about the sender or the address. */
const contentStatuses: readonly number[] = [400, 422];

/** Two poison events among a hundred are found in 26 requests (twice the depth of halving, 7, for each, less what they share). */
const requestsMax = 32;

interface Search {
  requestsLeft: number;
  answered: boolean;
}

export interface Bisection<Event> {
  /** Whether the refused batch is to be sent again in halves, which `next()` then gives out. */
  split(batch: readonly Event[], status: number): boolean;
  /** The collector decided about this batch. */
  answered(batch: readonly Event[]): void;
  /** The next half, without events that are gone meanwhile. */
  next(): readonly Event[] | undefined;
  hasNext(): boolean;
  clear(): void;
}

export function createBisection<Event>(isUndecided: (event: Event) => boolean): Bisection<Event> {
  const halves: { readonly events: readonly Event[]; readonly search: Search }[] = [];
  const searches = new WeakMap<readonly Event[], Search>();
  let futile = false;

  return {
    split(batch, status) {
      if (!contentStatuses.includes(status)) return false;
      const search = searches.get(batch) ?? { requestsLeft: futile ? 0 : requestsMax, answered: false };
      if (batch.length < 2) return false;
      if (search.requestsLeft < 2) {
        futile ||= !search.answered;
        return false;
      }
      search.requestsLeft -= 2;
      const middle = Math.ceil(batch.length / 2);
      halves.push({ events: batch.slice(0, middle), search }, { events: batch.slice(middle), search });
      return true;
    },
    answered(batch) {
      futile = false;
      const search = searches.get(batch);
      if (search !== undefined) search.answered = true;
    },
    next() {
      for (let half = halves.shift(); half !== undefined; half = halves.shift()) {
        const events = half.events.filter(isUndecided);
        searches.set(events, half.search);
        if (events.length > 0) return events;
      }
      return undefined;
    },
    hasNext: () => halves.length > 0,
    clear() {
      halves.length = 0;
    },
  };
}
