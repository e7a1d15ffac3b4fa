/**
 * A host program for the network faults: tracks usage events under ids of its own, and ends as told. Arguments: the collector's
 * URL, how many events, the first id's number, and the ending: `shutdown` awaits delivery, `leave` ends when its standard input does.
 * Never calls `process.exit`.
 */
import process from 'node:process';
import { createAnonymizer, generateKey } from '@candor/anonymizer';
import { createNodeReporter } from '@candor/node-reporter';
import { tpUserLogin } from '@candor/schema/auth';

const [url, events, firstId, ending] = process.argv.slice(2);
const say = (msg, more = {}) => process.stdout.write(`${JSON.stringify({ msg, ...more })}\n`);

const reporter = createNodeReporter({
  class: 'usage',
  edition: 'cloud',
  url,
  licenceToken: process.env['CANDOR_LICENCE_TOKEN'],
  anonymizer: createAnonymizer(generateKey()),
  environment: {},
  // Short pauses and time limits: the faults take as long as these, and nothing is asserted about time.
  limits: { backoffFirstMs: 20, backoffMaxMs: 100, requestTimeoutMs: 400, batchEvents: 20, stalledAfterMs: 1 },
  onDeliveryStalled: ({ lastFailure }) => say('stalled', { lastFailure }),
  onDeliveryRecovered: () => say('recovered'),
});

for (let number = Number(firstId); number < Number(firstId) + Number(events); number += 1) {
  const id = `01942f4e-8c00-7000-8000-${String(number).padStart(12, '0')}`;
  reporter.track(tpUserLogin, { cluster_name: 'c', user_name: `user-${number % 7}`, address: '192.0.2.1', method: 'publickey', connector_type: 'local' }, { id });
}
say('tracked');

if (ending === 'leave') {
  process.stdin.resume();
} else {
  const { delivery, ...stats } = await reporter.shutdown({ timeoutMs: 60_000 });
  say('stats', { ...stats, delivery });
}
