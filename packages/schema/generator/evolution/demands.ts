/** What a set of changes asks of its author, and what of that is still missing. */
import type { Change, ChangeKind } from './change.js';
import { bumps, gravest, nameOf } from './change.js';
import type { Announcement } from './changesets.js';
import type { CatalogSnapshot } from './snapshot.js';

export interface Demand {
  readonly rule: 'raise-version' | 'bump' | 'privacy-line';
  /** Event or field it is about; empty for the whole package. */
  readonly name: string;
  readonly message: string;
}

/** Grave for other reasons than what an event looks like: its old form stays as it was. */
const notOfTheForm: ReadonlySet<ChangeKind> = new Set([
  'event-removed',
  'event-renamed',
  'emitter-changed',
  'bills-changed',
  'window-changed',
  'version-lowered',
]);

/**
 * A breaking change of an event is a new version of it: under the old one the collector goes on accepting what old
 * reporters send.
 */
export function versionDemands(changes: readonly Change[], before: CatalogSnapshot, after: CatalogSnapshot): Demand[] {
  const broken = changes.filter(({ kind, bump }) => bump === 'major' && !notOfTheForm.has(kind)).map(({ event }) => event);
  const lowered = changes.filter(({ kind }) => kind === 'version-lowered').map(({ event }) => event);
  return [...new Set([...broken, ...lowered])].flatMap((event): Demand[] => {
    const old = before.events[event]?.version ?? 0;
    if ((after.events[event]?.version ?? 0) > old) return [];
    return [{ rule: 'raise-version', name: event, message: `breaks what version ${old} promised: set @version ${old + 1}` }];
  });
}

export function changesetDemands(changes: readonly Change[], given: Announcement): Demand[] {
  const needed = gravest(changes);
  const demands: Demand[] = [];
  if (bumps.indexOf(given.bump) < bumps.indexOf(needed)) {
    const has = given.bump === 'none' ? 'no changeset names it' : `the changesets say ${given.bump}`;
    demands.push({ rule: 'bump', name: '', message: `the catalog needs a ${needed} changeset, and ${has}` });
  }
  const missing = new Set(changes.filter((change) => change.widens && !isNamed(change, given.widened)).map(nameOf));
  for (const name of missing) {
    demands.push({ rule: 'privacy-line', name, message: `widens what may be said: add a line "privacy: ${name}: why" to the changeset` });
  }
  return demands;
}

/** A group such as `tsh.*` names whole events; a field of an event that people know already is named by itself. */
function isNamed(change: Change, widened: readonly string[]): boolean {
  const name = nameOf(change);
  return widened.some((given) => {
    if (given === name) return true;
    return change.field === undefined && given.endsWith('.*') && name.startsWith(given.slice(0, -1));
  });
}
