import type { EventDefinition } from '@candor/schema';
import { expect, expectTypeOf, it } from 'vitest';

import { createReporter } from '../src/reporter.js';
import type { CoreReporter, Reporter, ReporterStats } from '../src/reporter-api.js';
import { loginEvent, sessionEvent, settingFor } from './event-fixtures.js';
import type { SessionInput } from './event-fixtures.js';

it('lets only the right event with the right properties compile', () => {
  const reporter = createReporter(settingFor('usage').options);
  expectTypeOf(reporter).toEqualTypeOf<CoreReporter<'usage'>>();
  expectTypeOf(reporter.stats).returns.toEqualTypeOf<ReporterStats>();
  expectTypeOf<CoreReporter<'usage'>>().toExtend<Reporter<'usage'>>();

  const allowed = (): void => {
    reporter.track(sessionEvent, { user_name: 'a', count: 1 });
    reporter.track(sessionEvent, { user_name: 'a', count: 1, interactive: true }, { at: new Date(), id: '' });
  };
  const refused = (): void => {
    // @ts-expect-error a usage reporter takes no behaviour event
    reporter.track(loginEvent, { user_name: 'a', method: 'password' });
    // @ts-expect-error an event is an imported constant, not a name
    reporter.track('test.session', { user_name: 'a', count: 1 });
    // @ts-expect-error a property that the catalog does not declare
    reporter.track(sessionEvent, { user_name: 'a', count: 1, email: 'a@example.com' });
    // @ts-expect-error a required property is missing
    reporter.track(sessionEvent, { user_name: 'a' });
    // @ts-expect-error a property of the wrong type
    reporter.track(sessionEvent, { user_name: 'a', count: '1' });
    // @ts-expect-error the distinct id is the reporter's, not an event's
    reporter.track(sessionEvent, { user_name: 'a', count: 1 }, { distinctId: 'a' });
    // @ts-expect-error consent is three words
    reporter.setConsent('yes');
  };
  expectTypeOf<EventDefinition<'usage', SessionInput>>().not.toExtend<EventDefinition<'behavior', SessionInput>>();
  // Compiled, not run: a wrong call at run time is counted, which other tests show.
  expect([allowed, refused]).toHaveLength(2);
});
