// Generated from src/catalog by `npm run generate`. Do not edit.
import type { TpUiPageView } from '../../catalog/web/pages.js';
import type { EventDefinition, FieldDefinition } from '../../event-definition.js';
import { findFault } from '../../validation-fault.js';
import type { WireEvent } from '../../wire/batch.js';
import type { Pseudonym } from '../../wire/pseudonym.js';
import { validate } from '../validators/tp-ui-page-view.js';

const fields: Readonly<Record<string, FieldDefinition>> = {
  cluster_name: { place: 'properties', anonymize: 'cluster' },
  user_name: { place: 'properties', anonymize: 'user' },
  page: { place: 'properties' },
  campaign_source: { place: 'properties' },
  campaign: { place: 'properties' },
};

/** `tp.ui.pageView`: A page of the web UI was shown. */
export const tpUiPageView: EventDefinition<'behavior', TpUiPageView> = {
  name: 'tp.ui.pageView',
  class: 'behavior',
  version: 1,
  fields,
  validate: (candidate, scheme) => findFault(validate, fields, candidate, scheme),
};

/** `tp.ui.pageView` as it travels. */
export interface TpUiPageViewWire extends WireEvent {
  readonly event: 'tp.ui.pageView';
  readonly distinct_id: string;
  readonly properties: {
    /** The cluster the page belongs to. */
    readonly cluster_name?: Pseudonym;
    /** Who saw it. */
    readonly user_name?: Pseudonym;
    /** The page. Addresses hold names of clusters and resources, so a page has a name of its own here. */
    readonly page: 'access_lists' | 'access_requests' | 'account_settings' | 'active_sessions' | 'applications' | 'audit_log' | 'auth_connectors' | 'billing' | 'bots' | 'clusters' | 'databases' | 'desktops' | 'discover' | 'downloads' | 'home' | 'integrations' | 'kubernetes' | 'login' | 'other' | 'resources' | 'roles' | 'servers' | 'session_recordings' | 'support' | 'trusted_devices' | 'users';
    /** Where a campaign link was followed, as far as it is on the list. */
    readonly campaign_source?: 'blog' | 'documentation' | 'in_product' | 'newsletter' | 'other' | 'partner' | 'product_email' | 'search' | 'webinar';
    /** The campaign behind that link. */
    readonly campaign?: 'event' | 'first_steps' | 'new_feature' | 'other' | 'renewal' | 'upgrade';
  };
  readonly set?: Readonly<Record<string, never>>;
  readonly set_once?: Readonly<Record<string, never>>;
}
