#!/usr/bin/env node
/** hmac-anon/1 and hmac-anon/2, written from SPEC.md, speaking adapter.md. Node 20, node:crypto alone. */
import { createHmac, hkdfSync } from 'node:crypto';
import { createInterface } from 'node:readline';

const wire = { 'hmac-anon/1': /^[A-Za-z0-9+/]{42}[AEIMQUYcgkosw048]=$/, 'hmac-anon/2': /^a2\.[A-Za-z0-9_-]{42}[AEIMQUYcgkosw048]$/ };
const bytes = (hex) => Buffer.from(hex, 'hex');
const mac = (key, message) => createHmac('sha256', key).update(message).digest();

class Refusal extends Error {}

/** A value as a caller gives it: only well-formed text has bytes. */
function utf8(value) {
  if (typeof value !== 'string') throw new Refusal('type');
  if (!value.isWellFormed()) throw new Refusal('value_lone_surrogate');
  return Buffer.from(value, 'utf8');
}

function pseudonym({ scheme, kind = 'user', epoch = '2026-11' }, key, value) {
  if (scheme === 'hmac-anon/1') return mac(key, value).toString('base64');
  if (!/^[a-z][a-z0-9-]{0,31}$/.test(kind) || !/^([0-9]{4}-(0[1-9]|1[0-2]))?$/.test(epoch)) throw new Refusal('scope');
  const info = ['hmac-anon/2', kind, epoch].map((part) => `${part.length}:${part},`).join('');
  return `a2.${mac(Buffer.from(hkdfSync('sha256', key, 'hmac-anon/2', info, 32)), value).toString('base64url')}`;
}

const inputs = {
  ...{ undefined, null: null, true: true, false: false, zero: 0, number: 42, nan: NaN, bigint: 10n, symbol: Symbol('alice'), emptyObject: {}, emptyArray: [] },
  ...{ arrayOfString: ['alice'], stringObject: new String('alice'), date: new Date(0), bytes: bytes('616c696365'), function: () => 'alice' },
  objectWithToString: { toString: () => 'alice' },
};
const units = (hex) => String.fromCharCode(...hex.match(/.{4}/g).map((unit) => parseInt(unit, 16)));

const operations = {
  anonymize: (ask) => pseudonym(ask, bytes(ask.keyHex), bytes(ask.valueHex)),
  hmac: (ask) => mac(bytes(ask.keyHex), bytes(ask.msgHex)).toString('hex'),
  'reject-value': (ask) => pseudonym(ask, bytes(ask.keyHex), utf8(units(ask.valueUtf16Hex))),
  'reject-type': (ask) => pseudonym(ask, Buffer.from('key'), utf8(inputs[ask.input])),
  'reject-scope': (ask) => pseudonym({ ...ask, kind: bytes(ask.kindHex).toString(), epoch: bytes(ask.epochHex).toString() }, 'key', 'value'),
  'reject-form': (ask) => {
    if (wire[ask.scheme].test(bytes(ask.candidateHex).toString())) return '';
    throw new Refusal('form');
  },
};

for await (const line of createInterface({ input: process.stdin })) {
  const ask = JSON.parse(line);
  const answer = { seq: ask.seq };
  try {
    if (ask.op in operations) answer.out = operations[ask.op](ask);
    else answer.skipped = 'not implemented';
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    answer.reject = error.message;
  }
  console.log(JSON.stringify(answer));
}
