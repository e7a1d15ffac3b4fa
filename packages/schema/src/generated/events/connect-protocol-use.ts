// Generated from src/catalog by `npm run generate`. Do not edit.
import type { ConnectProtocolUse } from '../../catalog/connect.js';
import type { EventDefinition, FieldDefinition } from '../../event-definition.js';
import { findFault } from '../../validation-fault.js';
import type { WireEvent } from '../../wire/batch.js';
import type { Pseudonym } from '../../wire/pseudonym.js';
import { validate } from '../validators/connect-protocol-use.js';

const fields: Readonly<Record<string, FieldDefinition>> = {
  cluster_name: { place: 'properties', anonymize: 'cluster' },
  user_name: { place: 'properties', anonymize: 'user' },
  protocol: { place: 'properties' },
  origin: { place: 'properties' },
  access_through: { place: 'properties' },
};

/** `connect.protocol.use`: A resource was opened from the desktop app. */
export const connectProtocolUse: EventDefinition<'behavior', ConnectProtocolUse> = {
  name: 'connect.protocol.use',
  class: 'behavior',
  version: 1,
  fields,
  validate: (candidate, scheme) => findFault(validate, fields, candidate, scheme),
};

/** `connect.protocol.use` as it travels. */
export interface ConnectProtocolUseWire extends WireEvent {
  readonly event: 'connect.protocol.use';
  readonly distinct_id: string;
  readonly properties: {
    /** The cluster the resource belongs to. */
    readonly cluster_name?: Pseudonym;
    /** Who opened it. */
    readonly user_name?: Pseudonym;
    /** Protocol of the resource. */
    readonly protocol: 'app' | 'db' | 'desktop' | 'kube' | 'ssh';
    /** Part of the app it was opened from. */
    readonly origin?: 'connection_list' | 'reopened_session' | 'resource_table' | 'search_bar' | 'vnet';
    /** What carried the connection. */
    readonly access_through?: 'local_proxy' | 'proxy_service' | 'vnet';
  };
  readonly set?: Readonly<Record<string, never>>;
  readonly set_once?: Readonly<Record<string, never>>;
}
