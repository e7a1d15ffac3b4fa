// Generated from src/catalog by `npm run generate`. Do not edit.
import type { TshLogin } from '../../catalog/tsh.js';
import type { EventDefinition, FieldDefinition } from '../../event-definition.js';
import { findFault } from '../../validation-fault.js';
import type { WireEvent } from '../../wire/batch.js';
import type { Pseudonym } from '../../wire/pseudonym.js';
import { validate } from '../validators/tsh-login.js';

const fields: Readonly<Record<string, FieldDefinition>> = {
  cluster_name: { place: 'properties', anonymize: 'cluster' },
  user_name: { place: 'properties', anonymize: 'user' },
  connector_type: { place: 'properties' },
  os: { place: 'set_once' },
  arch: { place: 'set_once' },
  tsh_version: { place: 'set' },
};

/** `tsh.login`: Someone signed in to a cluster from the command line. */
export const tshLogin: EventDefinition<'behavior', TshLogin> = {
  name: 'tsh.login',
  class: 'behavior',
  version: 1,
  fields,
  validate: (candidate, scheme) => findFault(validate, fields, candidate, scheme),
};

/** `tsh.login` as it travels. */
export interface TshLoginWire extends WireEvent {
  readonly event: 'tsh.login';
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
    /** Current release of the client. */
    readonly tsh_version: string;
  };
  readonly set_once: {
    /** Operating system the client was first seen on. */
    readonly os: 'darwin' | 'linux' | 'other' | 'windows';
    /** Processor architecture the client was first seen on. */
    readonly arch: 'arm' | 'arm64' | 'ia32' | 'other' | 'x64';
  };
}
