/**
 * Pseudonyms of short values, on Node and in a real page: unseen ones against one bare HMAC per value, and repeated ones.
 * Each ratio is printed beside the target it has to reach. `npm run bench`
 */
import { createHmac } from 'node:crypto';
import { createAnonymizer, generateKey } from '@candor/anonymizer';
import { measureInPage } from './pseudonym-page.mjs';
import { compare } from './rounds.mjs';

const count = 20_000;
/** Nine that count, and one to warm up. */
const roundsOfCompare = 10;
const key = generateKey();
const scope = { kind: 'user', epoch: '2026-11' };
let serial = 0;

const repeated = Array.from({ length: 500 }, (_, index) => `user-${index}@example.com`);

/** Values that were never seen before, for each round that `compare` runs; made beforehand, so that making them is not measured. */
function onUnseen(pseudonym) {
  const lists = Array.from({ length: roundsOfCompare }, () => Array.from({ length: count }, () => `user-${(serial += 1)}@example.com`));
  return () => {
    for (const value of lists.pop()) pseudonym(value);
    return count;
  };
}

function onRepeated(pseudonym) {
  return () => {
    for (let round = 0; round < count / repeated.length; round += 1) for (const value of repeated) pseudonym(value);
    return count;
  };
}

/** A line that says by which factor the floor was met, beside the least it has to be. */
function target(label, factor, least) {
  console.log(`  ${label.padEnd(64)} ${factor.toFixed(2).padStart(8)} × (target: at least ${least} ×): ${factor >= least ? 'met' : 'MISSED'}`);
}

const bare = (value) => createHmac('sha256', key).update(value).digest('base64');
const fresh = createAnonymizer(key);
const fresh2 = createAnonymizer(key, { scheme: 'hmac-anon/2' });
const kept = createAnonymizer(key);
const kept2 = createAnonymizer(key, { scheme: 'hmac-anon/2' });

const onNode = await compare('unseen values of 20 bytes on Node, per value', {
  'floor: createHmac(…).update(…).digest(base64)': onUnseen(bare),
  'scheme 1': onUnseen((value) => fresh.anonymize(value)),
  'scheme 2': onUnseen((value) => fresh2.anonymize(value, scope)),
});
const again = await compare('500 values, again and again, on Node, per value', {
  'floor: createHmac(…).update(…).digest(base64)': onRepeated(bare),
  'scheme 1': onRepeated((value) => kept.anonymize(value)),
  'scheme 2': onRepeated((value) => kept2.anonymize(value, scope)),
});
const inPage = await measureInPage();

console.log('\nthroughput as a multiple of the floor\'s');
target('Node, unseen, scheme 1', 1 / onNode['scheme 1'], 0.9);
target('Node, repeated, scheme 1', 1 / again['scheme 1'], 15);
target('Chromium, unseen, scheme 1, against awaited WebCrypto sign', inPage['WebCrypto'] / inPage['scheme 1'], 1.2);
