import type { EventDefinition } from '@candor/schema';
import { tpUserLogin } from '@candor/schema/auth';
import { tshCommandRun, tshFlagUse, tshLogin } from '@candor/schema/tsh';
import { describe, expect, it } from 'vitest';

import { candorMatchers, createTestReporter, hang, reject, testPseudonym, unavailable } from '../../src/testing.js';
import type { CandorMatchers } from '../../src/testing.js';

declare module 'vitest' {
  interface Matchers<T> extends CandorMatchers<T> {}
}
expect.extend(candorMatchers);

const command = { cluster_name: 'cluster.example.com', user_name: 'mira', command: 'ls', outcome: 'success' } as const;

describe('what was tracked', () => {
  it('is known before anything is sent, and only as it travels', () => {
    const reporter = createTestReporter('behavior');
    reporter.track(tshCommandRun, command);
    expect(reporter).toHaveTracked(tshCommandRun);
    expect(reporter).toHaveTracked(tshCommandRun, { user_name: 'mira', command: 'ls' });
    expect(reporter).toHaveTrackedTimes(tshCommandRun, 1);
    expect(reporter).toHaveSentNothing();
    expect(reporter).toHaveNoViolations();
    expect(reporter.tracked()[0]).toMatchObject({ event: 'tsh.command.run', at: '2026-11-23T10:00:00Z', properties: { user_name: testPseudonym('mira') } });
    expect(JSON.stringify(reporter.tracked())).not.toMatch(/mira|example\.com/);
  });

  it('is compared field by field, with empty names left out and lists one by one', () => {
    const reporter = createTestReporter('behavior');
    reporter.track(tshCommandRun, { ...command, user_name: '' });
    expect(reporter).toHaveTracked(tshCommandRun, { user_name: '', cluster_name: 'cluster.example.com' });
    expect(() => expect(reporter).toHaveTracked(tshCommandRun, { user_name: 'mira', command: 'ssh' })).toThrow(
      'tsh.command.run was tracked once, each time with another user_name, command',
    );
    expect(() => expect(reporter).toHaveTracked(tshFlagUse)).toThrow('tsh.flag.use was not tracked');
    expect(() => expect(reporter).toHaveTrackedTimes(tshCommandRun, 2)).toThrow('tsh.command.run was tracked once');
    expect(() => expect(reporter).not.toHaveTracked(tshCommandRun)).toThrow('tsh.command.run was tracked once');
  });

  it('is nothing without consent', async () => {
    for (const reporter of [createTestReporter('behavior', { consent: 'unknown' }), createTestReporter('behavior', { environmentRefusal: 'CI' })]) {
      reporter.track(tshCommandRun, command);
      await reporter.flush();
      expect(reporter).toHaveTrackedTimes(tshCommandRun, 0);
      expect(reporter).toHaveSentNothing();
    }
  });

  it('is the same in two runs', async () => {
    const runs = await Promise.all(
      [1, 2].map(async () => {
        const reporter = createTestReporter('behavior');
        reporter.track(tshCommandRun, command);
        await reporter.flush();
        return JSON.stringify(reporter.collector.batches());
      }),
    );
    expect(runs[0]).toBe(runs[1]);
  });
});

describe('what was refused in silence', () => {
  it.each<[string, object, string]>([
    ['a value that the catalog does not list', { ...command, command: 'rm -rf secret-folder' }, 'tsh.command.run/properties/command: invalid (enum)'],
    ['a required field that is missing', { ...command, outcome: undefined }, 'tsh.command.run/properties/outcome: invalid (required)'],
    ['a number instead of a name', { ...command, user_name: 7 }, 'tsh.command.run: a declared property holds what no event can carry'],
    ['a function', { ...command, outcome: () => 'secret-folder' }, 'tsh.command.run: a declared property holds what no event can carry'],
  ])('%s is named by event, field and rule, never by value', (_name, properties, message) => {
    const reporter = createTestReporter('behavior');
    // As a client without types, or with a cast, would.
    reporter.track(tshCommandRun as EventDefinition<'behavior'>, properties);
    expect(() => expect(reporter).toHaveNoViolations()).toThrow(message);
    expect(() => expect(reporter).toHaveTracked(tshCommandRun)).toThrow(message);
    expect(JSON.stringify(reporter.violations())).not.toMatch(/secret-folder|mira/);
    expect(reporter.violations()).toHaveLength(1);
  });

  it('an event of the other class', () => {
    const reporter = createTestReporter('behavior');
    reporter.track(tpUserLogin as unknown as EventDefinition<'behavior'>, {});
    expect(() => expect(reporter).toHaveNoViolations()).toThrow('tp.user.login is of the other class');
  });
});

describe('the collector in memory', () => {
  it('accepts what is not scripted otherwise', async () => {
    const reporter = createTestReporter('behavior');
    reporter.track(tshLogin, { ...command, connector_type: 'local', os: 'linux', arch: 'x64', tsh_version: '1.0.0' });
    expect(await reporter.flush()).toMatchObject({ captured: 1, accepted: 1 });
    expect(() => expect(reporter).toHaveSentNothing()).toThrow('1 requests were made');
    expect(reporter.collector.batches()[0]?.events[0]).toEqual(reporter.tracked()[0]);
  });

  it('rejects, comes back after 503, and hangs until the request times out', async () => {
    const reporter = createTestReporter('behavior');
    reporter.collector.script(unavailable(3_000), hang, reject('invalid'));
    reporter.track(tshCommandRun, command);
    const flushed = reporter.flush({ timeoutMs: 60_000 });
    await reporter.clock.advance(60_000);
    expect(await flushed).toMatchObject({ captured: 1, rejected: 1, rejectedBy: { invalid: 1 } });
    expect(reporter.collector.batches()).toHaveLength(3);
    expect(new Set(reporter.collector.batches().map(({ batch_id }) => batch_id)).size).toBe(1);
  });
});
