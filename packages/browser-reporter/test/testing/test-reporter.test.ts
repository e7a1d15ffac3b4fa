/** The page's test reporter. What its matchers say about differences is tested with node-reporter's, which has the same ones. */
import { tpUiCreateNewRoleClick, tpUiPageView } from '@candor/schema/web';
import type { EventDefinition } from '@candor/schema';
import { describe, expect, it } from 'vitest';
import { createConsentController } from '../../src/consent.js';
import { candorMatchers, createTestReporter, hang, reject, testPseudonym, unavailable } from '../../src/testing.js';
import type { CandorMatchers } from '../../src/testing.js';
import { createFakeBrowser } from '../consent/fake-consent-page.js';

declare module 'vitest' {
  interface Matchers<T> extends CandorMatchers<T> {}
}
expect.extend(candorMatchers);

const signedIn = { cluster_name: 'harbour.example.com', user_name: 'alice@example.com' };

it('needs no browser, and knows what was tracked before anything is sent, only as it travels', () => {
  expect('window' in globalThis).toBe(false);
  const reporter = createTestReporter();
  reporter.track(tpUiPageView, { ...signedIn, page: 'roles' });
  expect(reporter).toHaveTracked(tpUiPageView, { user_name: 'alice@example.com', page: 'roles' });
  expect(reporter).toHaveTrackedTimes(tpUiPageView, 1);
  expect(reporter).toHaveNoViolations();
  expect(reporter).toHaveSentNothing();
  expect(reporter.tracked()[0]).toMatchObject({ at: '2026-11-23T10:00:00Z', properties: { user_name: testPseudonym('alice@example.com') } });
  expect(JSON.stringify(reporter.tracked())).not.toMatch(/alice|harbour/);
});

it('catches wrong properties by event, field and rule, never by value', () => {
  const reporter = createTestReporter();
  reporter.track(tpUiPageView as EventDefinition<'behavior'>, { ...signedIn, page: 'secret-page' });
  expect(() => expect(reporter).toHaveNoViolations()).toThrow('tp.ui.pageView/properties/page: invalid (enum)');
  expect(() => expect(reporter).toHaveTracked(tpUiPageView)).toThrow('tp.ui.pageView was not tracked');
  expect(JSON.stringify(reporter.violations())).not.toContain('secret-page');
});

it('is the same in two runs', async () => {
  const run = async (): Promise<string> => {
    const reporter = createTestReporter();
    reporter.track(tpUiCreateNewRoleClick, signedIn);
    await reporter.flush();
    return JSON.stringify(reporter.collector.batches());
  };
  expect(await run()).toBe(await run());
});

it('meets a collector that is busy, hangs and refuses', async () => {
  const reporter = createTestReporter();
  reporter.collector.script(unavailable(3_000), hang, reject('invalid'));
  reporter.track(tpUiCreateNewRoleClick, signedIn);
  const flushed = reporter.flush({ timeoutMs: 120_000 });
  await reporter.clock.advance(120_000);
  expect(await flushed).toMatchObject({ captured: 1, rejected: 1, rejectedBy: { invalid: 1 } });
  expect(reporter.collector.batches()).toHaveLength(3);
});

describe('without consent it takes and sends nothing', () => {
  it.each([{ consent: 'unknown' }, { consent: 'denied' }, { signal: 'do_not_track' }] as const)('%j', async (options) => {
    const reporter = createTestReporter(options);
    reporter.track(tpUiCreateNewRoleClick, signedIn);
    await reporter.flush();
    expect(reporter).toHaveTrackedTimes(tpUiCreateNewRoleClick, 0);
    expect(reporter).toHaveSentNothing();
  });

  it('until a controller says yes, and not after it says no: ids are new after the next yes', async () => {
    const consent = createConsentController({ window: createFakeBrowser().openTab().window });
    const reporter = createTestReporter({ consent });
    reporter.track(tpUiCreateNewRoleClick, signedIn);
    consent.grant();
    reporter.track(tpUiCreateNewRoleClick, signedIn);
    consent.deny();
    reporter.track(tpUiCreateNewRoleClick, signedIn);
    expect(reporter.stats()).toMatchObject({ captured: 1, pending: 0, dropped: { consent_withdrawn: 1 } });
    consent.grant();
    reporter.track(tpUiCreateNewRoleClick, signedIn);
    const [before, after] = reporter.tracked();
    expect(reporter.tracked()).toHaveLength(2);
    expect(after?.distinct_id).not.toBe(before?.distinct_id);
    consent.withdraw();
    expect(reporter.stats().consent.state).toBe('unknown');
    await reporter.flush();
    expect(reporter).toHaveSentNothing();
  });
});
