// Generated from src/catalog by `npm run generate`. Do not edit.
import type { TpUiRecoveryCodesContinueClick } from '../../catalog/web/onboarding.js';
import type { EventDefinition, FieldDefinition } from '../../event-definition.js';
import { findFault } from '../../validation-fault.js';
import type { WireEvent } from '../../wire/batch.js';
import type { Pseudonym } from '../../wire/pseudonym.js';
import { validate } from '../validators/tp-ui-recovery-codes-continue-click.js';

const fields: Readonly<Record<string, FieldDefinition>> = {
  cluster_name: { place: 'properties', anonymize: 'cluster' },
};

/** `tp.ui.recoveryCodesContinue.click`: Someone left the page of recovery codes. */
export const tpUiRecoveryCodesContinueClick: EventDefinition<'behavior', TpUiRecoveryCodesContinueClick> = {
  name: 'tp.ui.recoveryCodesContinue.click',
  class: 'behavior',
  version: 1,
  fields,
  validate: (candidate, scheme) => findFault(validate, fields, candidate, scheme),
};

/** `tp.ui.recoveryCodesContinue.click` as it travels. */
export interface TpUiRecoveryCodesContinueClickWire extends WireEvent {
  readonly event: 'tp.ui.recoveryCodesContinue.click';
  readonly distinct_id: string;
  readonly properties: {
    /** The cluster of the new account. */
    readonly cluster_name?: Pseudonym;
  };
  readonly set?: Readonly<Record<string, never>>;
  readonly set_once?: Readonly<Record<string, never>>;
}
