/**
 * Default deny: copies the declared properties of an event out of whatever the host passed, and nothing else.
 *
 * Promises: each declared own property is read exactly once; a property that is `undefined` is skipped; a name the catalog
 * does not declare is never even looked at. Throws nothing of its own, but lets a getter's error pass to the caller.
 * Must not: keep a reference to the host's objects. What comes out is plain values and fresh lists.
 */
import type { EventDefinition, WireValue } from '@candor/schema';

/** Elements of a list: above any list the catalog allows, below anything that costs time. */
const listLengthMax = 1_024;

/** In the order of the event's fields; undefined where the host gave nothing. */
export type Projection = readonly (WireValue | undefined)[];

/** Undefined where a declared property holds what no event can carry: null, an object, a function, a list of other than strings. */
export function project(fields: EventDefinition['fields'], properties: object): Projection | undefined {
  const projection: (WireValue | undefined)[] = [];
  for (const name of Object.keys(fields)) {
    // Own properties only: what a prototype holds was not meant for an event.
    const raw: unknown = Object.hasOwn(properties, name) ? (properties as Record<string, unknown>)[name] : undefined;
    const value = raw === undefined ? undefined : plainValue(raw);
    if (value === undefined && raw !== undefined) return undefined;
    projection.push(value);
  }
  return projection;
}

function plainValue(raw: unknown): WireValue | undefined {
  if (typeof raw === 'string' || typeof raw === 'boolean') return raw;
  if (typeof raw === 'number') return Number.isFinite(raw) ? raw : undefined;
  return Array.isArray(raw) ? stringList(raw) : undefined;
}

function stringList(raw: readonly unknown[]): readonly string[] | undefined {
  const { length } = raw;
  if (length > listLengthMax) return undefined;
  const list: string[] = [];
  for (let index = 0; index < length; index += 1) {
    const element = raw[index];
    if (typeof element !== 'string') return undefined;
    list.push(element);
  }
  return list;
}
