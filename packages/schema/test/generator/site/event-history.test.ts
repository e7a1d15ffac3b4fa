import { beforeAll, describe, expect, it } from 'vitest';
import type { CatalogEvent } from '../../../generator/catalog-event.js';
import { catalogSnapshot } from '../../../generator/evolution/snapshot.js';
import { eventHistories, unreleased } from '../../../generator/site/event-history.js';
import { hostileEvent } from '../../fixtures/hostile-event.js';

const [plain, closed] = hostileEvent.fields;
let first: CatalogEvent;
let wider: CatalogEvent;
beforeAll(() => {
  if (plain === undefined || closed === undefined) throw new Error('the event lost its fields');
  first = { ...hostileEvent, fields: [{ ...plain, schema: { type: 'boolean' } }] };
  wider = { ...first, retentionDays: 60, fields: [...first.fields, { ...closed, schema: { type: 'string', enum: ['a', 'b'] } }] };
});
const releaseOf = (version: string, ...events: CatalogEvent[]) => ({ version, snapshot: catalogSnapshot({ events }) });

describe('eventHistories', () => {
  it('knows of nothing before the first release', () => {
    expect(eventHistories([], catalogSnapshot({ events: [first] })).size).toBe(0);
  });

  it('tells what each release changed, widening named apart, and what is not released yet', () => {
    const newcomer = { ...wider, name: 'tsh.newcomer', purpose: 'Another one.' };
    const present = catalogSnapshot({ events: [{ ...wider, description: 'Said better.' }, newcomer] });
    const histories = eventHistories([releaseOf('0.9.0', first), releaseOf('0.10.0', wider)], present);

    const [release, change, last, ...rest] = histories.get('tsh.hostile') ?? [];
    expect(release).toEqual({ version: '0.9.0', changes: ['First released, with 1 field.'] });
    expect(change?.version).toBe('0.10.0');
    expect(change?.changes).toContainEqual(expect.stringMatching(/^retention 30 → 60 days \(minor, widens/));
    expect(change?.changes).toContainEqual(expect.stringMatching(/^closed: .*\(minor, widens/));
    expect(last).toEqual({ version: unreleased, changes: [expect.stringMatching(/\(patch\)$/)] });
    expect(rest).toEqual([]);
    expect(histories.get('tsh.newcomer')).toEqual([{ version: unreleased, changes: ['A new event.'] }]);
  });

  it('says when an event came with a later release', () => {
    const newcomer = { ...wider, name: 'tsh.newcomer' };
    const releases = [releaseOf('0.1.0', first), releaseOf('0.2.0', first, newcomer)];
    const histories = eventHistories(releases, catalogSnapshot({ events: [first, newcomer] }));
    expect(histories.get('tsh.newcomer')).toEqual([{ version: '0.2.0', changes: ['First released, with 2 fields.'] }]);
    expect(histories.get('tsh.hostile')).toHaveLength(1);
  });
});
