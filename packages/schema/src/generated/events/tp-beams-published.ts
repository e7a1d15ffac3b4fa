// Generated from src/catalog by `npm run generate`. Do not edit.
import type { TpBeamsPublished } from '../../catalog/auth/discovery.js';
import type { EventDefinition, FieldDefinition } from '../../event-definition.js';
import { findFault } from '../../validation-fault.js';
import type { WireEvent } from '../../wire/batch.js';
import type { Pseudonym } from '../../wire/pseudonym.js';
import { validate } from '../validators/tp-beams-published.js';

const fields: Readonly<Record<string, FieldDefinition>> = {
  cluster_name: { place: 'properties', anonymize: 'cluster' },
  beam_id: { place: 'properties', anonymize: 'resource' },
  protocol: { place: 'properties' },
};

/** `tp.beams.published`: An application on a managed machine was published. */
export const tpBeamsPublished: EventDefinition<'usage', TpBeamsPublished> = {
  name: 'tp.beams.published',
  class: 'usage',
  version: 1,
  fields,
  validate: (candidate, scheme) => findFault(validate, fields, candidate, scheme),
};

/** `tp.beams.published` as it travels. */
export interface TpBeamsPublishedWire extends WireEvent {
  readonly event: 'tp.beams.published';
  readonly distinct_id?: never;
  readonly properties: {
    /** The cluster that reports. */
    readonly cluster_name?: Pseudonym;
    /** The machine. */
    readonly beam_id?: Pseudonym;
    /** What the application speaks. */
    readonly protocol: 'http' | 'other' | 'tcp';
  };
  readonly set?: Readonly<Record<string, never>>;
  readonly set_once?: Readonly<Record<string, never>>;
}
