/** What leaky reporters do to a batch, one function each. `planted-leaks.ts` is the table of them. */
import { createHash, createHmac } from 'node:crypto';
import { findField, personalBit, personalName } from './planted-request.js';
import type { EditableBatch, EditableRequest, LeakSource, WireObject } from './planted-request.js';
import type { TrackedField } from './scenario.js';

export type Plant = (request: EditableRequest, source: LeakSource) => void;

const isWord = ({ anonymize, words }: TrackedField): boolean => anonymize === undefined && words.length > 1;
const isNumber = ({ value }: TrackedField): boolean => typeof value === 'number';
const isFlag = ({ value }: TrackedField): boolean => typeof value === 'boolean';
const isName = ({ anonymize, value }: TrackedField): boolean => anonymize !== undefined && typeof value === 'string';
const isList = ({ value }: TrackedField): boolean => typeof value === 'object';

const sha256 = (text: string): Buffer => createHash('sha256').update(text).digest();
const part = ({ batch }: EditableRequest, name: string): WireObject => batch[name] as WireObject;

/** What `make` gives for a name, in an undeclared property. */
export function note(make: (name: string) => unknown): Plant {
  return (request, source) => void (findField(request, source, isName).holder['note'] = make(personalName(source)));
}

/** What `make` gives for the value, where its pseudonym belongs. */
export function inPlaceOfPseudonym(make: (value: string) => string): Plant {
  return replace(isName, (field) => make(String(field.value)));
}

function replace(fits: (field: TrackedField) => boolean, make: (field: TrackedField, source: LeakSource) => unknown): Plant {
  return (request, source) => {
    const { holder, tracked } = findField(request, source, fits);
    holder[tracked.name] = make(tracked, source);
  };
}

export const nameAsWord = replace(isWord, (_field, source) => personalName(source));
export const lengthInCounter = replace(isNumber, ({ value }, source) => Number(value) + personalName(source).length);
export const flagFromName = replace(isFlag, (_field, source) => personalBit(source));
/** Both words are declared, so that the batch is valid either way. */
export const wordFromName = replace(isWord, ({ value, words }, source) => (personalBit(source) ? value : words.find((word) => word !== value)));

export const unkeyedDigest = inPlaceOfPseudonym((value) => sha256(value).toString('base64'));
export const saltedDigest = inPlaceOfPseudonym((value) => sha256(`pepper${value}`).toString('base64'));
export const otherKey = inPlaceOfPseudonym((value) => createHmac('sha256', 'vendor').update(value).digest('base64'));
export const exclusiveOr = note((name) => Buffer.from(Buffer.from(name).map((byte) => byte ^ 0x2a)).toString('base64'));

export const nameAsProperty: Plant = (request, source) => void (findField(request, source, isName).holder[personalName(source)] = 1);
export const nameInQuery: Plant = (request, source) => void (request.requestLine = request.requestLine.replace(' HTTP', `?u=${personalName(source)} HTTP`));
export const nameBehindBody: Plant = (request, source) => void (request.finish = (body) => Buffer.concat([body, Buffer.from(personalName(source))]));
export const keyAsId: Plant = (request, { key }) => void (part(request, 'anonymization')['key_id'] = key);
export const lengthAsVersion: Plant = (request, source) => void (part(request, 'reporter')['version'] = `0.1.${personalName(source).length}`);
export const lengthInLosses: Plant = (request, source) => void (part(request, 'stream')['dropped'] = { invalid: 1_000 + personalName(source).length });

export function header(name: string, make: (name: string) => string): Plant {
  return (request, source) => void request.headers.push([name, make(personalName(source))]);
}

/** The last twelve digits of the stream's id. */
export const idFromName: Plant = (request, source) => {
  const stream = part(request, 'stream');
  stream['id'] = withTail(stream['id'], sha256(personalName(source)).toString('hex').slice(0, 12));
};

/** The last four digits of each event's id. */
export const checksumInId: Plant = (request, source) => {
  for (const event of request.batch.events) event['id'] = withTail(event['id'], sha256(personalName(source)).toString('hex').slice(0, 4));
};

const withTail = (id: unknown, tail: string): string => String(id).slice(0, -tail.length) + tail;

/** The time part of each event's id. */
export const timeInId: Plant = (request, source) => {
  for (const event of request.batch.events) event['id'] = String(event['id']).replace(/^.{13}/, (time) => `${time.slice(0, 11)}${(personalName(source).length % 100).toString().padStart(2, '0')}`);
};

/** Does something where the bit of the name is 0, and nothing where it is 1. */
export function byName(plant: (request: EditableRequest) => unknown): Plant {
  return (request, source) => void (personalBit(source) || plant(request));
}

/** The opposite, so that the first set of personal data shows it. */
export function unlessByName(plant: (request: EditableRequest) => unknown): Plant {
  return (request, source) => void (personalBit(source) && plant(request));
}

export const reverseProperties = ({ batch }: EditableRequest): void => {
  batch.events = batch.events.map((event) => Object.fromEntries(Object.entries(event).reverse()));
};

export const writtenAs = (write: (json: string) => string) => (request: EditableRequest): void => {
  request.write = (batch: EditableBatch) => write(JSON.stringify(batch));
};

/** A list in the order of its raw values: the tokens themselves stay right. */
export const listByName: Plant = (request, source) => {
  const { holder, tracked } = findField(request, source, isList);
  const raw = tracked.value as readonly string[];
  const sent = holder[tracked.name] as readonly string[];
  const pairs = raw.map((value, index) => ({ value, sent: sent[index] }));
  holder[tracked.name] = pairs.sort((one, other) => (one.value < other.value ? -1 : 1)).map((pair) => pair.sent);
};
