/** Whether a reporter may speak without being asked: the table of event classes, editions and plans, and its reader. */
import type { EventClass } from './event-definition.js';

export type Edition = 'oss' | 'enterprise' | 'cloud';

/** What an enterprise licence agreed on for product-usage metrics. */
export type UsagePlan = 'mandatory' | 'opt-in';

export type ReportingPolicy = 'opt-in' | 'mandatory';

type PolicyByPlan = Readonly<Record<UsagePlan | 'none', ReportingPolicy>>;

const optIn: PolicyByPlan = { none: 'opt-in', 'opt-in': 'opt-in', mandatory: 'opt-in' };
const mandatory: PolicyByPlan = { none: 'mandatory', 'opt-in': 'mandatory', mandatory: 'mandatory' };
const asPlanned: PolicyByPlan = { none: 'opt-in', 'opt-in': 'opt-in', mandatory: 'mandatory' };

/** By event class, edition and plan; `none` is the column where no plan is given. */
export const reportingPolicies: Readonly<Record<EventClass, Readonly<Record<Edition, PolicyByPlan>>>> = {
  behavior: { oss: optIn, enterprise: optIn, cloud: optIn },
  usage: { oss: optIn, enterprise: asPlanned, cloud: mandatory },
};

/** What the table says. A class, edition or plan that it does not know has to ask: silence is the safe mistake. */
export function reportingPolicy(eventClass: EventClass, edition: Edition, plan?: UsagePlan): ReportingPolicy {
  const policies: Partial<Record<string, Partial<Record<string, Partial<Record<string, ReportingPolicy>>>>>> = reportingPolicies;
  return policies[eventClass]?.[edition]?.[plan ?? 'none'] === 'mandatory' ? 'mandatory' : 'opt-in';
}
