// Generated from src/catalog by `npm run generate`. Do not edit.
import type { TpCertificateIssued } from '../../catalog/auth/machines.js';
import type { EventDefinition, FieldDefinition } from '../../event-definition.js';
import { findFault } from '../../validation-fault.js';
import type { WireEvent } from '../../wire/batch.js';
import type { Pseudonym } from '../../wire/pseudonym.js';
import { validate } from '../validators/tp-certificate-issued.js';

const fields: Readonly<Record<string, FieldDefinition>> = {
  cluster_name: { place: 'properties', anonymize: 'cluster' },
  user_name: { place: 'properties', anonymize: 'user' },
  ttl_minutes: { place: 'properties' },
  is_bot: { place: 'properties' },
  usage_database: { place: 'properties' },
  usage_app: { place: 'properties' },
  usage_kubernetes: { place: 'properties' },
  usage_desktop: { place: 'properties' },
  private_key_policy: { place: 'properties' },
  bot_instance_id: { place: 'properties', anonymize: 'bot' },
};

/** `tp.certificate.issued`: A certificate was issued to a user. */
export const tpCertificateIssued: EventDefinition<'usage', TpCertificateIssued> = {
  name: 'tp.certificate.issued',
  class: 'usage',
  version: 1,
  fields,
  validate: (candidate, scheme) => findFault(validate, fields, candidate, scheme),
};

/** `tp.certificate.issued` as it travels. */
export interface TpCertificateIssuedWire extends WireEvent {
  readonly event: 'tp.certificate.issued';
  readonly distinct_id?: never;
  readonly properties: {
    /** The cluster that reports. */
    readonly cluster_name?: Pseudonym;
    /** Who it was issued to. */
    readonly user_name?: Pseudonym;
    /** Its lifetime, rounded up to minutes. */
    readonly ttl_minutes: number;
    /** Whether the user is a bot. */
    readonly is_bot: boolean;
    /** Whether it is narrowed to databases. */
    readonly usage_database: boolean;
    /** Whether it is narrowed to applications. */
    readonly usage_app: boolean;
    /** Whether it is narrowed to Kubernetes. */
    readonly usage_kubernetes: boolean;
    /** Whether it is narrowed to desktops. */
    readonly usage_desktop: boolean;
    /** What the cluster demands of the private key. */
    readonly private_key_policy: 'hardware_key' | 'hardware_key_pin' | 'hardware_key_touch' | 'hardware_key_touch_and_pin' | 'none' | 'other' | 'web_session';
    /** The instance of the bot; absent where a person is meant. */
    readonly bot_instance_id?: Pseudonym;
  };
  readonly set?: Readonly<Record<string, never>>;
  readonly set_once?: Readonly<Record<string, never>>;
}
