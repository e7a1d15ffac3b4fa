/**
 * What the releases so far say of each event, oldest first, in the words of the comparison that also decides on versions.
 *
 * Promises: depends on the released snapshots and the catalog only, never on git, so that a copy without history gives the
 * same pages.
 */
import { catalogChanges } from '../evolution/catalog-changes.js';
import type { Change } from '../evolution/change.js';
import type { Release } from '../evolution/releases.js';
import type { CatalogSnapshot, EventSnapshot } from '../evolution/snapshot.js';

export interface HistoryEntry {
  /** `0.2.0`, or {@link unreleased}. */
  readonly version: string;
  readonly changes: readonly string[];
}

export type EventHistory = readonly HistoryEntry[];

export const unreleased = 'Not released yet';

/** @param releases oldest first. Without any, nothing has a history. */
export function eventHistories(releases: readonly Release[], present: CatalogSnapshot): ReadonlyMap<string, EventHistory> {
  const histories = new Map<string, HistoryEntry[]>();
  const [first, ...later] = [...releases, { version: unreleased, snapshot: present }];
  if (first === undefined || releases.length === 0) return histories;
  for (const [name, event] of Object.entries(first.snapshot.events)) {
    histories.set(name, [{ version: first.version, changes: [firstWords(event)] }]);
  }
  let before = first.snapshot;
  for (const { version, snapshot } of later) {
    const changes = catalogChanges(before, snapshot);
    for (const name of new Set(changes.map(({ event }) => event))) {
      const own = changes.filter(({ event }) => event === name).map((change) => sentence(change, version, snapshot.events[name]));
      histories.set(name, [...(histories.get(name) ?? []), { version, changes: own }]);
    }
    before = snapshot;
  }
  return histories;
}

function firstWords(event: EventSnapshot): string {
  const count = Object.keys(event.fields).length;
  return `First released, with ${count} ${count === 1 ? 'field' : 'fields'}.`;
}

function sentence(change: Change, version: string, event: EventSnapshot | undefined): string {
  if (change.kind === 'event-added' && event !== undefined) return version === unreleased ? 'A new event.' : firstWords(event);
  const place = change.field === undefined ? '' : `${change.field}: `;
  return `${place}${change.message} (${change.bump}${change.widens ? ', widens what can be said' : ''})`;
}
