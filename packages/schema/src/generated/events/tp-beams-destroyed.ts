// Generated from src/catalog by `npm run generate`. Do not edit.
import type { TpBeamsDestroyed } from '../../catalog/auth/discovery.js';
import type { EventDefinition, FieldDefinition } from '../../event-definition.js';
import { findFault } from '../../validation-fault.js';
import type { WireEvent } from '../../wire/batch.js';
import type { Pseudonym } from '../../wire/pseudonym.js';
import { validate } from '../validators/tp-beams-destroyed.js';

const fields: Readonly<Record<string, FieldDefinition>> = {
  cluster_name: { place: 'properties', anonymize: 'cluster' },
  beam_id: { place: 'properties', anonymize: 'resource' },
  reason: { place: 'properties' },
  region: { place: 'properties' },
};

/** `tp.beams.destroyed`: A managed machine was taken down. */
export const tpBeamsDestroyed: EventDefinition<'usage', TpBeamsDestroyed> = {
  name: 'tp.beams.destroyed',
  class: 'usage',
  version: 1,
  fields,
  validate: (candidate, scheme) => findFault(validate, fields, candidate, scheme),
};

/** `tp.beams.destroyed` as it travels. */
export interface TpBeamsDestroyedWire extends WireEvent {
  readonly event: 'tp.beams.destroyed';
  readonly distinct_id?: never;
  readonly properties: {
    /** The cluster that reports. */
    readonly cluster_name?: Pseudonym;
    /** The machine. */
    readonly beam_id?: Pseudonym;
    /** Why. */
    readonly reason: 'expired' | 'failure' | 'idle' | 'limit_reached' | 'other' | 'user_request';
    /** The part of the world it ran in. */
    readonly region: 'africa' | 'asia_pacific' | 'europe' | 'middle_east' | 'north_america' | 'south_america';
  };
  readonly set?: Readonly<Record<string, never>>;
  readonly set_once?: Readonly<Record<string, never>>;
}
