// Generated from src/catalog by `npm run generate`. Do not edit.
import type { TpUiRecoveryCodesCopyClick } from '../../catalog/web/onboarding.js';
import type { EventDefinition, FieldDefinition } from '../../event-definition.js';
import { findFault } from '../../validation-fault.js';
import type { WireEvent } from '../../wire/batch.js';
import type { Pseudonym } from '../../wire/pseudonym.js';
import { validate } from '../validators/tp-ui-recovery-codes-copy-click.js';

const fields: Readonly<Record<string, FieldDefinition>> = {
  cluster_name: { place: 'properties', anonymize: 'cluster' },
};

/** `tp.ui.recoveryCodesCopy.click`: Someone copied their recovery codes to the clipboard. */
export const tpUiRecoveryCodesCopyClick: EventDefinition<'behavior', TpUiRecoveryCodesCopyClick> = {
  name: 'tp.ui.recoveryCodesCopy.click',
  class: 'behavior',
  version: 1,
  fields,
  validate: (candidate, scheme) => findFault(validate, fields, candidate, scheme),
};

/** `tp.ui.recoveryCodesCopy.click` as it travels. */
export interface TpUiRecoveryCodesCopyClickWire extends WireEvent {
  readonly event: 'tp.ui.recoveryCodesCopy.click';
  readonly distinct_id: string;
  readonly properties: {
    /** The cluster of the new account. */
    readonly cluster_name?: Pseudonym;
  };
  readonly set?: Readonly<Record<string, never>>;
  readonly set_once?: Readonly<Record<string, never>>;
}
