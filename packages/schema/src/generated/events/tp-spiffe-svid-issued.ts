// Generated from src/catalog by `npm run generate`. Do not edit.
import type { TpSpiffeSvidIssued } from '../../catalog/auth/machines.js';
import type { EventDefinition, FieldDefinition } from '../../event-definition.js';
import { findFault } from '../../validation-fault.js';
import type { WireEvent } from '../../wire/batch.js';
import type { Pseudonym } from '../../wire/pseudonym.js';
import { validate } from '../validators/tp-spiffe-svid-issued.js';

const fields: Readonly<Record<string, FieldDefinition>> = {
  cluster_name: { place: 'properties', anonymize: 'cluster' },
  user_name: { place: 'properties', anonymize: 'user' },
  user_kind: { place: 'properties' },
  spiffe_id: { place: 'properties', anonymize: 'resource' },
  ip_sans_count: { place: 'properties' },
  dns_sans_count: { place: 'properties' },
  svid_type: { place: 'properties' },
  bot_instance_id: { place: 'properties', anonymize: 'bot' },
};

/** `tp.spiffe.svid.issued`: A workload identity document was issued. */
export const tpSpiffeSvidIssued: EventDefinition<'usage', TpSpiffeSvidIssued> = {
  name: 'tp.spiffe.svid.issued',
  class: 'usage',
  version: 1,
  fields,
  validate: (candidate, scheme) => findFault(validate, fields, candidate, scheme),
};

/** `tp.spiffe.svid.issued` as it travels. */
export interface TpSpiffeSvidIssuedWire extends WireEvent {
  readonly event: 'tp.spiffe.svid.issued';
  readonly distinct_id?: never;
  readonly properties: {
    /** The cluster that reports. */
    readonly cluster_name?: Pseudonym;
    /** Who it was issued to. */
    readonly user_name?: Pseudonym;
    /** Whether a person or a machine asked for it. */
    readonly user_kind: 'bot' | 'human';
    /** The workload. */
    readonly spiffe_id?: Pseudonym;
    /** Addresses named in it. */
    readonly ip_sans_count: number;
    /** Host names named in it. */
    readonly dns_sans_count: number;
    /** The form of the document. */
    readonly svid_type: 'jwt' | 'x509';
    /** The instance of the bot; absent where a person is meant. */
    readonly bot_instance_id?: Pseudonym;
  };
  readonly set?: Readonly<Record<string, never>>;
  readonly set_once?: Readonly<Record<string, never>>;
}
