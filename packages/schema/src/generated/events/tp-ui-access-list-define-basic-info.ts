// Generated from src/catalog by `npm run generate`. Do not edit.
import type { TpUiAccessListDefineBasicInfo } from '../../catalog/web/access-lists.js';
import type { EventDefinition, FieldDefinition } from '../../event-definition.js';
import { findFault } from '../../validation-fault.js';
import type { WireEvent } from '../../wire/batch.js';
import type { Pseudonym } from '../../wire/pseudonym.js';
import { validate } from '../validators/tp-ui-access-list-define-basic-info.js';

const fields: Readonly<Record<string, FieldDefinition>> = {
  cluster_name: { place: 'properties', anonymize: 'cluster' },
  user_name: { place: 'properties', anonymize: 'user' },
  wizard_run: { place: 'properties', anonymize: 'session' },
  preset: { place: 'properties' },
  status: { place: 'properties' },
  error_code: { place: 'properties' },
};

/** `tp.ui.accessList.define.basicInfo`: The list was named and described. */
export const tpUiAccessListDefineBasicInfo: EventDefinition<'behavior', TpUiAccessListDefineBasicInfo> = {
  name: 'tp.ui.accessList.define.basicInfo',
  class: 'behavior',
  version: 1,
  fields,
  validate: (candidate, scheme) => findFault(validate, fields, candidate, scheme),
};

/** `tp.ui.accessList.define.basicInfo` as it travels. */
export interface TpUiAccessListDefineBasicInfoWire extends WireEvent {
  readonly event: 'tp.ui.accessList.define.basicInfo';
  readonly distinct_id: string;
  readonly properties: {
    /** The cluster of the access list. */
    readonly cluster_name?: Pseudonym;
    /** Who named it. */
    readonly user_name?: Pseudonym;
    /** One run of the wizard, so that its steps can be put in order. */
    readonly wizard_run?: Pseudonym;
    /** The template that was chosen, where one was. */
    readonly preset?: 'long_term' | 'short_term';
    /** How the step ended. */
    readonly status: 'aborted' | 'error' | 'skipped' | 'success';
    /** What went wrong, from a closed list; absent unless the status is `error`. */
    readonly error_code?: 'access_denied' | 'already_exists' | 'cloud_credentials' | 'cloud_permissions' | 'cloud_quota' | 'connection_refused' | 'invalid_input' | 'network_unreachable' | 'not_found' | 'other' | 'script_failed' | 'timeout' | 'unsupported_version';
  };
  readonly set?: Readonly<Record<string, never>>;
  readonly set_once?: Readonly<Record<string, never>>;
}
