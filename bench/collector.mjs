/**
 * The collector, durable answers included, against a server that parses and throws away. Batches of 100 usage events from 16
 * connections; client and server share this machine, so only the ratio says something. `npm run bench`
 */
import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { Agent, createServer, request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createAnonymizer, generateKey } from '@candor/anonymizer';
import { createCollector, issueLicenceToken } from '@candor/collector';
import { createNodeReporter } from '@candor/node-reporter';
import { tpUserLogin } from '@candor/schema/auth';
import { compare } from './rounds.mjs';

const connections = 16;
const batches = 64;
const eventsPerBatch = 100;

/** One real batch, as the reporter makes it; its copies get ids of their own. */
async function captureBatch() {
  let body;
  const transport = { send: async (batch) => ((body = batch.body), { kind: 'refused', status: 400 }) };
  const limits = { flushAtEvents: eventsPerBatch };
  const reporter = createNodeReporter({ class: 'usage', edition: 'cloud', url: 'http://127.0.0.1:1', licenceToken: 'bench', anonymizer: createAnonymizer(generateKey()), transport, limits });
  for (let index = 0; index < eventsPerBatch; index += 1) {
    reporter.track(tpUserLogin, { cluster_name: 'bench.example.com', user_name: `user-${index}`, address: '192.0.2.1', method: 'password', connector_type: 'local' });
  }
  await reporter.shutdown();
  return JSON.parse(body);
}

function freshCopy(batch) {
  const tail = (id) => id.slice(0, 24) + randomBytes(6).toString('hex');
  return JSON.stringify({ ...batch, batch_id: tail(batch.batch_id), events: batch.events.map((event) => ({ ...event, id: tail(event.id) })) });
}

const agent = new Agent({ keepAlive: true, maxSockets: connections });

function post(url, body, token) {
  return new Promise((resolve, reject) => {
    const headers = { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body), authorization: `Bearer ${token}` };
    const posting = request(`${url}/v1/usage`, { method: 'POST', agent, headers }, (response) => {
      response.resume().on('end', () => (response.statusCode === 200 ? resolve() : reject(new Error(`Answered ${response.statusCode}.`))));
    });
    posting.on('error', reject).end(body);
  });
}

async function load(url, batch, token) {
  const bodies = Array.from({ length: batches }, () => freshCopy(batch));
  await Promise.all(Array.from({ length: connections }, async () => {
    for (let body = bodies.pop(); body !== undefined; body = bodies.pop()) await post(url, body, token);
  }));
  return batches * eventsPerBatch;
}

const sink = createServer(async (incoming, outgoing) => {
  const chunks = [];
  for await (const chunk of incoming) chunks.push(chunk);
  JSON.parse(Buffer.concat(chunks).toString('utf8'));
  outgoing.end('{}');
});
await new Promise((resolve) => sink.listen(0, '127.0.0.1', resolve));

const dataFolder = await mkdtemp(join(tmpdir(), 'candor-bench-'));
const token = await issueLicenceToken({ dataFolder, tenant: 'bench', edition: 'cloud' });
const collector = await createCollector({ dataFolder, listen: '127.0.0.1:0', operator: '127.0.0.1:0', log: () => undefined });
try {
  const batch = await captureBatch();
  await compare('one event through HTTP, batches of 100, per event', {
    'floor: node:http, JSON.parse, thrown away': () => load(`http://127.0.0.1:${sink.address().port}`, batch, token),
    '@candor/collector: checked, stored, fsynced, answered': () => load(collector.url, batch, token),
  });
} finally {
  agent.destroy();
  sink.close();
  await collector.stop();
  await rm(dataFolder, { recursive: true, force: true });
}
