// Generated from src/catalog by `npm run generate`. Do not edit.
import type { TpEditorChange } from '../../catalog/auth/identity.js';
import type { EventDefinition, FieldDefinition } from '../../event-definition.js';
import { findFault } from '../../validation-fault.js';
import type { WireEvent } from '../../wire/batch.js';
import type { Pseudonym } from '../../wire/pseudonym.js';
import { validate } from '../validators/tp-editor-change.js';

const fields: Readonly<Record<string, FieldDefinition>> = {
  cluster_name: { place: 'properties', anonymize: 'cluster' },
  user_name: { place: 'properties', anonymize: 'user' },
  status: { place: 'properties' },
};

/** `tp.editor.change`: Someone was given the preset editor role, or lost it. */
export const tpEditorChange: EventDefinition<'usage', TpEditorChange> = {
  name: 'tp.editor.change',
  class: 'usage',
  version: 1,
  fields,
  validate: (candidate, scheme) => findFault(validate, fields, candidate, scheme),
};

/** `tp.editor.change` as it travels. */
export interface TpEditorChangeWire extends WireEvent {
  readonly event: 'tp.editor.change';
  readonly distinct_id?: never;
  readonly properties: {
    /** The cluster that reports. */
    readonly cluster_name?: Pseudonym;
    /** Whose role changed. */
    readonly user_name?: Pseudonym;
    /** Whether it was given or taken. */
    readonly status: 'role_granted' | 'role_removed';
  };
  readonly set?: Readonly<Record<string, never>>;
  readonly set_once?: Readonly<Record<string, never>>;
}
