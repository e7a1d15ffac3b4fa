// Generated from src/catalog by `npm run generate`. Do not edit.
import type { TpUiCallToActionClick } from '../../catalog/web/pages.js';
import type { EventDefinition, FieldDefinition } from '../../event-definition.js';
import { findFault } from '../../validation-fault.js';
import type { WireEvent } from '../../wire/batch.js';
import type { Pseudonym } from '../../wire/pseudonym.js';
import { validate } from '../validators/tp-ui-call-to-action-click.js';

const fields: Readonly<Record<string, FieldDefinition>> = {
  cluster_name: { place: 'properties', anonymize: 'cluster' },
  user_name: { place: 'properties', anonymize: 'user' },
  cta: { place: 'properties' },
};

/** `tp.ui.callToAction.click`: A button that offers a paid feature was clicked. */
export const tpUiCallToActionClick: EventDefinition<'behavior', TpUiCallToActionClick> = {
  name: 'tp.ui.callToAction.click',
  class: 'behavior',
  version: 1,
  fields,
  validate: (candidate, scheme) => findFault(validate, fields, candidate, scheme),
};

/** `tp.ui.callToAction.click` as it travels. */
export interface TpUiCallToActionClickWire extends WireEvent {
  readonly event: 'tp.ui.callToAction.click';
  readonly distinct_id: string;
  readonly properties: {
    /** The cluster that showed the button. */
    readonly cluster_name?: Pseudonym;
    /** Who clicked. */
    readonly user_name?: Pseudonym;
    /** The feature on offer. */
    readonly cta: 'access_list' | 'access_monitoring' | 'access_requests' | 'active_sessions' | 'auth_connector' | 'billing_summary' | 'entra_id' | 'external_audit_storage' | 'okta_scim' | 'okta_user_sync' | 'premium_support' | 'trusted_devices' | 'upgrade_banner';
  };
  readonly set?: Readonly<Record<string, never>>;
  readonly set_once?: Readonly<Record<string, never>>;
}
