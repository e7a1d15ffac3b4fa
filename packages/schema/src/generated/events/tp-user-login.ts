// Generated from src/catalog by `npm run generate`. Do not edit.
import type { TpUserLogin } from '../../catalog/auth/identity.js';
import type { EventDefinition, FieldDefinition } from '../../event-definition.js';
import { findFault } from '../../validation-fault.js';
import type { WireEvent } from '../../wire/batch.js';
import type { Pseudonym } from '../../wire/pseudonym.js';
import { validate } from '../validators/tp-user-login.js';

const fields: Readonly<Record<string, FieldDefinition>> = {
  cluster_name: { place: 'properties', anonymize: 'cluster' },
  user_name: { place: 'properties', anonymize: 'user' },
  address: { place: 'properties', anonymize: 'address' },
  method: { place: 'properties' },
  connector_type: { place: 'properties' },
  device_id: { place: 'properties', anonymize: 'device' },
  private_key_policy: { place: 'properties' },
  user_origin: { place: 'properties' },
};

/** `tp.user.login`: Someone signed in. */
export const tpUserLogin: EventDefinition<'usage', TpUserLogin> = {
  name: 'tp.user.login',
  class: 'usage',
  version: 1,
  bills: 'active-users',
  fields,
  validate: (candidate, scheme) => findFault(validate, fields, candidate, scheme),
};

/** `tp.user.login` as it travels. */
export interface TpUserLoginWire extends WireEvent {
  readonly event: 'tp.user.login';
  readonly distinct_id?: never;
  readonly properties: {
    /** The cluster signed in to. */
    readonly cluster_name?: Pseudonym;
    /** Who signed in. */
    readonly user_name?: Pseudonym;
    /** Where they came from. */
    readonly address?: Pseudonym;
    /** What they proved themselves with. */
    readonly method: 'gssapi' | 'hostbased' | 'keyboard-interactive' | 'none' | 'other' | 'password' | 'publickey';
    /** What vouched for the identity. */
    readonly connector_type: 'github' | 'local' | 'oidc' | 'saml';
    /** The trusted device used, where there is one. */
    readonly device_id?: Pseudonym;
    /** What the cluster demands of the private key. */
    readonly private_key_policy?: 'hardware_key' | 'hardware_key_pin' | 'hardware_key_touch' | 'hardware_key_touch_and_pin' | 'none' | 'other' | 'web_session';
    /** Where the account comes from. */
    readonly user_origin?: 'entra_id' | 'local' | 'okta' | 'scim' | 'sso';
  };
  readonly set?: Readonly<Record<string, never>>;
  readonly set_once?: Readonly<Record<string, never>>;
}
