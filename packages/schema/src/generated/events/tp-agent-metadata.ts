// Generated from src/catalog by `npm run generate`. Do not edit.
import type { TpAgentMetadata } from '../../catalog/auth/resources.js';
import type { EventDefinition, FieldDefinition } from '../../event-definition.js';
import { findFault } from '../../validation-fault.js';
import type { WireEvent } from '../../wire/batch.js';
import type { Pseudonym } from '../../wire/pseudonym.js';
import { validate } from '../validators/tp-agent-metadata.js';

const fields: Readonly<Record<string, FieldDefinition>> = {
  cluster_name: { place: 'properties', anonymize: 'cluster' },
  server_id: { place: 'properties', anonymize: 'server' },
  version: { place: 'properties' },
  serves_ssh: { place: 'properties' },
  serves_db: { place: 'properties' },
  serves_kube: { place: 'properties' },
  serves_app: { place: 'properties' },
  serves_desktop: { place: 'properties' },
  serves_discovery: { place: 'properties' },
  os: { place: 'properties' },
  os_support: { place: 'properties' },
  arch: { place: 'properties' },
  glibc: { place: 'properties' },
  install_method: { place: 'properties' },
  container_runtime: { place: 'properties' },
  container_orchestrator: { place: 'properties' },
  cloud_environment: { place: 'properties' },
  external_upgrader: { place: 'properties' },
};

/** `tp.agent.metadata`: An agent said what it runs on. */
export const tpAgentMetadata: EventDefinition<'usage', TpAgentMetadata> = {
  name: 'tp.agent.metadata',
  class: 'usage',
  version: 1,
  fields,
  validate: (candidate, scheme) => findFault(validate, fields, candidate, scheme),
};

/** `tp.agent.metadata` as it travels. */
export interface TpAgentMetadataWire extends WireEvent {
  readonly event: 'tp.agent.metadata';
  readonly distinct_id?: never;
  readonly properties: {
    /** The cluster that reports. */
    readonly cluster_name?: Pseudonym;
    /** The machine of the agent. */
    readonly server_id?: Pseudonym;
    /** Release of the agent. */
    readonly version: string;
    /** Whether it serves SSH. */
    readonly serves_ssh: boolean;
    /** Whether it serves databases. */
    readonly serves_db: boolean;
    /** Whether it serves Kubernetes. */
    readonly serves_kube: boolean;
    /** Whether it serves applications. */
    readonly serves_app: boolean;
    /** Whether it serves desktops. */
    readonly serves_desktop: boolean;
    /** Whether it looks for resources. */
    readonly serves_discovery: boolean;
    /** Its operating system. */
    readonly os: 'darwin' | 'linux' | 'other' | 'windows';
    /** Whether the maker still supports that version: the version itself would help to tell machines apart. */
    readonly os_support?: 'end_of_life' | 'maintained' | 'security_only' | 'unknown';
    /** Its processor architecture. */
    readonly arch: 'arm' | 'arm64' | 'ia32' | 'other' | 'x64';
    /** The C library, in the ranges that builds differ by. */
    readonly glibc?: '2.17-2.27' | '2.28-2.33' | '<2.17' | '>2.33' | 'none';
    /** How it was installed. */
    readonly install_method: 'dockerfile' | 'helm_kube_agent' | 'node_script' | 'other' | 'several' | 'systemctl';
    /** What its container runs in. */
    readonly container_runtime: 'containerd' | 'docker' | 'none' | 'other' | 'podman';
    /** What runs its container, without a version. */
    readonly container_orchestrator: 'kubernetes' | 'none' | 'other';
    /** The cloud it runs in, where it runs in one. */
    readonly cloud_environment?: 'aws' | 'azure' | 'gcp' | 'other';
    /** What keeps it up to date. */
    readonly external_upgrader: 'binary' | 'kube' | 'none' | 'other' | 'systemd_unit';
  };
  readonly set?: Readonly<Record<string, never>>;
  readonly set_once?: Readonly<Record<string, never>>;
}
