// Generated from src/catalog by `npm run generate`. Do not edit.
import type { TpUiTermsOfServiceClick } from '../../catalog/web/pages.js';
import type { EventDefinition, FieldDefinition } from '../../event-definition.js';
import { findFault } from '../../validation-fault.js';
import type { WireEvent } from '../../wire/batch.js';
import type { Pseudonym } from '../../wire/pseudonym.js';
import { validate } from '../validators/tp-ui-terms-of-service-click.js';

const fields: Readonly<Record<string, FieldDefinition>> = {
  cluster_name: { place: 'properties', anonymize: 'cluster' },
  user_name: { place: 'properties', anonymize: 'user' },
  page: { place: 'properties' },
};

/** `tp.ui.termsOfService.click`: The terms of service were opened. */
export const tpUiTermsOfServiceClick: EventDefinition<'behavior', TpUiTermsOfServiceClick> = {
  name: 'tp.ui.termsOfService.click',
  class: 'behavior',
  version: 1,
  fields,
  validate: (candidate, scheme) => findFault(validate, fields, candidate, scheme),
};

/** `tp.ui.termsOfService.click` as it travels. */
export interface TpUiTermsOfServiceClickWire extends WireEvent {
  readonly event: 'tp.ui.termsOfService.click';
  readonly distinct_id: string;
  readonly properties: {
    /** The cluster that showed the link. */
    readonly cluster_name?: Pseudonym;
    /** Who opened them. */
    readonly user_name?: Pseudonym;
    /** The page that holds the link; the address of the site would name the customer. */
    readonly page: 'access_lists' | 'access_requests' | 'account_settings' | 'active_sessions' | 'applications' | 'audit_log' | 'auth_connectors' | 'billing' | 'bots' | 'clusters' | 'databases' | 'desktops' | 'discover' | 'downloads' | 'home' | 'integrations' | 'kubernetes' | 'login' | 'other' | 'resources' | 'roles' | 'servers' | 'session_recordings' | 'support' | 'trusted_devices' | 'users';
  };
  readonly set?: Readonly<Record<string, never>>;
  readonly set_once?: Readonly<Record<string, never>>;
}
