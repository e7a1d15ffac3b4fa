// Generated from src/catalog by `npm run generate`. Do not edit.
import type { TpUiInteraction } from '../../catalog/web/pages.js';
import type { EventDefinition, FieldDefinition } from '../../event-definition.js';
import { findFault } from '../../validation-fault.js';
import type { WireEvent } from '../../wire/batch.js';
import type { Pseudonym } from '../../wire/pseudonym.js';
import { validate } from '../validators/tp-ui-interaction.js';

const fields: Readonly<Record<string, FieldDefinition>> = {
  cluster_name: { place: 'properties', anonymize: 'cluster' },
  user_name: { place: 'properties', anonymize: 'user' },
  page: { place: 'properties' },
  interaction: { place: 'properties' },
};

/** `tp.ui.interaction`: Someone changed how a list of things is shown. */
export const tpUiInteraction: EventDefinition<'behavior', TpUiInteraction> = {
  name: 'tp.ui.interaction',
  class: 'behavior',
  version: 1,
  fields,
  validate: (candidate, scheme) => findFault(validate, fields, candidate, scheme),
};

/** `tp.ui.interaction` as it travels. */
export interface TpUiInteractionWire extends WireEvent {
  readonly event: 'tp.ui.interaction';
  readonly distinct_id: string;
  readonly properties: {
    /** The cluster whose things are listed. */
    readonly cluster_name?: Pseudonym;
    /** Who changed the view. */
    readonly user_name?: Pseudonym;
    /** The page that holds the list. */
    readonly page: 'access_lists' | 'access_requests' | 'account_settings' | 'active_sessions' | 'applications' | 'audit_log' | 'auth_connectors' | 'billing' | 'bots' | 'clusters' | 'databases' | 'desktops' | 'discover' | 'downloads' | 'home' | 'integrations' | 'kubernetes' | 'login' | 'other' | 'resources' | 'roles' | 'servers' | 'session_recordings' | 'support' | 'trusted_devices' | 'users';
    /** What was done. What was searched or filtered for stays at home. */
    readonly interaction: 'bulk_select' | 'change_view' | 'expand' | 'filter' | 'next_page' | 'other' | 'pin' | 'search' | 'sort' | 'unpin';
  };
  readonly set?: Readonly<Record<string, never>>;
  readonly set_once?: Readonly<Record<string, never>>;
}
