// Generated from src/catalog by `npm run generate`. Do not edit.
import type { TpBotInstanceActivity } from '../../catalog/auth/activity-reports.js';
import type { EventDefinition, FieldDefinition } from '../../event-definition.js';
import { findFault } from '../../validation-fault.js';
import type { WireEvent } from '../../wire/batch.js';
import type { Pseudonym } from '../../wire/pseudonym.js';
import { validate } from '../validators/tp-bot-instance-activity.js';

const fields: Readonly<Record<string, FieldDefinition>> = {
  window_start: { place: 'properties' },
  cluster_name: { place: 'properties', anonymize: 'cluster' },
  reporter_host: { place: 'properties', anonymize: 'server' },
  bot_instance_id: { place: 'properties', anonymize: 'bot' },
  bot_user_name: { place: 'properties', anonymize: 'user' },
  bot_joins: { place: 'properties' },
  certificates_issued: { place: 'properties' },
  spiffe_svids_issued: { place: 'properties' },
};

/** `tp.botInstance.activity`: What one instance of a bot did in one window of 15 minutes. */
export const tpBotInstanceActivity: EventDefinition<'usage', TpBotInstanceActivity> = {
  name: 'tp.botInstance.activity',
  class: 'usage',
  version: 1,
  fields,
  validate: (candidate, scheme) => findFault(validate, fields, candidate, scheme),
};

/** `tp.botInstance.activity` as it travels. */
export interface TpBotInstanceActivityWire extends WireEvent {
  readonly event: 'tp.botInstance.activity';
  readonly distinct_id?: never;
  readonly properties: {
    /** Start of the window. */
    readonly window_start: string;
    /** The cluster that reports. */
    readonly cluster_name?: Pseudonym;
    /** The Auth server that counted. */
    readonly reporter_host?: Pseudonym;
    /** The instance. */
    readonly bot_instance_id?: Pseudonym;
    /** The account of the bot. */
    readonly bot_user_name?: Pseudonym;
    /** Times it joined. */
    readonly bot_joins?: number;
    /** Certificates issued to it. */
    readonly certificates_issued?: number;
    /** Workload identity documents issued to it. */
    readonly spiffe_svids_issued?: number;
  };
  readonly set?: Readonly<Record<string, never>>;
  readonly set_once?: Readonly<Record<string, never>>;
}
