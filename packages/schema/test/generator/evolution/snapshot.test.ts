import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { catalogChanges } from '../../../generator/evolution/catalog-changes.js';
import { catalogSnapshot, snapshotText } from '../../../generator/evolution/snapshot.js';
import { loadCatalog } from '../../../generator/generate.js';

const { events } = loadCatalog(fileURLToPath(new URL('../../..', import.meta.url)));
const snapshot = catalogSnapshot({ events });

describe('catalogSnapshot', () => {
  it('holds every event and field of the catalog', () => {
    expect(Object.keys(snapshot.events)).toHaveLength(events.length);
    for (const event of events) {
      expect(Object.keys(snapshot.events[event.name]?.fields ?? {}).sort()).toEqual(event.fields.map(({ name }) => name).sort());
    }
  });

  it('understands the values of every field', () => {
    const unknown = Object.values(snapshot.events).flatMap(({ fields }) => Object.values(fields).filter(({ language }) => language.is === 'other'));
    expect(unknown).toEqual([]);
  });

  it('does not depend on the order of the source, or of the words of an enum', () => {
    const shuffled = [...events].reverse().map((event) => ({
      ...event,
      fields: [...event.fields].reverse().map((field) => {
        const { enum: values, ...schema } = field.schema;
        return values === undefined ? field : { ...field, schema: { ...schema, enum: [...values].reverse() } };
      }),
    }));
    expect(snapshotText({ ...catalogSnapshot({ events: shuffled }), behaviorSurface: snapshot.behaviorSurface })).toBe(snapshotText(snapshot));
  });

  it('is read back from its text without a difference', () => {
    const read = JSON.parse(snapshotText(snapshot)) as typeof snapshot;
    expect(read).toEqual(snapshot);
    expect(catalogChanges(read, snapshot)).toEqual([]);
  });
});
