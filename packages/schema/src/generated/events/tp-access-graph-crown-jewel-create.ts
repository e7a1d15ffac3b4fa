// Generated from src/catalog by `npm run generate`. Do not edit.
import type { TpAccessGraphCrownJewelCreate } from '../../catalog/auth/identity-security.js';
import type { EventDefinition, FieldDefinition } from '../../event-definition.js';
import { findFault } from '../../validation-fault.js';
import type { WireEvent } from '../../wire/batch.js';
import type { Pseudonym } from '../../wire/pseudonym.js';
import { validate } from '../validators/tp-access-graph-crown-jewel-create.js';

const fields: Readonly<Record<string, FieldDefinition>> = {
  cluster_name: { place: 'properties', anonymize: 'cluster' },
};

/** `tp.accessGraph.crownJewelCreate`: A resource was put under watch. */
export const tpAccessGraphCrownJewelCreate: EventDefinition<'usage', TpAccessGraphCrownJewelCreate> = {
  name: 'tp.accessGraph.crownJewelCreate',
  class: 'usage',
  version: 1,
  fields,
  validate: (candidate, scheme) => findFault(validate, fields, candidate, scheme),
};

/** `tp.accessGraph.crownJewelCreate` as it travels. */
export interface TpAccessGraphCrownJewelCreateWire extends WireEvent {
  readonly event: 'tp.accessGraph.crownJewelCreate';
  readonly distinct_id?: never;
  readonly properties: {
    /** The cluster that reports. */
    readonly cluster_name?: Pseudonym;
  };
  readonly set?: Readonly<Record<string, never>>;
  readonly set_once?: Readonly<Record<string, never>>;
}
