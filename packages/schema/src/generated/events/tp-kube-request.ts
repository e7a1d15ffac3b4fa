// Generated from src/catalog by `npm run generate`. Do not edit.
import type { TpKubeRequest } from '../../catalog/auth/sessions.js';
import type { EventDefinition, FieldDefinition } from '../../event-definition.js';
import { findFault } from '../../validation-fault.js';
import type { WireEvent } from '../../wire/batch.js';
import type { Pseudonym } from '../../wire/pseudonym.js';
import { validate } from '../validators/tp-kube-request.js';

const fields: Readonly<Record<string, FieldDefinition>> = {
  cluster_name: { place: 'properties', anonymize: 'cluster' },
  user_name: { place: 'properties', anonymize: 'user' },
  user_kind: { place: 'properties' },
};

/** `tp.kube.request`: A request went to a Kubernetes cluster, other than a shell or a forwarded port. */
export const tpKubeRequest: EventDefinition<'usage', TpKubeRequest> = {
  name: 'tp.kube.request',
  class: 'usage',
  version: 1,
  bills: 'active-users',
  fields,
  validate: (candidate, scheme) => findFault(validate, fields, candidate, scheme),
};

/** `tp.kube.request` as it travels. */
export interface TpKubeRequestWire extends WireEvent {
  readonly event: 'tp.kube.request';
  readonly distinct_id?: never;
  readonly properties: {
    /** The cluster that reports. */
    readonly cluster_name?: Pseudonym;
    /** Who sent it. */
    readonly user_name?: Pseudonym;
    /** Whether a person or a machine sent it. */
    readonly user_kind: 'bot' | 'human';
  };
  readonly set?: Readonly<Record<string, never>>;
  readonly set_once?: Readonly<Record<string, never>>;
}
