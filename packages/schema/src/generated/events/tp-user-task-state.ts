// Generated from src/catalog by `npm run generate`. Do not edit.
import type { TpUserTaskState } from '../../catalog/auth/discovery.js';
import type { EventDefinition, FieldDefinition } from '../../event-definition.js';
import { findFault } from '../../validation-fault.js';
import type { WireEvent } from '../../wire/batch.js';
import type { Pseudonym } from '../../wire/pseudonym.js';
import { validate } from '../validators/tp-user-task-state.js';

const fields: Readonly<Record<string, FieldDefinition>> = {
  cluster_name: { place: 'properties', anonymize: 'cluster' },
  task_type: { place: 'properties' },
  issue_type: { place: 'properties' },
  state: { place: 'properties' },
  instances_count: { place: 'properties' },
  discovery_config: { place: 'properties', anonymize: 'resource' },
};

/** `tp.userTask.state`: A to-do item for the operator changed its state. */
export const tpUserTaskState: EventDefinition<'usage', TpUserTaskState> = {
  name: 'tp.userTask.state',
  class: 'usage',
  version: 1,
  fields,
  validate: (candidate, scheme) => findFault(validate, fields, candidate, scheme),
};

/** `tp.userTask.state` as it travels. */
export interface TpUserTaskStateWire extends WireEvent {
  readonly event: 'tp.userTask.state';
  readonly distinct_id?: never;
  readonly properties: {
    /** The cluster that reports. */
    readonly cluster_name?: Pseudonym;
    /** What the item is about. */
    readonly task_type: 'discover_azure_vm' | 'discover_ec2' | 'discover_eks' | 'discover_rds' | 'other';
    /** The problem. */
    readonly issue_type: 'agent_missing' | 'agent_unhealthy' | 'cloud_permissions' | 'configuration' | 'network_unreachable' | 'other' | 'script_failed' | 'unsupported_system';
    /** The new state. */
    readonly state: 'open' | 'resolved';
    /** Resources concerned. */
    readonly instances_count: number;
    /** The discovery configuration concerned, where there is one. */
    readonly discovery_config?: Pseudonym;
  };
  readonly set?: Readonly<Record<string, never>>;
  readonly set_once?: Readonly<Record<string, never>>;
}
