import { expect, it } from 'vitest';

import { createMemoryStore } from '../src/memory-store.js';
import { createManualClock, fill, openForContract, settleOldest, storeContract } from '../src/testing.js';
import { startMs } from './event-fixtures.js';

const opened = (limits = {}) => openForContract(createMemoryStore, createManualClock(startMs), limits);

it.each(storeContract)('$name', async ({ limits, run, expected }) => {
  expect(await run(opened(limits))).toEqual(expected);
});

it('refuses the newest when it is full by count', () => {
  const setting = opened({ queueEvents: 3 });
  expect(fill(setting, 4)).toEqual([undefined, undefined, undefined, 'queue_full']);
  expect(settleOldest(setting.store, 'accepted')).toEqual([1, 2, 3]);
});

it('refuses the newest when it is full by bytes, and counts bytes back', () => {
  const probe = opened();
  fill(probe, 1);
  const [{ byteLength } = { byteLength: 0 }] = probe.store.events();

  const setting = opened({ queueBytes: 2 * byteLength });
  expect(fill(setting, 3)).toEqual([undefined, undefined, 'queue_full']);
  settleOldest(setting.store, 'accepted', 1);
  expect(fill(setting, 2)).toEqual([undefined, 'queue_full']);
});

it('drops what is undecided when it is closed, for nobody will find it', () => {
  const setting = opened();
  fill(setting, 2);
  setting.store.close();
  expect(setting.stream.ledger.state()).toEqual({ captured: 2, outcomes: { 'dropped.shutdown': 2 } });
  expect(setting.store.journal()).toBeUndefined();
});
