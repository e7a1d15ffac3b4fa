/**
 * A reporter that remembers what it captured and what it refused, for the test reporters of the platform packages.
 *
 * Promises: everything else of the reporter is as it was; what was tracked is known before anything is sent.
 */
import type { EventClass, WireEvent } from '@candor/schema';

import type { Reporter } from '../reporter-api.js';
import { faultOf, observed, refusalOf } from '../violations.js';
import type { Violation } from '../violations.js';

export interface ObservedTracking {
  /** Every event that was captured, as it travels, sent or not. */
  tracked(): readonly WireEvent[];
  /** What was refused in silence. */
  violations(): readonly Violation[];
}

export function observeReporter<Class extends EventClass, Of extends Reporter<Class>>(reporter: Of, eventClass: Class): Of & ObservedTracking {
  const tracked: WireEvent[] = [];
  const violations: Violation[] = [];
  const track: Reporter<Class>['track'] = (event, properties, when) => {
    const before = reporter.stats().dropped.invalid ?? 0;
    const known = violations.length;
    const watched = observed(event, (candidate, fault) => {
      if (fault === undefined) tracked.push(candidate);
      else violations.push(faultOf(event, fault));
    });
    reporter.track(watched, properties, when);
    const refused = (reporter.stats().dropped.invalid ?? 0) > before;
    if (refused && violations.length === known) violations.push(refusalOf(event, eventClass));
  };
  return { ...reporter, track, tracked: () => [...tracked], violations: () => [...violations] };
}
