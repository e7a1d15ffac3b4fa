// Generated from src/catalog by `npm run generate`. Do not edit.
import type { TpBeamsCreated } from '../../catalog/auth/discovery.js';
import type { EventDefinition, FieldDefinition } from '../../event-definition.js';
import { findFault } from '../../validation-fault.js';
import type { WireEvent } from '../../wire/batch.js';
import type { Pseudonym } from '../../wire/pseudonym.js';
import { validate } from '../validators/tp-beams-created.js';

const fields: Readonly<Record<string, FieldDefinition>> = {
  cluster_name: { place: 'properties', anonymize: 'cluster' },
  beam_id: { place: 'properties', anonymize: 'resource' },
  region: { place: 'properties' },
  startup_duration: { place: 'properties' },
};

/** `tp.beams.created`: A managed machine became ready. */
export const tpBeamsCreated: EventDefinition<'usage', TpBeamsCreated> = {
  name: 'tp.beams.created',
  class: 'usage',
  version: 1,
  fields,
  validate: (candidate, scheme) => findFault(validate, fields, candidate, scheme),
};

/** `tp.beams.created` as it travels. */
export interface TpBeamsCreatedWire extends WireEvent {
  readonly event: 'tp.beams.created';
  readonly distinct_id?: never;
  readonly properties: {
    /** The cluster that reports. */
    readonly cluster_name?: Pseudonym;
    /** The machine. */
    readonly beam_id?: Pseudonym;
    /** The part of the world it runs in. */
    readonly region: 'africa' | 'asia_pacific' | 'europe' | 'middle_east' | 'north_america' | 'south_america';
    /** How long it took, as a range. */
    readonly startup_duration: '1-5s' | '5-30s' | '<1s' | '>30s';
  };
  readonly set?: Readonly<Record<string, never>>;
  readonly set_once?: Readonly<Record<string, never>>;
}
