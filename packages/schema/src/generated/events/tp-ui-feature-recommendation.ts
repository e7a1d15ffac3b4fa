// Generated from src/catalog by `npm run generate`. Do not edit.
import type { TpUiFeatureRecommendation } from '../../catalog/web/pages.js';
import type { EventDefinition, FieldDefinition } from '../../event-definition.js';
import { findFault } from '../../validation-fault.js';
import type { WireEvent } from '../../wire/batch.js';
import type { Pseudonym } from '../../wire/pseudonym.js';
import { validate } from '../validators/tp-ui-feature-recommendation.js';

const fields: Readonly<Record<string, FieldDefinition>> = {
  cluster_name: { place: 'properties', anonymize: 'cluster' },
  user_name: { place: 'properties', anonymize: 'user' },
  feature: { place: 'properties' },
  recommendation_status: { place: 'properties' },
};

/** `tp.ui.feature.recommendation`: A hint about an unused feature was shown, or followed. */
export const tpUiFeatureRecommendation: EventDefinition<'behavior', TpUiFeatureRecommendation> = {
  name: 'tp.ui.feature.recommendation',
  class: 'behavior',
  version: 1,
  fields,
  validate: (candidate, scheme) => findFault(validate, fields, candidate, scheme),
};

/** `tp.ui.feature.recommendation` as it travels. */
export interface TpUiFeatureRecommendationWire extends WireEvent {
  readonly event: 'tp.ui.feature.recommendation';
  readonly distinct_id: string;
  readonly properties: {
    /** The cluster that showed the hint. */
    readonly cluster_name?: Pseudonym;
    /** Who saw it. */
    readonly user_name?: Pseudonym;
    /** The feature that was recommended. */
    readonly feature: 'other' | 'trusted_devices';
    /** Whether it was only shown, or also set up. */
    readonly recommendation_status: 'done' | 'notified';
  };
  readonly set?: Readonly<Record<string, never>>;
  readonly set_once?: Readonly<Record<string, never>>;
}
