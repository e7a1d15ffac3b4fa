// Generated from src/catalog by `npm run generate`. Do not edit.
import type { TpMfaAuthentication } from '../../catalog/auth/identity.js';
import type { EventDefinition, FieldDefinition } from '../../event-definition.js';
import { findFault } from '../../validation-fault.js';
import type { WireEvent } from '../../wire/batch.js';
import type { Pseudonym } from '../../wire/pseudonym.js';
import { validate } from '../validators/tp-mfa-authentication.js';

const fields: Readonly<Record<string, FieldDefinition>> = {
  cluster_name: { place: 'properties', anonymize: 'cluster' },
  user_name: { place: 'properties', anonymize: 'user' },
  device_id: { place: 'properties', anonymize: 'device' },
  mfa_type: { place: 'properties' },
  mfa_challenge_scope: { place: 'properties' },
};

/** `tp.mfa.authentication`: A second factor was checked and accepted. */
export const tpMfaAuthentication: EventDefinition<'usage', TpMfaAuthentication> = {
  name: 'tp.mfa.authentication',
  class: 'usage',
  version: 1,
  fields,
  validate: (candidate, scheme) => findFault(validate, fields, candidate, scheme),
};

/** `tp.mfa.authentication` as it travels. */
export interface TpMfaAuthenticationWire extends WireEvent {
  readonly event: 'tp.mfa.authentication';
  readonly distinct_id?: never;
  readonly properties: {
    /** The cluster that reports. */
    readonly cluster_name?: Pseudonym;
    /** Who used it. */
    readonly user_name?: Pseudonym;
    /** The registered device, where the factor is one. */
    readonly device_id?: Pseudonym;
    /** The kind of second factor. */
    readonly mfa_type: 'none' | 'other' | 'push' | 'recovery_code' | 'sso' | 'totp' | 'webauthn';
    /** What it was asked for. */
    readonly mfa_challenge_scope: 'account_recovery' | 'admin_action' | 'device_management' | 'headless_login' | 'login' | 'other' | 'password_change' | 'passwordless_login' | 'session';
  };
  readonly set?: Readonly<Record<string, never>>;
  readonly set_once?: Readonly<Record<string, never>>;
}
