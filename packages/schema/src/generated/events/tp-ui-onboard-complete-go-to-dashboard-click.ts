// Generated from src/catalog by `npm run generate`. Do not edit.
import type { TpUiOnboardCompleteGoToDashboardClick } from '../../catalog/web/onboarding.js';
import type { EventDefinition, FieldDefinition } from '../../event-definition.js';
import { findFault } from '../../validation-fault.js';
import type { WireEvent } from '../../wire/batch.js';
import type { Pseudonym } from '../../wire/pseudonym.js';
import { validate } from '../validators/tp-ui-onboard-complete-go-to-dashboard-click.js';

const fields: Readonly<Record<string, FieldDefinition>> = {
  cluster_name: { place: 'properties', anonymize: 'cluster' },
};

/** `tp.ui.onboard.completeGoToDashboard.click`: A newcomer finished signing up and went on to the dashboard. */
export const tpUiOnboardCompleteGoToDashboardClick: EventDefinition<'behavior', TpUiOnboardCompleteGoToDashboardClick> = {
  name: 'tp.ui.onboard.completeGoToDashboard.click',
  class: 'behavior',
  version: 1,
  fields,
  validate: (candidate, scheme) => findFault(validate, fields, candidate, scheme),
};

/** `tp.ui.onboard.completeGoToDashboard.click` as it travels. */
export interface TpUiOnboardCompleteGoToDashboardClickWire extends WireEvent {
  readonly event: 'tp.ui.onboard.completeGoToDashboard.click';
  readonly distinct_id: string;
  readonly properties: {
    /** The cluster of the new account. */
    readonly cluster_name?: Pseudonym;
  };
  readonly set?: Readonly<Record<string, never>>;
  readonly set_once?: Readonly<Record<string, never>>;
}
