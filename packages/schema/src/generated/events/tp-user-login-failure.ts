// Generated from src/catalog by `npm run generate`. Do not edit.
import type { TpUserLoginFailure } from '../../catalog/auth/identity.js';
import type { EventDefinition, FieldDefinition } from '../../event-definition.js';
import { findFault } from '../../validation-fault.js';
import type { WireEvent } from '../../wire/batch.js';
import type { Pseudonym } from '../../wire/pseudonym.js';
import { validate } from '../validators/tp-user-login-failure.js';

const fields: Readonly<Record<string, FieldDefinition>> = {
  cluster_name: { place: 'properties', anonymize: 'cluster' },
  user_name: { place: 'properties', anonymize: 'user' },
  address: { place: 'properties', anonymize: 'address' },
  method: { place: 'properties' },
  known_user: { place: 'properties' },
};

/** `tp.user.loginFailure`: An attempt to sign in was refused. */
export const tpUserLoginFailure: EventDefinition<'usage', TpUserLoginFailure> = {
  name: 'tp.user.loginFailure',
  class: 'usage',
  version: 1,
  fields,
  validate: (candidate, scheme) => findFault(validate, fields, candidate, scheme),
};

/** `tp.user.loginFailure` as it travels. */
export interface TpUserLoginFailureWire extends WireEvent {
  readonly event: 'tp.user.loginFailure';
  readonly distinct_id?: never;
  readonly properties: {
    /** The cluster that refused. */
    readonly cluster_name?: Pseudonym;
    /** The name that was tried, where one was given. */
    readonly user_name?: Pseudonym;
    /** Where the attempt came from, where that is known. */
    readonly address?: Pseudonym;
    /** What was tried as proof. */
    readonly method: 'gssapi' | 'hostbased' | 'keyboard-interactive' | 'none' | 'other' | 'password' | 'publickey';
    /** Whether the name belongs to someone. */
    readonly known_user: boolean;
  };
  readonly set?: Readonly<Record<string, never>>;
  readonly set_once?: Readonly<Record<string, never>>;
}
