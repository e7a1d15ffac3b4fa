/** What counting one action costs its caller, nothing sent: names that repeat, and names never seen before. `npm run bench` */
import { createHmac } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createAnonymizer, generateKey } from '@candor/anonymizer';
import { createUsageAggregator } from '@candor/node-reporter/aggregation';
import { tpSessionStartFeed } from '@candor/schema/windows';
import { compare } from './rounds.mjs';

const count = 20_000;
const people = 500;
/** Actions in one turn of the event loop, after which a file behind has to be written. */
const perTurn = 50;
const key = generateKey();
const anonymizer = createAnonymizer(key);
const transport = { send: () => new Promise(() => undefined) };
const folder = mkdtempSync(join(tmpdir(), 'candor-bench-'));
const turn = () => new Promise((resolve) => setImmediate(resolve));
let fresh = 0;

const repeated = (index) => `person-${index % people}`;
const unseen = () => `newcomer-${(fresh += 1)}`;

/** A pseudonym for each name not seen before, a sum per pseudonym. */
async function floor(name) {
  const pseudonyms = new Map();
  const sums = new Map();
  for (let index = 0; index < count; index += 1) {
    const user = name(index);
    let pseudonym = pseudonyms.get(user);
    if (pseudonym === undefined) {
      pseudonym = createHmac('sha256', key).update(user).digest('base64');
      pseudonyms.set(user, pseudonym);
    }
    sums.set(pseudonym, (sums.get(pseudonym) ?? 0) + 1);
    if (index % perTurn === 0) await turn();
  }
  return count;
}

async function aggregator(name, windows) {
  const counting = createUsageAggregator({
    url: 'http://127.0.0.1:1',
    edition: 'cloud',
    licenceToken: 'bench',
    clusterName: 'bench.example.com',
    reporterHost: 'bench-1',
    anonymizer,
    transport,
    windows,
  });
  for (let index = 0; index < count; index += 1) {
    counting.feed(tpSessionStartFeed, { user_name: name(index), user_kind: 'human', session_type: 'ssh' });
    if (index % perTurn === 0) await turn();
  }
  const { counted } = counting.stats();
  if (counted !== count) throw new Error(`Only ${counted} of ${count} actions were counted: this run measured something else.`);
  await counting.shutdown({ timeoutMs: 0 });
  rmSync(folder, { recursive: true, force: true });
  return count;
}

const title = (names) => `counting an action of ${names}, ${perTurn} actions per turn, per action`;
await compare(title(`${people} people`), {
  'floor: HMAC per unseen name, two Maps': () => floor(repeated),
  'aggregator, in memory': () => aggregator(repeated, {}),
  'aggregator, with a folder': () => aggregator(repeated, { folder }),
});
await compare(title('somebody new each time'), {
  'floor: HMAC per unseen name, two Maps': () => floor(unseen),
  'aggregator, in memory': () => aggregator(unseen, { limits: { subjects: count } }),
  'aggregator, with a folder': () => aggregator(unseen, { folder, limits: { subjects: count } }),
});
