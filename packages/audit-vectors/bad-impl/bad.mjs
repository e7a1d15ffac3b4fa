#!/usr/bin/env node
/**
 * A broken implementation as an adapter: `bad.mjs SCHEME BUG`. `bad.mjs --list` prints the bugs of each scheme as JSON.
 *
 *     candor-audit vectors --impl node bad-impl/bad.mjs 1 key-trimmed
 */
import { bytes, forEachQuestion, notText, text, units } from '../subjects/adapter-input.mjs';
import { bugs } from './bugs.mjs';
import { Refusal, right } from './right.mjs';

const [scheme, name] = process.argv.slice(2);
if (scheme === '--list') {
  console.log(JSON.stringify(Object.fromEntries(Object.entries(bugs).map(([number, table]) => [number, Object.keys(table)]))));
  process.exit(0);
}
const bug = bugs[scheme]?.[name];
if (bug === undefined) throw new Error('Write: bad.mjs SCHEME BUG, both from bad.mjs --list');
const implementation = { ...right, ...bug };

const refuse = (code) => {
  throw new Refusal(code);
};

const operations = {
  anonymize: (ask) => implementation.anonymize(ask, text(ask.keyHex), text(ask.valueHex)),
  hmac: (ask) => implementation.hmac(bytes(ask.keyHex), bytes(ask.msgHex)),
  'reject-value': (ask) => implementation.anonymize(ask, text(ask.keyHex), units(ask.valueUtf16Hex)),
  'reject-type': (ask) => implementation.anonymize(ask, 'key', notText[ask.input]),
  'reject-scope': (ask) => implementation.anonymize({ ...ask, kind: text(ask.kindHex), epoch: text(ask.epochHex) }, 'key', 'value'),
  'reject-form': (ask) => (implementation.wire[ask.scheme].test(text(ask.candidateHex)) ? '' : refuse('form')),
  ...(implementation.fault && { 'reject-key': () => (implementation.fault() === undefined ? '' : refuse(implementation.fault())) }),
};

implementation.begin();
await forEachQuestion((ask) => {
  const answer = { seq: ask.seq };
  try {
    if (ask.op in operations) answer.out = operations[ask.op](ask);
    else answer.skipped = 'not implemented';
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    answer.reject = error.message;
  }
  implementation.answer(JSON.stringify(answer), (said) => process.stdout.write(`${said}\n`));
});
implementation.end();
