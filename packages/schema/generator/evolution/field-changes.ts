/** Compares one field of an event before and after, and tells a renamed field from an added and a removed one. */
import type { Change, Difference } from './change.js';
import { difference } from './change.js';
import { languageChanges } from './language-changes.js';
import type { EventSnapshot, FieldSnapshot } from './snapshot.js';

type Fields = EventSnapshot['fields'];

export function fieldChanges(event: string, before: Fields, after: Fields): Change[] {
  const gone = Object.keys(before).filter((name) => !Object.hasOwn(after, name));
  const added = Object.keys(after).filter((name) => !Object.hasOwn(before, name));
  const renamed = renaming(before, after, gone, added);
  if (renamed !== undefined) {
    const message = `${renamed.from} is now called ${renamed.to}; under another name it may say something else`;
    return [
      { event, field: renamed.to, ...difference('field-renamed', 'major', true, message) },
      ...changesOfKept(event, before, after),
    ];
  }
  return [
    ...gone.map((field): Change => ({ event, field, ...difference('field-removed', 'major', false, 'removed') })),
    ...added.map((field): Change => {
      const required = after[field]?.required === true;
      const message = required ? 'a new field that clients must give' : 'a new field';
      return { event, field, ...difference('field-added', required ? 'major' : 'minor', true, message) };
    }),
    ...changesOfKept(event, before, after),
  ];
}

/** Only where one went and one came, and they are alike: of several candidates none is more likely than the others. */
function renaming(before: Fields, after: Fields, gone: readonly string[], added: readonly string[]) {
  const [from, to] = [gone[0], added[0]];
  if (gone.length !== 1 || added.length !== 1 || from === undefined || to === undefined) return undefined;
  return shapeOf(before[from]) === shapeOf(after[to]) ? { from, to } : undefined;
}

function shapeOf(field: FieldSnapshot | undefined): string {
  return JSON.stringify([field?.place, field?.anonymize, field?.required, field?.language]);
}

function changesOfKept(event: string, before: Fields, after: Fields): Change[] {
  return Object.entries(before).flatMap(([field, old]) => {
    const now = after[field];
    return now === undefined ? [] : differences(old, now).map((found) => ({ event, field, ...found }));
  });
}

function differences(before: FieldSnapshot, after: FieldSnapshot): Difference[] {
  const found = treatment(before, after);
  if (before.place !== after.place) {
    const person = after.place !== 'properties';
    const message = `moved from ${before.place} to ${after.place}${person ? ', which describe the person' : ''}`;
    found.push(difference('field-moved', 'major', person, message));
  }
  if (!before.required && after.required) found.push(difference('field-required', 'major', false, 'clients must give it now'));
  if (before.required && !after.required) found.push(difference('field-optional', 'minor', false, 'clients may leave it out now'));
  if (before.words !== after.words) found.push(difference('reworded', 'patch', false, 'described in other words'));
  return found;
}

/** What happens to the value. Between a sensitive and a plain field there is no range to compare. */
function treatment(before: FieldSnapshot, after: FieldSnapshot): Difference[] {
  if (before.anonymize !== undefined && after.anonymize === undefined) {
    return [difference('field-sensitive-to-plain', 'major', true, `was a pseudonym of a ${before.anonymize}, is sent as it is now`)];
  }
  if (before.anonymize === undefined && after.anonymize !== undefined) {
    const message = `is the pseudonym of a ${after.anonymize} now, which can stand for anything`;
    return [difference('field-plain-to-sensitive', 'major', true, message)];
  }
  const found = languageChanges(before.language, after.language);
  if (before.anonymize !== after.anonymize) {
    const message = `a pseudonym of a ${after.anonymize} instead of a ${before.anonymize}: it connects to other events than before`;
    found.push(difference('field-kind-changed', 'major', true, message));
  }
  return found;
}
