// Generated from src/catalog by `npm run generate`. Do not edit.
import type { TpBotJoin } from '../../catalog/auth/machines.js';
import type { EventDefinition, FieldDefinition } from '../../event-definition.js';
import { findFault } from '../../validation-fault.js';
import type { WireEvent } from '../../wire/batch.js';
import type { Pseudonym } from '../../wire/pseudonym.js';
import { validate } from '../validators/tp-bot-join.js';

const fields: Readonly<Record<string, FieldDefinition>> = {
  cluster_name: { place: 'properties', anonymize: 'cluster' },
  bot_name: { place: 'properties', anonymize: 'bot' },
  join_method: { place: 'properties' },
  join_token_name: { place: 'properties', anonymize: 'resource' },
  user_name: { place: 'properties', anonymize: 'user' },
  bot_instance_id: { place: 'properties', anonymize: 'bot' },
};

/** `tp.bot.join`: A bot joined the cluster. */
export const tpBotJoin: EventDefinition<'usage', TpBotJoin> = {
  name: 'tp.bot.join',
  class: 'usage',
  version: 1,
  fields,
  validate: (candidate, scheme) => findFault(validate, fields, candidate, scheme),
};

/** `tp.bot.join` as it travels. */
export interface TpBotJoinWire extends WireEvent {
  readonly event: 'tp.bot.join';
  readonly distinct_id?: never;
  readonly properties: {
    /** The cluster that reports. */
    readonly cluster_name?: Pseudonym;
    /** The bot. */
    readonly bot_name?: Pseudonym;
    /** How it proved what it is. */
    readonly join_method: 'azure' | 'azure_devops' | 'bitbucket' | 'bound_keypair' | 'circleci' | 'ec2' | 'env0' | 'gcp' | 'github' | 'gitlab' | 'iam' | 'kubernetes' | 'oracle' | 'other' | 'spacelift' | 'terraform_cloud' | 'token' | 'tpm';
    /** The token it joined with. */
    readonly join_token_name?: Pseudonym;
    /** The account of the bot. */
    readonly user_name?: Pseudonym;
    /** The instance of the bot; absent where it has none yet. */
    readonly bot_instance_id?: Pseudonym;
  };
  readonly set?: Readonly<Record<string, never>>;
  readonly set_once?: Readonly<Record<string, never>>;
}
