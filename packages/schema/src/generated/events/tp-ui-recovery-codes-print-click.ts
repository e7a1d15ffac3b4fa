// Generated from src/catalog by `npm run generate`. Do not edit.
import type { TpUiRecoveryCodesPrintClick } from '../../catalog/web/onboarding.js';
import type { EventDefinition, FieldDefinition } from '../../event-definition.js';
import { findFault } from '../../validation-fault.js';
import type { WireEvent } from '../../wire/batch.js';
import type { Pseudonym } from '../../wire/pseudonym.js';
import { validate } from '../validators/tp-ui-recovery-codes-print-click.js';

const fields: Readonly<Record<string, FieldDefinition>> = {
  cluster_name: { place: 'properties', anonymize: 'cluster' },
};

/** `tp.ui.recoveryCodesPrint.click`: Someone printed their recovery codes. */
export const tpUiRecoveryCodesPrintClick: EventDefinition<'behavior', TpUiRecoveryCodesPrintClick> = {
  name: 'tp.ui.recoveryCodesPrint.click',
  class: 'behavior',
  version: 1,
  fields,
  validate: (candidate, scheme) => findFault(validate, fields, candidate, scheme),
};

/** `tp.ui.recoveryCodesPrint.click` as it travels. */
export interface TpUiRecoveryCodesPrintClickWire extends WireEvent {
  readonly event: 'tp.ui.recoveryCodesPrint.click';
  readonly distinct_id: string;
  readonly properties: {
    /** The cluster of the new account. */
    readonly cluster_name?: Pseudonym;
  };
  readonly set?: Readonly<Record<string, never>>;
  readonly set_once?: Readonly<Record<string, never>>;
}
