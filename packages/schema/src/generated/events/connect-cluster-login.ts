// Generated from src/catalog by `npm run generate`. Do not edit.
import type { ConnectClusterLogin } from '../../catalog/connect.js';
import type { EventDefinition, FieldDefinition } from '../../event-definition.js';
import { findFault } from '../../validation-fault.js';
import type { WireEvent } from '../../wire/batch.js';
import type { Pseudonym } from '../../wire/pseudonym.js';
import { validate } from '../validators/connect-cluster-login.js';

const fields: Readonly<Record<string, FieldDefinition>> = {
  cluster_name: { place: 'properties', anonymize: 'cluster' },
  user_name: { place: 'properties', anonymize: 'user' },
  connector_type: { place: 'properties' },
  os: { place: 'set_once' },
  arch: { place: 'set_once' },
  os_version: { place: 'set' },
  connect_version: { place: 'set' },
};

/** `connect.cluster.login`: Someone signed in to a cluster from the desktop app. */
export const connectClusterLogin: EventDefinition<'behavior', ConnectClusterLogin> = {
  name: 'connect.cluster.login',
  class: 'behavior',
  version: 1,
  fields,
  validate: (candidate, scheme) => findFault(validate, fields, candidate, scheme),
};

/** `connect.cluster.login` as it travels. */
export interface ConnectClusterLoginWire extends WireEvent {
  readonly event: 'connect.cluster.login';
  readonly distinct_id: string;
  readonly properties: {
    /** The cluster signed in to. */
    readonly cluster_name?: Pseudonym;
    /** Who signed in. */
    readonly user_name?: Pseudonym;
    /** What vouched for the identity. */
    readonly connector_type: 'github' | 'local' | 'oidc' | 'passwordless' | 'saml';
  };
  readonly set: {
    /** Current version of the operating system, its numbers only. */
    readonly os_version: string;
    /** Current release of the app. */
    readonly connect_version: string;
  };
  readonly set_once: {
    /** Operating system the app was first seen on. */
    readonly os: 'darwin' | 'linux' | 'other' | 'windows';
    /** Processor architecture the app was first seen on. */
    readonly arch: 'arm' | 'arm64' | 'ia32' | 'other' | 'x64';
  };
}
