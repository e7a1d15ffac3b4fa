/**
 * What a reporter refuses in silence, made loud for tests and for authors: which event, which field, which rule. Never which value.
 */
import type { EventDefinition, ValidationFault, WireEvent } from '@candor/schema';

export interface Violation {
  readonly event: string;
  /** JSON pointer into the wire event, e.g. `/properties/connector_type`; empty where the event never came to be one. */
  readonly field: string;
  /** JSON Schema keyword, `class` for an event that this reporter does not send, `value` for what no event can carry: null, a function, a number instead of a name. */
  readonly keyword: string;
  readonly reason: ValidationFault['reason'] | 'wrong_class';
}

export function faultOf({ name: event }: EventDefinition, fault: ValidationFault): Violation {
  return { event, ...fault };
}

/** An event that was refused before its schema was asked. */
export function refusalOf(event: EventDefinition, sentClass: string): Violation {
  return event.class === sentClass
    ? { event: event.name, field: '', keyword: 'value', reason: 'invalid' }
    : { event: event.name, field: '', keyword: 'class', reason: 'wrong_class' };
}

export function inWords({ event, field, keyword, reason }: Violation): string {
  if (reason === 'wrong_class') return `${event} is of the other class: this reporter does not send it`;
  if (keyword === 'value') return `${event}: a declared property holds what no event can carry, or a sensitive one is no string`;
  return `${event}${field}: ${reason.replaceAll('_', ' ')} (${keyword})`;
}

/** The same event, whose validator tells what it was given and what it made of that. */
export function observed<Event extends EventDefinition>(event: Event, onVerdict: (candidate: WireEvent, fault: ValidationFault | undefined) => void): Event {
  return {
    ...event,
    validate(candidate: unknown) {
      const fault = event.validate(candidate);
      onVerdict(candidate as WireEvent, fault);
      return fault;
    },
  };
}
