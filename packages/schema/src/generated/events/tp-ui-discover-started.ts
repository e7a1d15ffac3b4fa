// Generated from src/catalog by `npm run generate`. Do not edit.
import type { TpUiDiscoverStarted } from '../../catalog/web/discover.js';
import type { EventDefinition, FieldDefinition } from '../../event-definition.js';
import { findFault } from '../../validation-fault.js';
import type { WireEvent } from '../../wire/batch.js';
import type { Pseudonym } from '../../wire/pseudonym.js';
import { validate } from '../validators/tp-ui-discover-started.js';

const fields: Readonly<Record<string, FieldDefinition>> = {
  cluster_name: { place: 'properties', anonymize: 'cluster' },
  user_name: { place: 'properties', anonymize: 'user' },
  sso: { place: 'properties' },
  wizard_run: { place: 'properties', anonymize: 'session' },
  status: { place: 'properties' },
  error_code: { place: 'properties' },
};

/** `tp.ui.discover.started`: The wizard that adds a resource was opened. */
export const tpUiDiscoverStarted: EventDefinition<'behavior', TpUiDiscoverStarted> = {
  name: 'tp.ui.discover.started',
  class: 'behavior',
  version: 1,
  fields,
  validate: (candidate, scheme) => findFault(validate, fields, candidate, scheme),
};

/** `tp.ui.discover.started` as it travels. */
export interface TpUiDiscoverStartedWire extends WireEvent {
  readonly event: 'tp.ui.discover.started';
  readonly distinct_id: string;
  readonly properties: {
    /** The cluster to add to. */
    readonly cluster_name?: Pseudonym;
    /** Who opened the wizard. */
    readonly user_name?: Pseudonym;
    /** Whether they signed in through their company's identity provider. */
    readonly sso: boolean;
    /** One run of the wizard, so that its steps can be put in order. */
    readonly wizard_run?: Pseudonym;
    /** Whether the wizard opened. */
    readonly status?: 'aborted' | 'error' | 'skipped' | 'success';
    /** What went wrong, from a closed list; absent unless the status is `error`. */
    readonly error_code?: 'access_denied' | 'already_exists' | 'cloud_credentials' | 'cloud_permissions' | 'cloud_quota' | 'connection_refused' | 'invalid_input' | 'network_unreachable' | 'not_found' | 'other' | 'script_failed' | 'timeout' | 'unsupported_version';
  };
  readonly set?: Readonly<Record<string, never>>;
  readonly set_once?: Readonly<Record<string, never>>;
}
