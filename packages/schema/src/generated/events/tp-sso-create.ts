// Generated from src/catalog by `npm run generate`. Do not edit.
import type { TpSsoCreate } from '../../catalog/auth/identity.js';
import type { EventDefinition, FieldDefinition } from '../../event-definition.js';
import { findFault } from '../../validation-fault.js';
import type { WireEvent } from '../../wire/batch.js';
import type { Pseudonym } from '../../wire/pseudonym.js';
import { validate } from '../validators/tp-sso-create.js';

const fields: Readonly<Record<string, FieldDefinition>> = {
  cluster_name: { place: 'properties', anonymize: 'cluster' },
  connector_type: { place: 'properties' },
};

/** `tp.sso.create`: A connector to an identity provider was made. */
export const tpSsoCreate: EventDefinition<'usage', TpSsoCreate> = {
  name: 'tp.sso.create',
  class: 'usage',
  version: 1,
  fields,
  validate: (candidate, scheme) => findFault(validate, fields, candidate, scheme),
};

/** `tp.sso.create` as it travels. */
export interface TpSsoCreateWire extends WireEvent {
  readonly event: 'tp.sso.create';
  readonly distinct_id?: never;
  readonly properties: {
    /** The cluster that reports. */
    readonly cluster_name?: Pseudonym;
    /** The kind of connector. */
    readonly connector_type: 'github' | 'oidc' | 'saml';
  };
  readonly set?: Readonly<Record<string, never>>;
  readonly set_once?: Readonly<Record<string, never>>;
}
