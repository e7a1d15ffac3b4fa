// Generated from src/catalog by `npm run generate`. Do not edit.
import type { TpUiOnboardAddFirstResourceLaterClick } from '../../catalog/web/onboarding.js';
import type { EventDefinition, FieldDefinition } from '../../event-definition.js';
import { findFault } from '../../validation-fault.js';
import type { WireEvent } from '../../wire/batch.js';
import type { Pseudonym } from '../../wire/pseudonym.js';
import { validate } from '../validators/tp-ui-onboard-add-first-resource-later-click.js';

const fields: Readonly<Record<string, FieldDefinition>> = {
  cluster_name: { place: 'properties', anonymize: 'cluster' },
  user_name: { place: 'properties', anonymize: 'user' },
};

/** `tp.ui.onboard.addFirstResourceLater.click`: Someone new put off adding a first resource. */
export const tpUiOnboardAddFirstResourceLaterClick: EventDefinition<'behavior', TpUiOnboardAddFirstResourceLaterClick> = {
  name: 'tp.ui.onboard.addFirstResourceLater.click',
  class: 'behavior',
  version: 1,
  fields,
  validate: (candidate, scheme) => findFault(validate, fields, candidate, scheme),
};

/** `tp.ui.onboard.addFirstResourceLater.click` as it travels. */
export interface TpUiOnboardAddFirstResourceLaterClickWire extends WireEvent {
  readonly event: 'tp.ui.onboard.addFirstResourceLater.click';
  readonly distinct_id: string;
  readonly properties: {
    /** The cluster without a resource. */
    readonly cluster_name?: Pseudonym;
    /** Who put it off. */
    readonly user_name?: Pseudonym;
  };
  readonly set?: Readonly<Record<string, never>>;
  readonly set_once?: Readonly<Record<string, never>>;
}
