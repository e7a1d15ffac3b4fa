/**
 * Whether anything may be computed, kept or sent, and who decided that.
 *
 * Promises: `isOpen()` is the one question every step asks: before work, after each wait, before each attempt.
 * Mandatory reporting is open whatever anybody says; otherwise the environment's no wins over a yes.
 */
import type { ReportingPolicy } from '@candor/schema';

export type Consent = 'unknown' | 'granted' | 'denied';

export interface ConsentDecision {
  /** What the person said, whether or not it decides. */
  readonly state: Consent;
  /** What opened or closed the gate: the mandatory policy, a variable of the environment, or the choice in `state`. */
  readonly decidedBy: 'policy' | 'environment' | 'choice';
  /** Name of the variable or signal, where `decidedBy` is `environment`. */
  readonly variable?: string;
}

export interface ConsentGate {
  isOpen(): boolean;
  /** Anything that is not one of the three words counts as `unknown`. */
  set(consent: Consent): void;
  decision(): ConsentDecision;
}

export interface ConsentGateOptions {
  readonly policy: ReportingPolicy;
  readonly consent: Consent;
  readonly environmentRefusal?: string | undefined;
}

export function createConsentGate({ policy, consent, environmentRefusal }: ConsentGateOptions): ConsentGate {
  let state = consent;
  return {
    isOpen: () => policy === 'mandatory' || (environmentRefusal === undefined && state === 'granted'),
    set(next) {
      state = isConsent(next) ? next : 'unknown';
    },
    decision() {
      if (policy === 'mandatory') return { state, decidedBy: 'policy' };
      if (environmentRefusal !== undefined) return { state, decidedBy: 'environment', variable: environmentRefusal };
      return { state, decidedBy: 'choice' };
    },
  };
}

export function isConsent(word: unknown): word is Consent {
  return word === 'unknown' || word === 'granted' || word === 'denied';
}
