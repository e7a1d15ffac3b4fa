// Generated from src/catalog by `npm run generate`. Do not edit.
import type { TpUiUsageReportingAlertCtaClick } from '../../catalog/web/pages.js';
import type { EventDefinition, FieldDefinition } from '../../event-definition.js';
import { findFault } from '../../validation-fault.js';
import type { WireEvent } from '../../wire/batch.js';
import type { Pseudonym } from '../../wire/pseudonym.js';
import { validate } from '../validators/tp-ui-usage-reporting-alert-cta-click.js';

const fields: Readonly<Record<string, FieldDefinition>> = {
  cluster_name: { place: 'properties', anonymize: 'cluster' },
  user_name: { place: 'properties', anonymize: 'user' },
  alert: { place: 'properties' },
  campaign_source: { place: 'properties' },
  campaign: { place: 'properties' },
};

/** `tp.ui.usageReportingAlertCta.click`: The button in a warning about usage reporting was clicked. */
export const tpUiUsageReportingAlertCtaClick: EventDefinition<'behavior', TpUiUsageReportingAlertCtaClick> = {
  name: 'tp.ui.usageReportingAlertCta.click',
  class: 'behavior',
  version: 1,
  fields,
  validate: (candidate, scheme) => findFault(validate, fields, candidate, scheme),
};

/** `tp.ui.usageReportingAlertCta.click` as it travels. */
export interface TpUiUsageReportingAlertCtaClickWire extends WireEvent {
  readonly event: 'tp.ui.usageReportingAlertCta.click';
  readonly distinct_id: string;
  readonly properties: {
    /** The cluster that showed the warning. */
    readonly cluster_name?: Pseudonym;
    /** Who clicked. */
    readonly user_name?: Pseudonym;
    /** The warning. */
    readonly alert: 'other' | 'reporting_failed' | 'reporting_overdue';
    /** Where the button says it stands, as far as it is on the list. */
    readonly campaign_source?: 'blog' | 'documentation' | 'in_product' | 'newsletter' | 'other' | 'partner' | 'product_email' | 'search' | 'webinar';
    /** The campaign that the button belongs to. */
    readonly campaign?: 'event' | 'first_steps' | 'new_feature' | 'other' | 'renewal' | 'upgrade';
  };
  readonly set?: Readonly<Record<string, never>>;
  readonly set_once?: Readonly<Record<string, never>>;
}
