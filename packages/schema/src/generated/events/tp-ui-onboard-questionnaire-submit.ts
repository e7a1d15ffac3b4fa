// Generated from src/catalog by `npm run generate`. Do not edit.
import type { TpUiOnboardQuestionnaireSubmit } from '../../catalog/web/onboarding.js';
import type { EventDefinition, FieldDefinition } from '../../event-definition.js';
import { findFault } from '../../validation-fault.js';
import type { WireEvent } from '../../wire/batch.js';
import type { Pseudonym } from '../../wire/pseudonym.js';
import { validate } from '../validators/tp-ui-onboard-questionnaire-submit.js';

const fields: Readonly<Record<string, FieldDefinition>> = {
  cluster_name: { place: 'properties', anonymize: 'cluster' },
};

/** `tp.ui.onboard.questionnaire.submit`: A newcomer answered the questionnaire; no answer is part of the event. */
export const tpUiOnboardQuestionnaireSubmit: EventDefinition<'behavior', TpUiOnboardQuestionnaireSubmit> = {
  name: 'tp.ui.onboard.questionnaire.submit',
  class: 'behavior',
  version: 1,
  fields,
  validate: (candidate, scheme) => findFault(validate, fields, candidate, scheme),
};

/** `tp.ui.onboard.questionnaire.submit` as it travels. */
export interface TpUiOnboardQuestionnaireSubmitWire extends WireEvent {
  readonly event: 'tp.ui.onboard.questionnaire.submit';
  readonly distinct_id: string;
  readonly properties: {
    /** The cluster of the new account. */
    readonly cluster_name?: Pseudonym;
  };
  readonly set?: Readonly<Record<string, never>>;
  readonly set_once?: Readonly<Record<string, never>>;
}
