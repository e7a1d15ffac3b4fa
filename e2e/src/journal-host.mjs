/**
 * A host with a journal, to be killed: `node journal-host.mjs SETTINGS`, settings being JSON. It tracks usage events for ever, a few per
 * turn of the event loop, and says which, each time in the turn after; with `turns`, only for so many, and then it delivers
 * everything there is. It says `degraded` when its disk fails, and `unbalanced` as soon as a ledger does not add up. It has no signal handler and never awaits anything before it tracks.
 */
import { randomFillSync } from 'node:crypto';
import { writeSync } from 'node:fs';
import { createAnonymizer } from '@candor/anonymizer';
import { loadOrCreateKey } from '@candor/anonymizer/key-file';
import { createNodeReporter } from '@candor/node-reporter';
import { createRandomness } from '@candor/reporter-core';
import { tpUserLogin } from '@candor/schema/auth';

const { url, token, folder, keyFile, turns = Infinity, eventsPerTurn = 3, durability = 'process', maxBytes } = JSON.parse(process.argv[2]);
const say = (value) => writeSync(1, `${JSON.stringify(value)}\n`);
const { uuidV7 } = createRandomness(randomFillSync);

say({ msg: 'ready' });
const reporter = createNodeReporter({
  class: 'usage',
  edition: 'cloud',
  url,
  licenceToken: token,
  anonymizer: createAnonymizer(loadOrCreateKey(keyFile)),
  environment: {},
  journal: { folder, durability, ...(maxBytes && { maxBytes }) },
  // Short pauses: the campaign is about crashes, not about waiting.
  limits: { backoffFirstMs: 20, backoffMaxMs: 200, flushIntervalMs: 200 },
});

const sum = (counts) => Object.values(counts).reduce((total, count) => total + count, 0);
const adds = ({ captured, accepted, duplicate, rejected, dropped, pending }) => captured === accepted + duplicate + rejected + sum(dropped) + pending;

let degraded;

function checkLedgers() {
  const stats = reporter.stats();
  if (stats.journal?.degraded !== undefined && stats.journal.degraded !== degraded) say({ msg: 'degraded', code: stats.journal.degraded });
  degraded = stats.journal?.degraded ?? degraded;
  for (const ledger of [stats, ...stats.streams]) if (!adds(ledger)) say({ msg: 'unbalanced', ledger });
  return stats;
}

function trackSome(turnsLeft) {
  if (turnsLeft === 0) return finish();
  const ids = Array.from({ length: eventsPerTurn }, () => uuidV7(Math.floor(Date.now() / 1_000) * 1_000));
  for (const id of ids) {
    reporter.track(tpUserLogin, { cluster_name: 'kill.example.com', user_name: `user-${id}`, address: '192.0.2.7', method: 'password', connector_type: 'local' }, { id });
  }
  setImmediate(() => {
    say({ msg: 'tracked', ids });
    checkLedgers();
    setTimeout(trackSome, 1, turnsLeft - 1);
  });
}

async function finish() {
  const deadline = Date.now() + 60_000;
  do await reporter.flush({ timeoutMs: 2_000 });
  while (checkLedgers().pending > 0 && Date.now() < deadline);
  await reporter.shutdown();
  say({ msg: 'finished', stats: checkLedgers() });
}

trackSome(turns);
