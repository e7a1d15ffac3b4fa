// Generated from src/catalog by `npm run generate`. Do not edit.
import type { TbotStart } from '../../catalog/tbot.js';
import type { EventDefinition, FieldDefinition } from '../../event-definition.js';
import { findFault } from '../../validation-fault.js';
import type { WireEvent } from '../../wire/batch.js';
import { validate } from '../validators/tbot-start.js';

const fields: Readonly<Record<string, FieldDefinition>> = {
  run_mode: { place: 'properties' },
  version: { place: 'properties' },
  join_type: { place: 'properties' },
  helper: { place: 'properties' },
  helper_version: { place: 'properties' },
  destinations_database: { place: 'properties' },
  destinations_kubernetes: { place: 'properties' },
  destinations_application: { place: 'properties' },
  destinations_other: { place: 'properties' },
};

/** `tbot.start`: The agent was started. */
export const tbotStart: EventDefinition<'behavior', TbotStart> = {
  name: 'tbot.start',
  class: 'behavior',
  version: 1,
  fields,
  validate: (candidate, scheme) => findFault(validate, fields, candidate, scheme),
};

/** `tbot.start` as it travels. */
export interface TbotStartWire extends WireEvent {
  readonly event: 'tbot.start';
  readonly distinct_id: string;
  readonly properties: {
    /** Whether the agent ends after one round or stays. */
    readonly run_mode: 'daemon' | 'one_shot';
    /** Release of the agent. */
    readonly version: string;
    /** How the agent proves what it is. */
    readonly join_type: 'azure' | 'azure_devops' | 'bitbucket' | 'bound_keypair' | 'circleci' | 'ec2' | 'env0' | 'gcp' | 'github' | 'gitlab' | 'iam' | 'kubernetes' | 'oracle' | 'other' | 'spacelift' | 'terraform_cloud' | 'token' | 'tpm';
    /** The wrapper that started the agent, where there is one. An unlisted one is `other`: its name stays at home. */
    readonly helper?: 'github_action_auth' | 'github_action_auth_app' | 'github_action_auth_k8s' | 'github_action_setup' | 'other';
    /** Release of the wrapper. */
    readonly helper_version?: string;
    /** Outputs that serve databases. */
    readonly destinations_database: number;
    /** Outputs that serve Kubernetes. */
    readonly destinations_kubernetes: number;
    /** Outputs that serve applications. */
    readonly destinations_application: number;
    /** Outputs of any other kind. */
    readonly destinations_other: number;
  };
  readonly set?: Readonly<Record<string, never>>;
  readonly set_once?: Readonly<Record<string, never>>;
}
