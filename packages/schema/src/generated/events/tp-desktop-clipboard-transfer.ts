// Generated from src/catalog by `npm run generate`. Do not edit.
import type { TpDesktopClipboardTransfer } from '../../catalog/auth/sessions.js';
import type { EventDefinition, FieldDefinition } from '../../event-definition.js';
import { findFault } from '../../validation-fault.js';
import type { WireEvent } from '../../wire/batch.js';
import type { Pseudonym } from '../../wire/pseudonym.js';
import { validate } from '../validators/tp-desktop-clipboard-transfer.js';

const fields: Readonly<Record<string, FieldDefinition>> = {
  cluster_name: { place: 'properties', anonymize: 'cluster' },
  desktop_name: { place: 'properties', anonymize: 'resource' },
  user_name: { place: 'properties', anonymize: 'user' },
};

/** `tp.desktop.clipboard.transfer`: The clipboard was carried into a desktop session, or out of it. */
export const tpDesktopClipboardTransfer: EventDefinition<'usage', TpDesktopClipboardTransfer> = {
  name: 'tp.desktop.clipboard.transfer',
  class: 'usage',
  version: 1,
  fields,
  validate: (candidate, scheme) => findFault(validate, fields, candidate, scheme),
};

/** `tp.desktop.clipboard.transfer` as it travels. */
export interface TpDesktopClipboardTransferWire extends WireEvent {
  readonly event: 'tp.desktop.clipboard.transfer';
  readonly distinct_id?: never;
  readonly properties: {
    /** The cluster that reports. */
    readonly cluster_name?: Pseudonym;
    /** The desktop. */
    readonly desktop_name?: Pseudonym;
    /** Whose clipboard it was. */
    readonly user_name?: Pseudonym;
  };
  readonly set?: Readonly<Record<string, never>>;
  readonly set_once?: Readonly<Record<string, never>>;
}
