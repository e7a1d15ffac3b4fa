/**
 * Negative controls: what leaky reporters would do, one way each, and which detectors must catch it. A detector that misses one of its own is
 * blind, and then its clean result is worth nothing.
 */
import * as plant from './leak-plants.js';
import type { Plant } from './leak-plants.js';

export type DetectorName = 'form_scan' | 'closed_world' | 'two_runs';

export interface PlantedLeak {
  readonly name: string;
  readonly what: string;
  /** Detectors that must catch it. Others may. */
  readonly caughtBy: readonly DetectorName[];
  readonly plant: Plant;
}

const every: readonly DetectorName[] = ['form_scan', 'closed_world', 'two_runs'];
/** What no search for encoded forms can see. */
const computed: readonly DetectorName[] = ['closed_world', 'two_runs'];
/** What is right in itself, and yet depends on personal data. */
const interference: readonly DetectorName[] = ['two_runs'];

const leak = (name: string, what: string, caughtBy: readonly DetectorName[], how: Plant): PlantedLeak => ({ name, what, caughtBy, plant: how });

export const plantedLeaks: readonly PlantedLeak[] = [
  leak('not_hashed', 'a value where its pseudonym belongs', every, plant.inPlaceOfPseudonym((value) => value)),
  leak('plain', 'a name where a declared word belongs', every, plant.nameAsWord),
  leak('lower_case', 'a name in lower case in an undeclared property', every, plant.note((name) => name.toLowerCase())),
  leak('base64', 'a name in base64', every, plant.note((name) => Buffer.from(name).toString('base64'))),
  leak('hex', 'a name in hexadecimal', every, plant.note((name) => Buffer.from(name).toString('hex'))),
  leak('percent', 'a name in percent escapes', every, plant.note((name) => Buffer.from(name).toString('hex').replace(/../g, '%$&'))),
  leak('reversed', 'a name backwards', every, plant.note((name) => [...name].reverse().join(''))),
  leak('property_name', 'a name as the name of a property', every, plant.nameAsProperty),
  leak('user_agent', 'a name in a header', every, plant.header('user-agent', (name) => `client/${name}`)),
  leak('query', 'a name in the address', every, plant.nameInQuery),
  leak('tail', 'a name behind the body', every, plant.nameBehindBody),
  leak('key_as_id', 'the key as its own id', ['form_scan', 'closed_world'], plant.keyAsId),
  leak('unkeyed_digest', 'SHA-256 without a key', computed, plant.unkeyedDigest),
  leak('salted_digest', 'SHA-256 with a fixed salt', computed, plant.saltedDigest),
  leak('other_key', 'HMAC under a key that the vendor has', computed, plant.otherKey),
  leak('exclusive_or', 'a name under exclusive or', computed, plant.exclusiveOr),
  leak('letters', 'a name cut into letters', computed, plant.note((name) => [...name])),
  leak('first_letter', 'the first letter of a name', computed, plant.note((name) => name.slice(0, 1))),
  leak('length', 'the length of a name in a counter', computed, plant.lengthInCounter),
  leak('error_counter', 'the length of a name among the losses', computed, plant.lengthInLosses),
  leak('time_header', 'the length of a name as a time in a header', computed, plant.header('x-elapsed-ms', (name) => String(name.length))),
  leak('version', 'the length of a name as a version', computed, plant.lengthAsVersion),
  leak('checksum', 'a checksum of a name in the random part of ids', computed, plant.checksumInId),
  leak('id_time', 'the length of a name in the time part of ids', computed, plant.timeInId),
  leak('derived_id', 'a stream id made from a name', computed, plant.idFromName),
  leak('spaces', 'a space in the JSON', computed, plant.unlessByName(plant.writtenAs((json) => `${json} `))),
  leak('escapes', 'an escaped letter in the JSON', computed, plant.unlessByName(plant.writtenAs((json) => json.replace('"candor/1"', '"c\\u0061ndor/1"')))),
  leak('property_order', 'properties in another order', computed, plant.unlessByName(plant.reverseProperties)),
  leak('declared_word', 'a declared word chosen by a name', interference, plant.wordFromName),
  leak('flag', 'a declared flag that follows a name', interference, plant.flagFromName),
  leak('event_order', 'events in another order', interference, plant.byName(({ batch }) => batch.events.reverse())),
  leak('list_order', 'a list in the order of its raw values', interference, plant.listByName),
  leak('header_order', 'headers in another order', interference, plant.byName(({ headers }) => headers.reverse())),
  leak('header_case', 'headers in capitals', interference, plant.byName(({ headers }) => headers.forEach((header) => (header[0] = header[0].toUpperCase())))),
  leak('repetition', 'a request sent twice', interference, plant.byName((request) => (request.times = 2))),
  leak('connection', 'a connection of its own', interference, plant.byName((request) => (request.connection += 1))),
];
