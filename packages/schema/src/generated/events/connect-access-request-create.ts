// Generated from src/catalog by `npm run generate`. Do not edit.
import type { ConnectAccessRequestCreate } from '../../catalog/connect.js';
import type { EventDefinition, FieldDefinition } from '../../event-definition.js';
import { findFault } from '../../validation-fault.js';
import type { WireEvent } from '../../wire/batch.js';
import type { Pseudonym } from '../../wire/pseudonym.js';
import { validate } from '../validators/connect-access-request-create.js';

const fields: Readonly<Record<string, FieldDefinition>> = {
  cluster_name: { place: 'properties', anonymize: 'cluster' },
  user_name: { place: 'properties', anonymize: 'user' },
  kind: { place: 'properties' },
};

/** `connect.accessRequest.create`: Someone asked for more access. */
export const connectAccessRequestCreate: EventDefinition<'behavior', ConnectAccessRequestCreate> = {
  name: 'connect.accessRequest.create',
  class: 'behavior',
  version: 1,
  fields,
  validate: (candidate, scheme) => findFault(validate, fields, candidate, scheme),
};

/** `connect.accessRequest.create` as it travels. */
export interface ConnectAccessRequestCreateWire extends WireEvent {
  readonly event: 'connect.accessRequest.create';
  readonly distinct_id: string;
  readonly properties: {
    /** The cluster access is asked for. */
    readonly cluster_name?: Pseudonym;
    /** Who asked. */
    readonly user_name?: Pseudonym;
    /** Whether roles or resources were asked for. */
    readonly kind: 'resource' | 'role';
  };
  readonly set?: Readonly<Record<string, never>>;
  readonly set_once?: Readonly<Record<string, never>>;
}
