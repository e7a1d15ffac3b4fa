/** What the catalog says of an event beyond what a reporter needs to send it. */
import type { BillingUse, EventClass } from './event-definition.js';

export interface FieldMetadata {
  /** Whether the client has to give it. A sensitive field may still be absent on the wire, namely when it was empty. */
  readonly required: boolean;
  readonly description: string;
}

export interface EventMetadata {
  readonly name: string;
  readonly version: number;
  readonly class: EventClass;
  /** What happened, in one sentence. */
  readonly description: string;
  /** The client that sends it. */
  readonly emitter: string;
  /** The team that answers for it. */
  readonly owner: string;
  /** The question it answers. */
  readonly purpose: string;
  /** First day, `YYYY-MM-DD`. */
  readonly since: string;
  /** Day from which it may no longer be collected, `YYYY-MM-DD`. Every behaviour event has one. */
  readonly expires?: string;
  /** Days after which a stored event must be deleted. */
  readonly retentionDays: number;
  readonly bills?: BillingUse;
  readonly fields: Readonly<Record<string, FieldMetadata>>;
}
