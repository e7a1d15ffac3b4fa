/** Refuses a reporter that could not keep its promises, at the one moment a reporter may throw. */
import type { EventClass } from '@candor/schema';

import { isConsent } from './consent-gate.js';
import type { CoreOptions } from './reporter-api.js';
import { ReporterError } from './reporter-error.js';
import { isUuidV4 } from './uuid.js';

/** Throws `ReporterError` (`invalid_option`) naming the first option that has the wrong form. */
export function checkOptions<Class extends EventClass>(options: CoreOptions<Class>): void {
  const { anonymizer, consent, distinctId, environmentRefusal } = options;
  demand(options.class === 'behavior' || options.class === 'usage', "class must be 'behavior' or 'usage'");
  demand(options.policy === 'opt-in' || options.policy === 'mandatory', "policy must be 'opt-in' or 'mandatory'");
  demand(options.class === 'usage' || options.policy === 'opt-in', 'behaviour metrics are always opt-in: policy must not be mandatory');
  demand(typeof anonymizer?.anonymizeNonEmpty === 'function', 'anonymizer must come from createAnonymizer()');
  demand(anonymizer.scheme === 'hmac-anon/1' || anonymizer.scheme === 'hmac-anon/2', "anonymizer.scheme must be 'hmac-anon/1' or 'hmac-anon/2'");
  demand(isUuidV4(anonymizer.keyId), 'anonymizer.keyId must be a lower-case UUID v4');
  demand(consent === undefined || isConsent(consent), "consent must be 'unknown', 'granted' or 'denied'");
  demand(environmentRefusal === undefined || environmentRefusal !== '', 'environmentRefusal must name a variable');
  demand(distinctId === undefined || options.class === 'behavior', 'distinctId is for behaviour metrics only; leave it out');
  demand(distinctId === undefined || isUuidV4(distinctId), 'distinctId must be a lower-case UUID v4');
}

function demand(holds: boolean, message: string): void {
  if (!holds) throw new ReporterError('invalid_option', message);
}
