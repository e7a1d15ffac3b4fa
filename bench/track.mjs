/** What `track()` costs its caller for one event with three sensitive fields, nothing sent. `npm run bench` */
import { createHmac } from 'node:crypto';
import { createAnonymizer, generateKey } from '@candor/anonymizer';
import { createNodeReporter } from '@candor/node-reporter';
import { tpUserLogin } from '@candor/schema/auth';
import { compare } from './rounds.mjs';

const count = 5_000;
const key = generateKey();
const anonymizer = createAnonymizer(key);
const transport = { send: () => new Promise(() => undefined) };
const limits = { queueEvents: count, queueBytes: 64 * 1024 * 1024, flushAtEvents: count };
const login = (index) => ({
  cluster_name: 'bench.example.com',
  user_name: `user-${index}`,
  address: `192.0.2.${index % 256}`,
  method: 'password',
  connector_type: 'local',
});
const hmac = (value) => createHmac('sha256', key).update(value).digest('base64');

function floor() {
  const queue = [];
  for (let index = 0; index < count; index += 1) {
    const { cluster_name, user_name, address, ...rest } = login(index);
    queue.push(JSON.stringify({ cluster_name: hmac(cluster_name), user_name: hmac(user_name), address: hmac(address), ...rest }));
  }
  return queue.length;
}

async function reporter() {
  const tracked = createNodeReporter({ class: 'usage', edition: 'cloud', url: 'http://127.0.0.1:1', licenceToken: 'bench', anonymizer, transport, limits });
  for (let index = 0; index < count; index += 1) tracked.track(tpUserLogin, login(index));
  const { pending } = tracked.stats();
  if (pending !== count) throw new Error(`Only ${pending} of ${count} events were queued: this run measured something else.`);
  await tracked.shutdown({ timeoutMs: 0 });
  return count;
}

await compare('track() of an event with three sensitive fields, per event', {
  'floor: three createHmac, JSON.stringify, array push': floor,
  '@candor/node-reporter track(), validated and queued': reporter,
});
