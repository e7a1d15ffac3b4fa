/**
 * The two forms in which a page's events travel: `candor/1` with pseudonyms to the collector, or `candor-relay/1` with the values
 * as they are to the page's own server, which holds the key.
 *
 * Promises: declared fields only; every event has passed its generated schema, in relay mode with a constant where the
 * pseudonym will be; a body is a function of its arguments, byte for byte.
 * Must not: keep a raw value in direct mode. It is gone when `admit` returns.
 */
import type { Anonymizer } from '@candor/anonymizer';
import { project, pseudonymize } from '@candor/reporter-core';
import type { EncodedBatch, PlacedFields, Projection } from '@candor/reporter-core';
import { catalogVersion } from '@candor/schema';
import type { EventDefinition, RelayBatch, RelayEvent, WireBatch, WireEvent, WireValue } from '@candor/schema';
import { version } from '../package.json';
import { BrowserReporterError } from './browser-reporter-error.js';
import { utf8Length } from './parcel.js';
import type { Parcel, ParcelHead } from './parcel.js';

/** All of an event but what it says. */
export interface EventFrame {
  readonly id: string;
  readonly seq: number;
  readonly at: string;
  readonly distinctId: string;
}

/** The event's text, or undefined where its schema refuses it. */
export type Finish = (frame: EventFrame) => string | undefined;

export interface WireForm {
  readonly head: ParcelHead;
  /** Takes what the event declares out of the host's object. Undefined, or an error of the host's own, where it cannot. `atMs` is when it happened. */
  admit(event: EventDefinition, properties: object, atMs: number): Finish | undefined;
  /** `parcels` are all of one stream, and `first` is the first of them. */
  encode(first: Parcel, parcels: readonly Parcel[], batchId: string, sentAt: string): EncodedBatch;
}

/** @throws {BrowserReporterError} `invalid_anonymizer` */
export function directForm(anonymizer: Anonymizer): WireForm {
  if (!/^hmac-anon\/[12]$/.test(anonymizer.scheme)) throw new BrowserReporterError('invalid_anonymizer');
  const head = {
    catalog: catalogVersion,
    reporter: { name: '@candor/browser-reporter', version },
    anonymization: { scheme: anonymizer.scheme, key_id: anonymizer.keyId },
  } as const;

  return {
    head,
    admit(event, properties, atMs) {
      const projection = project(event.fields, properties);
      const placed = projection && pseudonymize(event.fields, projection, anonymizer, atMs);
      return placed && ((frame) => {
        const wire = wireEvent(event, frame, placed);
        return event.validate(wire, anonymizer.scheme) === undefined ? JSON.stringify(wire) : undefined;
      });
    },
    encode(first, parcels, batchId, sentAt) {
      const last = parcels.at(-1) ?? first;
      // A parcel that a page of an earlier visit has left names its own catalog and key.
      const { catalog, reporter, anonymization } = first.head ?? head;
      const envelope: Omit<WireBatch, 'events'> = {
        schema: 'candor/1',
        catalog,
        batch_id: batchId,
        sent_at: sentAt,
        reporter,
        anonymization,
        stream: { id: first.stream, first: first.seq, last: last.seq, dropped: last.lost },
      };
      return encoded(envelope, parcels);
    },
  };
}

/** In the place of every pseudonym while a relay event is validated: the schema asks for the form alone. */
const standIn = `${'A'.repeat(43)}=`;
const standInAnonymizer: Pick<Anonymizer, 'anonymizeNonEmpty'> = { anonymizeNonEmpty: (value) => (value === '' ? undefined : standIn) };

/** `surface` says what the visitor agreed to. */
export function relayForm(surface: string): WireForm {
  return {
    head: undefined,
    admit(event, properties, atMs) {
      const projection = project(event.fields, properties);
      const placed = projection && pseudonymize(event.fields, projection, standInAnonymizer as Anonymizer, atMs);
      return placed && ((frame) => {
        if (event.validate(wireEvent(event, frame, placed)) !== undefined) return undefined;
        const { id, at, distinctId } = frame;
        const sent: RelayEvent = { id, event: event.name, at, distinct_id: distinctId, properties: named(event, projection) };
        return JSON.stringify(sent);
      });
    },
    encode(_first, parcels, batchId) {
      const envelope: Omit<RelayBatch, 'events'> = { schema: 'candor-relay/1', batch_id: batchId, consent: { state: 'granted', surface } };
      return encoded(envelope, parcels);
    },
  };
}

/** In the order in which reporter-core writes it, whatever the catalog's order of fields is. */
function wireEvent({ name }: EventDefinition, { id, seq, at, distinctId }: EventFrame, { properties, set, set_once }: PlacedFields): WireEvent {
  return { id, seq, event: name, at, distinct_id: distinctId, properties, ...(set && { set }), ...(set_once && { set_once }) };
}

/** As the page gave it, by name. */
function named({ fields }: EventDefinition, projection: Projection): Record<string, WireValue> {
  const properties: Record<string, WireValue> = {};
  Object.keys(fields).forEach((name, index) => {
    const value = projection[index];
    if (value !== undefined) properties[name] = value;
  });
  return properties;
}

function encoded(envelope: Readonly<Record<string, WireValue | object>> & { readonly batch_id: string }, parcels: readonly Parcel[]): EncodedBatch {
  // The events are JSON already; they are spliced in, so that their bytes are the ones that were measured.
  const body = `${JSON.stringify(envelope).slice(0, -1)},"events":[${parcels.map(({ json }) => json).join(',')}]}`;
  return { batchId: envelope.batch_id, body, byteLength: utf8Length(body), eventIds: parcels.map(({ id }) => id) };
}
