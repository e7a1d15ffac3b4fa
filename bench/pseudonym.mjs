/** Pseudonyms of short values: ours against one bare `createHmac` per value. `npm run bench` */
import { createHmac } from 'node:crypto';
import { createAnonymizer, generateKey } from '@candor/anonymizer';
import { compare } from './rounds.mjs';

const key = generateKey();
const { anonymize } = createAnonymizer(key);
const values = Array.from({ length: 20_000 }, (_, index) => `user-${index}@example.com`);

const over = (pseudonym) => () => {
  for (const value of values) pseudonym(value);
  return values.length;
};

await compare('pseudonym of a 20-byte value, per value', {
  'floor: node:crypto createHmac, one call': over((value) => createHmac('sha256', key).update(value).digest('base64')),
  '@candor/anonymizer on node:crypto': over(anonymize),
});
