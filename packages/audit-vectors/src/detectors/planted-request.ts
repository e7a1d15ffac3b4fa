/** Takes a captured request apart so that a planted leak can change it, and puts it together as a client would have sent it. */
import { bodyText, headerValue, isPost, parseRequest, plainGzip } from './http-capture.js';
import type { Capture, CapturedRequest } from './http-capture.js';
import type { TrackedEvent, TrackedField } from './scenario.js';

/** What a leaky reporter would know: it runs where the raw values are. */
export interface LeakSource {
  readonly tracked: readonly TrackedEvent[];
  readonly key: string;
}

export interface WireObject {
  [name: string]: unknown;
}

export interface EditableBatch extends WireObject {
  events: WireObject[];
}

export interface EditableRequest {
  requestLine: string;
  connection: number;
  headers: [name: string, value: string][];
  batch: EditableBatch;
  /** How the batch is written. */
  write: (batch: EditableBatch) => string;
  /** Applied to the body as it travels, after compression. */
  finish: (body: Buffer) => Buffer;
  /** How often it is sent. */
  times: number;
}

/** The capture as it would look if a reporter did to each batch what `plant` does. */
export function plantInCapture(capture: Capture, plant: (request: EditableRequest) => void): Capture {
  return { ...capture, requests: capture.requests.flatMap((request) => (isPost(request) ? plantInRequest(request, plant) : [request])) };
}

function plantInRequest(request: CapturedRequest, plant: (request: EditableRequest) => void): readonly CapturedRequest[] {
  const editable: EditableRequest = {
    requestLine: request.requestLine,
    connection: request.connection,
    headers: request.headers.map(([name, value]) => [name, value]),
    batch: JSON.parse(bodyText(request) ?? '') as EditableBatch,
    write: JSON.stringify,
    finish: (body) => body,
    times: 1,
  };
  plant(editable);
  const text = Buffer.from(editable.write(editable.batch));
  const body = editable.finish(headerValue(request, 'content-encoding') === 'gzip' ? plainGzip(text) : text);
  const lines = editable.headers.map(([name, value]) => `${name}: ${name.toLowerCase() === 'content-length' ? body.length : value}`);
  const head = Buffer.from(`${[editable.requestLine, ...lines].join('\r\n')}\r\n\r\n`);
  const sent = parseRequest(Buffer.concat([head, body]), editable.connection);
  return Array.from({ length: editable.times }, () => sent ?? request);
}

export interface FieldPosition {
  readonly tracked: TrackedField;
  /** The object of the batch that holds the field, and the event around it. */
  readonly holder: WireObject;
  readonly event: WireObject;
}

/** The first field of the batch that fits. @throws RangeError where the scenario has none: then the leak cannot be planted. */
export function findField({ batch }: EditableRequest, { tracked }: LeakSource, fits: (field: TrackedField) => boolean): FieldPosition {
  for (const [index, { fields }] of tracked.entries()) {
    const field = fields.find(fits);
    const event = batch.events[index];
    if (field !== undefined && event !== undefined) return { tracked: field, holder: event[field.place] as WireObject, event };
  }
  throw new RangeError('The scenario has no such field.');
}

/** A name of the person: one that begins differently in the two sets of personal data. */
export function personalName({ tracked }: LeakSource): string {
  for (const { fields } of tracked) {
    for (const { anonymize, value } of fields) if (anonymize !== undefined && typeof value === 'string' && /^[aq][a-z]{4}/.test(value)) return value;
  }
  throw new RangeError('The scenario has no such name.');
}

/** Whatever a leak makes of a name, here as one bit that differs between the two sets. */
export const personalBit = (source: LeakSource): boolean => personalName(source) < 'm';
