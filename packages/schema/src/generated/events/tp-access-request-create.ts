// Generated from src/catalog by `npm run generate`. Do not edit.
import type { TpAccessRequestCreate } from '../../catalog/auth/access-requests.js';
import type { EventDefinition, FieldDefinition } from '../../event-definition.js';
import { findFault } from '../../validation-fault.js';
import type { WireEvent } from '../../wire/batch.js';
import type { Pseudonym } from '../../wire/pseudonym.js';
import { validate } from '../validators/tp-access-request-create.js';

const fields: Readonly<Record<string, FieldDefinition>> = {
  cluster_name: { place: 'properties', anonymize: 'cluster' },
  user_name: { place: 'properties', anonymize: 'user' },
  user_kind: { place: 'properties' },
  requested_kind: { place: 'properties' },
};

/** `tp.accessRequest.create`: An access request was filed. */
export const tpAccessRequestCreate: EventDefinition<'usage', TpAccessRequestCreate> = {
  name: 'tp.accessRequest.create',
  class: 'usage',
  version: 1,
  bills: 'active-users',
  fields,
  validate: (candidate, scheme) => findFault(validate, fields, candidate, scheme),
};

/** `tp.accessRequest.create` as it travels. */
export interface TpAccessRequestCreateWire extends WireEvent {
  readonly event: 'tp.accessRequest.create';
  readonly distinct_id?: never;
  readonly properties: {
    /** The cluster that reports. */
    readonly cluster_name?: Pseudonym;
    /** Who filed it. */
    readonly user_name?: Pseudonym;
    /** Whether a person or a machine filed it. */
    readonly user_kind: 'bot' | 'human';
    /** What was asked for. */
    readonly requested_kind: 'app' | 'db' | 'desktop' | 'k8s' | 'node' | 'none' | 'other' | 'role' | 'several';
  };
  readonly set?: Readonly<Record<string, never>>;
  readonly set_once?: Readonly<Record<string, never>>;
}
