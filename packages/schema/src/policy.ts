/** Whether a reporter may speak without being asked: the table of editions, plans and event classes. */
import type { EventClass } from './event-definition.js';

export type Edition = 'oss' | 'enterprise' | 'cloud';

/** What an enterprise licence agreed on for product-usage metrics. */
export type UsagePlan = 'mandatory' | 'opt-in';

export type ReportingPolicy = 'opt-in' | 'mandatory';

/**
 * Behaviour metrics are opt-in everywhere. Product-usage metrics are mandatory on cloud, by plan on enterprise
 * (opt-in where no plan is given), and opt-in on OSS.
 */
export function reportingPolicy(eventClass: EventClass, edition: Edition, plan?: UsagePlan): ReportingPolicy {
  if (eventClass === 'behavior') return 'opt-in';
  if (edition === 'cloud') return 'mandatory';
  return edition === 'enterprise' && plan === 'mandatory' ? 'mandatory' : 'opt-in';
}
