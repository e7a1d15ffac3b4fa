/**
 * What changed between two public surfaces, and whether it breaks whoever compiled against the older one.
 *
 * Promises: what cannot be shown to be harmless counts as breaking. Harmless are new exports, new optional members, new members of what
 * only we make, and optional parameters at the end. A union that grows is named apart: it breaks who reads it and serves who writes it.
 */
import type { Change } from './change.js';
import { alternativesOf, parameterCount, shapeOf, statementsOf, withoutOptionalTail, type Shape } from './declaration.js';
import type { Surface } from './public-surface.js';

export function surfaceChanges(before: Surface, after: Surface): Change[] {
  const changes: Change[] = [];
  const say = (effect: Change['effect'], name: string, message: string) => changes.push({ package: after.package, effect, name, message });
  for (const [label, names] of Object.entries(before.entries)) {
    const now = after.entries[label];
    if (now === undefined) say('breaking', label, 'the entry is gone');
    for (const name of now === undefined ? [] : names.filter((known) => !now.includes(known))) say('breaking', plain(name), `${label} exports it no longer`);
  }
  for (const [label, names] of Object.entries(after.entries)) {
    const were = before.entries[label];
    if (were === undefined) say('added', label, 'a new entry');
    for (const name of were === undefined ? [] : names.filter((known) => !were.includes(known))) say('added', plain(name), `${label} exports it now`);
  }
  for (const [name, old] of Object.entries(before.declarations)) {
    const now = after.declarations[name];
    // One that is gone or new was exported, which is said above, or stands in a declaration that changed with it.
    if (now !== undefined && now !== old) changes.push(...declarationChanges(old, now).map((found) => ({ package: after.package, name, ...found })));
  }
  return changes;
}

/** `Reporter from @candor/reporter-core` → `Reporter`. */
function plain(exported: string): string {
  return exported.split(' ')[0] ?? exported;
}

type Found = Pick<Change, 'effect' | 'message'>;

function declarationChanges(old: string, now: string): Found[] {
  const [before, ...moreBefore] = statementsOf(old);
  const [after, ...moreAfter] = statementsOf(now);
  const changed: Found = { effect: 'breaking', message: 'is declared otherwise' };
  if (before === undefined || after === undefined || moreBefore.length + moreAfter.length > 0) return [changed];
  const shapes = [shapeOf(before), shapeOf(after)] as const;
  if (shapes[0] !== undefined && shapes[1] !== undefined) return memberChanges(shapes[0], shapes[1]);
  const same = (text: string | undefined) => text?.replace(/\s+/g, ' ') === old.replace(/\s+/g, ' ');
  if (same(withoutOptionalTail(after, parameterCount(before)))) return [{ effect: 'added', message: 'takes a further optional argument' }];
  return [widened(old, now) ?? changed];
}

function widened(old: string, now: string): Found | undefined {
  const [before, after] = [alternativesOf(old), alternativesOf(now)];
  if (before === undefined || after === undefined || before.before !== after.before) return undefined;
  if (!before.alternatives.every((known) => after.alternatives.includes(known))) return undefined;
  const added = after.alternatives.filter((alternative) => !before.alternatives.includes(alternative));
  return { effect: 'widened', message: `may be more than before: ${added.join(', ')}` };
}

function memberChanges(before: Shape, after: Shape): Found[] {
  const found: Found[] = [];
  if (before.frame !== after.frame) found.push({ effect: 'breaking', message: 'has other type parameters or another base' });
  for (const [name, old] of before.members) {
    const now = after.members.get(name);
    if (now === undefined) found.push({ effect: 'breaking', message: `${name} is gone` });
    else if (now.optional !== old.optional) found.push({ effect: 'breaking', message: `${name} is ${now.optional ? 'optional' : 'required'} now` });
    else if (now.type !== old.type) found.push(memberWidened(name, old.type, now.type) ?? { effect: 'breaking', message: `${name} has another type` });
  }
  for (const [name, { optional }] of after.members) {
    if (before.members.has(name)) continue;
    if (optional || !after.madeByOthers) found.push({ effect: 'added', message: `${name} is new` });
    else found.push({ effect: 'breaking', message: `${name} is new and required` });
  }
  return found;
}

/** `readonly edition?: 'oss' | 'cloud';` read as an alias: the same rule for the type behind the colon. */
function memberWidened(name: string, old: string, now: string): Found | undefined {
  const alias = (text: string) => /^(?:readonly )?[\w$]+\??: (.*)$/.exec(text)?.[1];
  const [before, after] = [alias(old), alias(now)];
  if (before === undefined || after === undefined) return undefined;
  const found = widened(`type Member = ${before}`, `type Member = ${after}`);
  return found && { ...found, message: `${name} ${found.message}` };
}
