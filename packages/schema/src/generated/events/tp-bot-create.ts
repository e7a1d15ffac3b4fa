// Generated from src/catalog by `npm run generate`. Do not edit.
import type { TpBotCreate } from '../../catalog/auth/machines.js';
import type { EventDefinition, FieldDefinition } from '../../event-definition.js';
import { findFault } from '../../validation-fault.js';
import type { WireEvent } from '../../wire/batch.js';
import type { Pseudonym } from '../../wire/pseudonym.js';
import { validate } from '../validators/tp-bot-create.js';

const fields: Readonly<Record<string, FieldDefinition>> = {
  cluster_name: { place: 'properties', anonymize: 'cluster' },
  user_name: { place: 'properties', anonymize: 'user' },
  bot_user_name: { place: 'properties', anonymize: 'user' },
  role_name: { place: 'properties', anonymize: 'resource' },
  bot_name: { place: 'properties', anonymize: 'bot' },
  role_count: { place: 'properties' },
  join_method: { place: 'properties' },
};

/** `tp.bot.create`: A bot was made. */
export const tpBotCreate: EventDefinition<'usage', TpBotCreate> = {
  name: 'tp.bot.create',
  class: 'usage',
  version: 1,
  fields,
  validate: (candidate, scheme) => findFault(validate, fields, candidate, scheme),
};

/** `tp.bot.create` as it travels. */
export interface TpBotCreateWire extends WireEvent {
  readonly event: 'tp.bot.create';
  readonly distinct_id?: never;
  readonly properties: {
    /** The cluster that reports. */
    readonly cluster_name?: Pseudonym;
    /** Who made it. */
    readonly user_name?: Pseudonym;
    /** The account of the bot. */
    readonly bot_user_name?: Pseudonym;
    /** The role made for the bot. */
    readonly role_name?: Pseudonym;
    /** The bot. */
    readonly bot_name?: Pseudonym;
    /** Roles it was given. */
    readonly role_count: number;
    /** How it is to prove what it is. */
    readonly join_method: 'azure' | 'azure_devops' | 'bitbucket' | 'bound_keypair' | 'circleci' | 'ec2' | 'env0' | 'gcp' | 'github' | 'gitlab' | 'iam' | 'kubernetes' | 'oracle' | 'other' | 'spacelift' | 'terraform_cloud' | 'token' | 'tpm';
  };
  readonly set?: Readonly<Record<string, never>>;
  readonly set_once?: Readonly<Record<string, never>>;
}
