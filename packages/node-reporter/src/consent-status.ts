/**
 * Whether anything is reported, who decided that, and why, in a form that a program can read and a person understands.
 *
 * Promises: says what a reporter created from the same three facts does. The policy comes first, then the environment's no, then
 * the person's choice.
 * Must not: pass on a variable's value. Only its name appears.
 */
import type { Consent } from '@candor/reporter-core';
import type { ReportingPolicy } from '@candor/schema';

import type { ConsentRecord } from './consent-record.js';
import { environmentRefusal } from './environment-refusal.js';

export interface ConsentStatus {
  readonly reporting: 'on' | 'off';
  readonly decidedBy: 'policy' | 'environment' | 'choice';
  /** Name of the variable, where `decidedBy` is `environment`. */
  readonly variable?: string;
  /** What the person said last, whether or not it decides. */
  readonly choice: Consent;
  /** UTC day of that, `YYYY-MM-DD`. */
  readonly decidedAt?: string;
  /** `outdated`: the person said yes when less was collected, and is to be asked again. */
  readonly surface: 'current' | 'outdated';
  /** One sentence per case. */
  readonly because: string;
}

export interface ConsentStatusOptions {
  readonly record: ConsentRecord;
  /** Default `opt-in`, as behaviour metrics always are. */
  readonly policy?: ReportingPolicy;
  /** Default `process.env`. */
  readonly environment?: Readonly<Record<string, string | undefined>>;
}

const againstChoice: Readonly<Record<Consent, string>> = {
  granted: 'You said yes, but a variable of this environment counts as no.',
  denied: 'You said no, and a variable of this environment counts as no too.',
  unknown: 'A variable of this environment counts as no.',
};

const byChoice: Readonly<Record<Consent, string>> = {
  granted: 'You said yes.',
  denied: 'You said no.',
  unknown: 'You have not decided yet.',
};

export function consentStatus({ record, policy = 'opt-in', environment = process.env }: ConsentStatusOptions): ConsentStatus {
  const said = {
    choice: record.outdated ? ('granted' as const) : record.consent,
    ...(record.decidedAt !== undefined && { decidedAt: record.decidedAt }),
    surface: record.outdated ? ('outdated' as const) : ('current' as const),
  };
  if (policy === 'mandatory') {
    return { reporting: 'on', decidedBy: 'policy', ...said, because: 'These metrics are part of the agreement for this edition and plan.' };
  }
  const variable = environmentRefusal(environment);
  if (variable !== undefined) {
    return { reporting: 'off', decidedBy: 'environment', variable, ...said, because: againstChoice[said.choice] };
  }
  if (record.outdated) {
    return { reporting: 'off', decidedBy: 'choice', ...said, because: 'You said yes when less was collected; that yes does not hold for more.' };
  }
  return { reporting: record.consent === 'granted' ? 'on' : 'off', decidedBy: 'choice', ...said, because: byChoice[record.consent] };
}
