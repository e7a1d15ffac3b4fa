import { describe, expect, it } from 'vitest';

import { createReporter } from '../src/reporter.js';
import { settingFor } from './event-fixtures.js';
import { heldAnswer, trackMany, usageReporter } from './usage-reporter.js';

describe('an injected part that breaks its contract', () => {
  it('that throws or rejects instead of answering is a failed attempt', async () => {
    const { reporter, clock, transport } = usageReporter();
    transport.script(
      () => { throw new Error('no'); },
      () => Promise.reject(new Error('no')),
    );
    trackMany(reporter, 20);
    await clock.advance(60_000);
    expect(reporter.stats()).toMatchObject({ accepted: 20, pending: 0 });
    expect(transport.sent).toHaveLength(3);
  });

  it('that never answers is given up after the request timeout', async () => {
    const { reporter, clock, transport } = usageReporter();
    const held = heldAnswer();
    transport.script(held.step);
    trackMany(reporter, 20);
    await clock.advance(10_000 + 1_000);
    expect(transport.sent).toHaveLength(2);
    expect(transport.sent[1]).toBe(transport.sent[0]);
    expect(reporter.stats().accepted).toBe(20);
  });

  it('that fails to make a batch leaves the events pending and the reporter alive', async () => {
    const setting = settingFor('usage');
    let failing = false;
    const reporter = createReporter({
      ...setting.options,
      randomness: {
        ...setting.options.randomness,
        uuidV7: (atMs) => {
          if (failing) throw new Error('no entropy');
          return setting.options.randomness.uuidV7(atMs);
        },
      },
    });
    trackMany(reporter, 20);
    failing = true;
    await setting.clock.settle();
    expect(reporter.stats()).toMatchObject({ pending: 20 });
    failing = false;
    await setting.clock.advance(10_000);
    expect(reporter.stats()).toMatchObject({ accepted: 20, pending: 0 });
  });
});
