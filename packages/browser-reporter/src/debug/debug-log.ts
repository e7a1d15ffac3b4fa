/**
 * Says in the console what becomes of each `track()`: the event as it would be sent, or why it is refused.
 *
 * Promises: costs nothing where it is not imported, since it wraps a reporter and the reporter knows nothing of it. Sentences are
 * constants with names of the catalog. Of values it shows those that are plain in the catalog, and pseudonyms: other scripts read
 * consoles too, so a raw value never appears, in relay mode neither.
 * Must not: change what is sent, or be left in a page for visitors.
 */
import { faultOf, inWords, observed, refusalOf } from '@candor/reporter-core';
import type { ReporterStats } from '@candor/reporter-core';
import type { DropReason, EventDefinition, ValidationFault, WireEvent } from '@candor/schema';
import type { BrowserReporter } from '../reporter-options.js';

/** The part of `console` that is used. */
export interface DebugConsole {
  info(sentence: string, event: WireEvent): void;
  warn(sentence: string): void;
}

interface Verdict {
  readonly candidate: WireEvent;
  readonly fault: ValidationFault | undefined;
}

/** `reporter`, with a running commentary. In development only: `import.meta.env.DEV ? withDebugLog(reporter) : reporter`. */
export function withDebugLog(reporter: BrowserReporter, output: DebugConsole = console): BrowserReporter {
  return {
    ...reporter,
    track(event, properties, when) {
      let seen: Verdict | undefined;
      const before = reporter.stats();
      reporter.track(
        observed(event, (candidate, fault) => {
          seen = { candidate, fault };
        }),
        properties,
        when,
      );
      try {
        comment(event, properties, before, seen);
      } catch {
        // Properties that throw when they are looked at. The reporter has dealt with them.
      }
    },
  };

  function comment(event: EventDefinition, properties: object, before: ReporterStats, seen: Verdict | undefined): void {
    const after = reporter.stats();
    const reason = droppedSince(before, after);
    if (before.captured === after.captured) output.warn(`[candor] ${event.name} was not taken: ${withoutConsent(after)}`);
    else if (reason === 'invalid') output.warn(`[candor] refused. ${inWords(seen?.fault ? faultOf(event, seen.fault) : refusalOf(event, 'behavior'))}`);
    else if (reason !== undefined) output.warn(`[candor] ${event.name} was refused: ${reason.replaceAll('_', ' ')}.`);
    else if (seen !== undefined) output.info(`[candor] ${event.name}`, seen.candidate);

    const extra = undeclared(event, properties);
    if (extra > 0) output.warn(`[candor] ${event.name}: properties that the catalog does not declare are left out (${extra}).`);
  }
}

function droppedSince(before: ReporterStats, after: ReporterStats): DropReason | undefined {
  const reasons = Object.keys(after.dropped) as DropReason[];
  return reasons.find((reason) => after.dropped[reason] !== before.dropped[reason]);
}

function withoutConsent({ consent: { state, decidedBy, variable } }: ReporterStats): string {
  if (decidedBy === 'environment') return `the browser says no (${variable ?? 'its own setting'}).`;
  return state === 'denied' ? 'the visitor said no.' : 'the visitor has not decided.';
}

/** Counted, not named: a name that the catalog does not know may be anything. */
function undeclared(event: EventDefinition, properties: object): number {
  return Object.keys(properties).filter((name) => !Object.hasOwn(event.fields, name)).length;
}
