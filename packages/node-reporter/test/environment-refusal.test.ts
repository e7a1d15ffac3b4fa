import { expect, it } from 'vitest';

import { environmentRefusal } from '../src/environment-refusal.js';

it.each<[Record<string, string | undefined>, string | undefined]>([
  [{}, undefined],
  [{ DO_NOT_TRACK: '1' }, 'DO_NOT_TRACK'],
  [{ DO_NOT_TRACK: 'true' }, 'DO_NOT_TRACK'],
  [{ DO_NOT_TRACK: '0' }, undefined],
  [{ DO_NOT_TRACK: '' }, undefined],
  [{ CANDOR_TELEMETRY: '0' }, 'CANDOR_TELEMETRY'],
  [{ CANDOR_TELEMETRY: 'false' }, 'CANDOR_TELEMETRY'],
  [{ CANDOR_TELEMETRY: ' Off ' }, 'CANDOR_TELEMETRY'],
  [{ CANDOR_TELEMETRY: 'NO' }, 'CANDOR_TELEMETRY'],
  [{ CANDOR_TELEMETRY: '1' }, undefined],
  [{ CANDOR_TELEMETRY: '' }, undefined],
  [{ CI: 'true' }, 'CI'],
  [{ CI: '1' }, 'CI'],
  [{ CI: 'woodpecker' }, 'CI'],
  [{ CI: 'false' }, undefined],
  [{ CI: '0' }, undefined],
  [{ CI: '' }, undefined],
  [{ CI: undefined }, undefined],
  [{ CI: 'true', DO_NOT_TRACK: '1' }, 'DO_NOT_TRACK'],
  [{ CANDOR_TELEMETRY: '1', CI: 'true' }, 'CI'],
])('%o is refused by %s', (environment, refusal) => {
  expect(environmentRefusal(environment)).toBe(refusal);
});
