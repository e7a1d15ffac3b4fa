// Generated from src/catalog by `npm run generate`. Do not edit.
import type { TpDesktopDirectoryShare } from '../../catalog/auth/sessions.js';
import type { EventDefinition, FieldDefinition } from '../../event-definition.js';
import { findFault } from '../../validation-fault.js';
import type { WireEvent } from '../../wire/batch.js';
import type { Pseudonym } from '../../wire/pseudonym.js';
import { validate } from '../validators/tp-desktop-directory-share.js';

const fields: Readonly<Record<string, FieldDefinition>> = {
  cluster_name: { place: 'properties', anonymize: 'cluster' },
  desktop_name: { place: 'properties', anonymize: 'resource' },
  user_name: { place: 'properties', anonymize: 'user' },
};

/** `tp.desktop.directory.share`: A folder was shared into a desktop session. */
export const tpDesktopDirectoryShare: EventDefinition<'usage', TpDesktopDirectoryShare> = {
  name: 'tp.desktop.directory.share',
  class: 'usage',
  version: 1,
  fields,
  validate: (candidate, scheme) => findFault(validate, fields, candidate, scheme),
};

/** `tp.desktop.directory.share` as it travels. */
export interface TpDesktopDirectoryShareWire extends WireEvent {
  readonly event: 'tp.desktop.directory.share';
  readonly distinct_id?: never;
  readonly properties: {
    /** The cluster that reports. */
    readonly cluster_name?: Pseudonym;
    /** The desktop. */
    readonly desktop_name?: Pseudonym;
    /** Who shared it. */
    readonly user_name?: Pseudonym;
  };
  readonly set?: Readonly<Record<string, never>>;
  readonly set_once?: Readonly<Record<string, never>>;
}
