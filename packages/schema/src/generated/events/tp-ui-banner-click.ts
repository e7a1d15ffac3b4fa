// Generated from src/catalog by `npm run generate`. Do not edit.
import type { TpUiBannerClick } from '../../catalog/web/pages.js';
import type { EventDefinition, FieldDefinition } from '../../event-definition.js';
import { findFault } from '../../validation-fault.js';
import type { WireEvent } from '../../wire/batch.js';
import type { Pseudonym } from '../../wire/pseudonym.js';
import { validate } from '../validators/tp-ui-banner-click.js';

const fields: Readonly<Record<string, FieldDefinition>> = {
  cluster_name: { place: 'properties', anonymize: 'cluster' },
  user_name: { place: 'properties', anonymize: 'user' },
  alert: { place: 'properties' },
};

/** `tp.ui.banner.click`: A banner was clicked. */
export const tpUiBannerClick: EventDefinition<'behavior', TpUiBannerClick> = {
  name: 'tp.ui.banner.click',
  class: 'behavior',
  version: 1,
  fields,
  validate: (candidate, scheme) => findFault(validate, fields, candidate, scheme),
};

/** `tp.ui.banner.click` as it travels. */
export interface TpUiBannerClickWire extends WireEvent {
  readonly event: 'tp.ui.banner.click';
  readonly distinct_id: string;
  readonly properties: {
    /** The cluster that showed the banner. */
    readonly cluster_name?: Pseudonym;
    /** Who clicked. */
    readonly user_name?: Pseudonym;
    /** The notice behind the banner. Notices written by an administrator are all `custom`. */
    readonly alert: 'custom' | 'licence_expired' | 'licence_expiring' | 'reporting_failed' | 'security_patch' | 'upgrade_available' | 'upgrade_required' | 'usage_limit';
  };
  readonly set?: Readonly<Record<string, never>>;
  readonly set_once?: Readonly<Record<string, never>>;
}
