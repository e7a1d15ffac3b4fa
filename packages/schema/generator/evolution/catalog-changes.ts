/**
 * Compares two versions of the whole catalog. READ FIRST to see which change is how grave.
 *
 * Promises: every difference between two snapshots is a change; whatever lets the catalog say, keep or connect more than
 * before is marked as widening, and is a minor at least.
 */
import type { Change, Difference } from './change.js';
import { difference } from './change.js';
import { fieldChanges } from './field-changes.js';
import type { CatalogSnapshot, EventSnapshot, WindowSnapshot } from './snapshot.js';

export function catalogChanges(before: CatalogSnapshot, after: CatalogSnapshot): Change[] {
  const gone = Object.keys(before.events).filter((name) => !Object.hasOwn(after.events, name));
  const added = new Set(Object.keys(after.events).filter((name) => !Object.hasOwn(before.events, name)));
  const changes: Change[] = [];
  for (const event of gone) {
    const old = before.events[event];
    const heirs = [...added].filter((name) => sameBody(old, after.events[name]));
    const [heir] = heirs;
    if (heir === undefined || heirs.length > 1) {
      changes.push({ event, ...difference('event-removed', 'major', false, 'removed') });
      continue;
    }
    added.delete(heir);
    const message = `${event} is now called ${heir}; under another name it may say something else`;
    changes.push({ event: heir, ...difference('event-renamed', 'major', true, message) });
  }
  for (const event of added) changes.push({ event, ...difference('event-added', 'minor', true, 'a new event') });
  for (const [event, old] of Object.entries(before.events)) {
    const now = after.events[event];
    if (now === undefined) continue;
    changes.push(...eventDifferences(old, now).map((found) => ({ event, ...found })));
    changes.push(...fieldChanges(event, old.fields, now.fields));
  }
  return changes.sort((left, right) => (left.event < right.event ? -1 : left.event > right.event ? 1 : 0));
}

/** Whether two events are alike in all but their names and the reasons given for them. */
function sameBody(left: EventSnapshot | undefined, right: EventSnapshot | undefined): boolean {
  const body = (event: EventSnapshot | undefined) =>
    JSON.stringify([event?.class, event?.emitter, event?.words, event?.purpose, event?.fields, event?.retentionDays]);
  return body(left) === body(right);
}

function eventDifferences(before: EventSnapshot, after: EventSnapshot): Difference[] {
  const found: Difference[] = [];
  const say = (holds: boolean, ...rest: Parameters<typeof difference>) => {
    if (holds) found.push(difference(...rest));
  };
  const was = (key: 'class' | 'emitter' | 'owner' | 'since' | 'version') => `${key} ${before[key]} → ${after[key]}`;
  say(before.class !== after.class, 'class-changed', 'major', true, `${was('class')}: another consent, another identity`);
  say(before.emitter !== after.emitter, 'emitter-changed', 'major', false, was('emitter'));
  if (before.bills !== after.bills) {
    const message = `bills ${before.bills ?? 'nothing'} → ${after.bills ?? 'nothing'}`;
    // An invoice that loses its source breaks whoever writes it; one that gains it puts the counts to a further use.
    say(true, 'bills-changed', before.bills === undefined ? 'minor' : 'major', after.bills !== undefined, message);
  }
  const counted = windowDifference(before.window, after.window);
  if (counted !== undefined) found.push(counted);
  const kept = `retention ${before.retentionDays} → ${after.retentionDays} days`;
  say(after.retentionDays > before.retentionDays, 'retention-longer', 'minor', true, kept);
  say(after.retentionDays < before.retentionDays, 'retention-shorter', 'minor', false, kept);
  if (before.expires !== after.expires) {
    // Days of the form YYYY-MM-DD sort like text; an event without the tag never ends.
    const later = before.expires !== undefined && (after.expires === undefined || after.expires > before.expires);
    const message = `expires ${before.expires ?? 'never'} → ${after.expires ?? 'never'}`;
    say(true, later ? 'expiry-later' : 'expiry-earlier', 'minor', later, message);
  }
  say(after.version > before.version, 'version-raised', 'minor', false, was('version'));
  say(after.version < before.version, 'version-lowered', 'major', false, `${was('version')}: a version never returns`);
  const purpose = 'the purpose is worded anew: words only, or a further use that people were not told of?';
  say(before.purpose !== after.purpose, 'purpose-reworded', 'patch', false, purpose);
  say(before.words !== after.words, 'reworded', 'patch', false, 'described in other words');
  say(before.owner !== after.owner, 'owner-changed', 'patch', false, was('owner'));
  say(before.since !== after.since, 'since-changed', 'patch', false, was('since'));
  return found;
}

/** Counting in another way is the same form with another meaning, which breaks whoever adds the numbers up. */
function windowDifference(before: WindowSnapshot | undefined, after: WindowSnapshot | undefined): Difference | undefined {
  if (JSON.stringify(before) === JSON.stringify(after)) return undefined;
  if (before === undefined) return difference('window-changed', 'minor', false, 'says how it is counted now');
  const same = (field: string) => JSON.stringify(before.counts[field]) === JSON.stringify(after?.counts[field]);
  const fields = Object.keys({ ...before.counts, ...after?.counts }).filter((field) => !same(field));
  const message = after === undefined ? 'is no windowed report any more' : `counts otherwise: ${[...fields, after.length].join(', ')}`;
  return difference('window-changed', 'major', false, message);
}
