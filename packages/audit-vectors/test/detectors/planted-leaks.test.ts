/** Negative controls on the real reporter: each detector finds what the table says, and none accuses what is clean. */
import { beforeAll, describe, expect, test } from 'vitest';
import { loadCatalog } from '../../src/catalog-model.js';
import { runLeakControls } from '../../src/detectors/leak-controls.js';
import type { LeakControls } from '../../src/detectors/leak-controls.js';
import { plantedLeaks } from '../../src/detectors/planted-leaks.js';
import { checkout } from '../checkout.js';

let controls: LeakControls | undefined;
beforeAll(async () => {
  controls = await runLeakControls(checkout, await loadCatalog(checkout));
});

test('no detector accuses the reporter as it is', () => expect(controls?.accused).toEqual([]));

test('there are more than sixteen leaks, of distinct names', () => {
  expect(plantedLeaks.length).toBeGreaterThan(16);
  expect(new Set(plantedLeaks.map(({ name }) => name)).size).toBe(plantedLeaks.length);
});

describe('a planted leak is caught', () => {
  test.each(plantedLeaks.map(({ name, what, caughtBy }) => [name, what, caughtBy] as const))('%s: %s', (name, _what, caughtBy) => {
    const outcome = controls?.outcomes.find(({ leak }) => leak.name === name);
    expect(outcome?.caughtBy).toEqual(expect.arrayContaining([...caughtBy]));
  });

  test('and no detector is there for nothing: each is needed for some', () => {
    const caught = (detector: string): number => (controls?.outcomes ?? []).filter(({ caughtBy }) => (caughtBy as readonly string[]).includes(detector)).length;
    expect(caught('form_scan')).toBeLessThan(caught('closed_world'));
    expect(caught('closed_world')).toBeLessThan(plantedLeaks.length);
    expect(caught('two_runs')).toBeLessThan(plantedLeaks.length);
  });
});
