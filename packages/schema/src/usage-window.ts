/**
 * What a client needs to aggregate a windowed report: which event it is, how long its window is, what it counts and which
 * actions feed it. Metering is made from these reports, so the catalog decides it and not the client.
 *
 * Must not: be written by hand. The generator makes every instance from the tags `@window` and `@counts` in `src/catalog/`.
 */
import type { EventDefinition } from './event-definition.js';

/** A report on one subject in one window. Every one has `window_start`, `cluster_name` and `reporter_host` beside the subject. */
export interface UsageWindow<Subject extends object = object, Counter extends string = string, List extends string = string> {
  readonly event: EventDefinition<'usage'>;
  /** Length; windows begin at whole multiples of it since 1970, UTC. */
  readonly minutes: 15 | 60;
  /** Fields that say whose report it is: one report for each combination of their values. */
  readonly subject: readonly string[];
  /** Counter → the largest count that one event holds. Empty where the report is a list. */
  readonly counters: Readonly<Record<string, number>>;
  /** Counters that every report holds, a nought where nothing was counted. */
  readonly required: readonly string[];
  /** The list of what was seen, and how many of it one event holds. */
  readonly list?: { readonly name: string; readonly maxItems: number };
  /** Carry the types for the aggregator; never present at run time. */
  readonly types?: { readonly subject: Subject; readonly counter: Counter; readonly list: List };
}

/** One number or list that an action counts in. */
export interface FeedTarget {
  readonly into: string;
  /** Only where this property of the action has one of these values. */
  readonly where?: { readonly property: string; readonly values: readonly (string | boolean)[] };
  /** Property that holds how often it happened, or what was seen. Once, where it is absent. */
  readonly by?: string;
}

/** How one action of the product is metered. `Input` holds what of it is needed, and what the report needs beside it. */
export interface UsageFeed<Input extends object = object> {
  /** Name of the action's event. */
  readonly action: string;
  readonly window: UsageWindow;
  readonly targets: readonly FeedTarget[];
  /** Carries the input's type; never present at run time. */
  readonly input?: Input;
}
