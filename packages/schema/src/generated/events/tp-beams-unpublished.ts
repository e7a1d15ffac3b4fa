// Generated from src/catalog by `npm run generate`. Do not edit.
import type { TpBeamsUnpublished } from '../../catalog/auth/discovery.js';
import type { EventDefinition, FieldDefinition } from '../../event-definition.js';
import { findFault } from '../../validation-fault.js';
import type { WireEvent } from '../../wire/batch.js';
import type { Pseudonym } from '../../wire/pseudonym.js';
import { validate } from '../validators/tp-beams-unpublished.js';

const fields: Readonly<Record<string, FieldDefinition>> = {
  cluster_name: { place: 'properties', anonymize: 'cluster' },
  beam_id: { place: 'properties', anonymize: 'resource' },
};

/** `tp.beams.unpublished`: An application on a managed machine was withdrawn. */
export const tpBeamsUnpublished: EventDefinition<'usage', TpBeamsUnpublished> = {
  name: 'tp.beams.unpublished',
  class: 'usage',
  version: 1,
  fields,
  validate: (candidate, scheme) => findFault(validate, fields, candidate, scheme),
};

/** `tp.beams.unpublished` as it travels. */
export interface TpBeamsUnpublishedWire extends WireEvent {
  readonly event: 'tp.beams.unpublished';
  readonly distinct_id?: never;
  readonly properties: {
    /** The cluster that reports. */
    readonly cluster_name?: Pseudonym;
    /** The machine. */
    readonly beam_id?: Pseudonym;
  };
  readonly set?: Readonly<Record<string, never>>;
  readonly set_once?: Readonly<Record<string, never>>;
}
