// Generated from src/catalog by `npm run generate`. Do not edit.
import type { TpUiOnboardRegisterChallengeSubmit } from '../../catalog/web/onboarding.js';
import type { EventDefinition, FieldDefinition } from '../../event-definition.js';
import { findFault } from '../../validation-fault.js';
import type { WireEvent } from '../../wire/batch.js';
import type { Pseudonym } from '../../wire/pseudonym.js';
import { validate } from '../validators/tp-ui-onboard-register-challenge-submit.js';

const fields: Readonly<Record<string, FieldDefinition>> = {
  cluster_name: { place: 'properties', anonymize: 'cluster' },
  mfa_type: { place: 'properties' },
  login_flow: { place: 'properties' },
};

/** `tp.ui.onboard.registerChallenge.submit`: A newcomer registered a second factor. */
export const tpUiOnboardRegisterChallengeSubmit: EventDefinition<'behavior', TpUiOnboardRegisterChallengeSubmit> = {
  name: 'tp.ui.onboard.registerChallenge.submit',
  class: 'behavior',
  version: 1,
  fields,
  validate: (candidate, scheme) => findFault(validate, fields, candidate, scheme),
};

/** `tp.ui.onboard.registerChallenge.submit` as it travels. */
export interface TpUiOnboardRegisterChallengeSubmitWire extends WireEvent {
  readonly event: 'tp.ui.onboard.registerChallenge.submit';
  readonly distinct_id: string;
  readonly properties: {
    /** The cluster of the new account. */
    readonly cluster_name?: Pseudonym;
    /** The kind of second factor. */
    readonly mfa_type: 'none' | 'other' | 'push' | 'recovery_code' | 'sso' | 'totp' | 'webauthn';
    /** The kind of sign-up. */
    readonly login_flow: 'other' | 'password' | 'passwordless' | 'sso';
  };
  readonly set?: Readonly<Record<string, never>>;
  readonly set_once?: Readonly<Record<string, never>>;
}
