// Generated from src/catalog by `npm run generate`. Do not edit.
import type { TpUiAccessListIntegrate } from '../../catalog/web/access-lists.js';
import type { EventDefinition, FieldDefinition } from '../../event-definition.js';
import { findFault } from '../../validation-fault.js';
import type { WireEvent } from '../../wire/batch.js';
import type { Pseudonym } from '../../wire/pseudonym.js';
import { validate } from '../validators/tp-ui-access-list-integrate.js';

const fields: Readonly<Record<string, FieldDefinition>> = {
  cluster_name: { place: 'properties', anonymize: 'cluster' },
  user_name: { place: 'properties', anonymize: 'user' },
  wizard_run: { place: 'properties', anonymize: 'session' },
  preset: { place: 'properties' },
  identity_provider: { place: 'properties' },
};

/** `tp.ui.accessList.integrate`: Someone asked to connect an identity provider from the wizard. */
export const tpUiAccessListIntegrate: EventDefinition<'behavior', TpUiAccessListIntegrate> = {
  name: 'tp.ui.accessList.integrate',
  class: 'behavior',
  version: 1,
  fields,
  validate: (candidate, scheme) => findFault(validate, fields, candidate, scheme),
};

/** `tp.ui.accessList.integrate` as it travels. */
export interface TpUiAccessListIntegrateWire extends WireEvent {
  readonly event: 'tp.ui.accessList.integrate';
  readonly distinct_id: string;
  readonly properties: {
    /** The cluster of the access list. */
    readonly cluster_name?: Pseudonym;
    /** Who asked. */
    readonly user_name?: Pseudonym;
    /** One run of the wizard, so that its steps can be put in order. */
    readonly wizard_run?: Pseudonym;
    /** The template that was chosen, where one was. */
    readonly preset?: 'long_term' | 'short_term';
    /** The provider. */
    readonly identity_provider: 'okta' | 'other';
  };
  readonly set?: Readonly<Record<string, never>>;
  readonly set_once?: Readonly<Record<string, never>>;
}
