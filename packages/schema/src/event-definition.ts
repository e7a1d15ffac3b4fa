/**
 * What an event constant is: the catalog's decision about one event, in the form the reporters and the collector run on.
 *
 * Promises: holds everything needed to project, pseudonymise and validate that one event, and nothing of any other.
 * Must not: be written by hand. The generator makes every instance from `src/catalog/`.
 */
import type { WireEvent } from './wire/batch.js';
import type { PseudonymScheme } from './wire/pseudonym.js';

/** Behaviour events are always opt-in and sent without credentials; usage events are authenticated and may bill. */
export type EventClass = 'behavior' | 'usage';

/** What a sensitive field identifies. A closed list: scheme 2 derives one subkey per kind. */
export type AnonymizeKind =
  | 'address'
  | 'bot'
  | 'cluster'
  | 'device'
  | 'resource'
  | 'server'
  | 'session'
  | 'user';

/** What an event's counts are invoiced as. Events without it never reach an invoice. */
export type BillingUse = 'active-users' | 'protected-resources';

/** Where a field travels in the wire event. `set` and `set_once` describe the person behind `distinct_id`. */
export type FieldPlace = 'properties' | 'set' | 'set_once';

export interface FieldDefinition {
  readonly place: FieldPlace;
  /** Present on sensitive fields: the raw value is replaced by its pseudonym, element by element for a list. */
  readonly anonymize?: AnonymizeKind;
  /** Present where the field is a list of sensitive values. */
  readonly list?: true;
}

/** Why a wire event was refused, in the catalog's own words: never a value, never an undeclared key. */
export interface ValidationFault {
  readonly reason: 'not_anonymized' | 'undeclared_property' | 'invalid';
  /** JSON pointer into the wire event, made of declared names and list positions only, e.g. `/properties/user_name`. */
  readonly field: string;
  /** JSON Schema keyword that failed, e.g. `pattern`. */
  readonly keyword: string;
}

export interface EventDefinition<Class extends EventClass = EventClass, Input extends object = object> {
  readonly name: string;
  readonly class: Class;
  /** Version of the event's schema; a breaking change makes a new one. */
  readonly version: number;
  /** Present on events whose counts are invoiced. */
  readonly bills?: BillingUse;
  /** Every declared field. A name that is not here is never sent. */
  readonly fields: Readonly<Record<string, FieldDefinition>>;
  /** Undefined when the wire event is exactly what the catalog declares, with pseudonyms of `scheme`, else the first fault. */
  readonly validate: (candidate: unknown, scheme?: PseudonymScheme) => ValidationFault | undefined;
  /** Carries the input type for `track()`; never present at run time. */
  readonly input?: Input;
}

declare const validated: unique symbol;

/** A wire event that its generated schema accepted. Queues take only this. */
export type ValidEvent = WireEvent & { readonly [validated]: true };

export type ValidationResult =
  | { readonly ok: true; readonly event: ValidEvent }
  | { readonly ok: false; readonly fault: ValidationFault };

/** The only way to obtain a {@link ValidEvent}. @param scheme that of the batch the event belongs to; scheme 1 if left out. */
export function validateEvent(definition: EventDefinition, candidate: WireEvent, scheme?: PseudonymScheme): ValidationResult {
  const fault = definition.validate(candidate, scheme);
  return fault === undefined ? { ok: true, event: candidate as ValidEvent } : { ok: false, fault };
}
