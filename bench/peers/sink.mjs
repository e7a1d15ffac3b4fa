/**
 * The server every reporter of the benchmark sends to: knows the form of each one's batches, answers as its service would, and counts which
 * events arrived. Its mode is set through IPC: `ok`, `slow` (200 ms), `hang`, or `unavailable` (503).
 */
import { createServer } from 'node:http';
import process from 'node:process';
import { gunzipSync } from 'node:zlib';

let mode = 'ok';
let copies = 0;
let seen = new Set();

/** One id for each event in a batch, whichever protocol it is. */
function eventIds(body) {
  if (Array.isArray(body.events)) return body.events.map(({ id }) => id);
  if (Array.isArray(body.batch)) return body.batch.map((event) => event.uuid ?? event.messageId);
  if (Array.isArray(body.data)) return body.data.map(({ eid }) => eid);
  // A log record has no id of its own; the benchmark gives each another time.
  return (body.resourceLogs ?? []).flatMap(({ scopeLogs }) => scopeLogs.flatMap(({ logRecords }) => logRecords.map(({ timeUnixNano }) => timeUnixNano)));
}

function answer(body, ids) {
  if (!Array.isArray(body.events)) return '{}';
  return JSON.stringify({ schema: 'candor/1', batch_id: body.batch_id, results: ids.map((id) => ({ id, status: 'accepted' })) });
}

const server = createServer((request, response) => {
  const chunks = [];
  request.on('data', (chunk) => chunks.push(chunk));
  request.on('error', () => undefined);
  request.on('end', () => {
    if (mode === 'hang') return;
    if (mode === 'unavailable') return void response.writeHead(503).end();
    const bytes = Buffer.concat(chunks);
    const text = (request.headers['content-encoding'] === 'gzip' || request.url.includes('compression=gzip') ? gunzipSync(bytes) : bytes).toString('utf8');
    const body = text === '' ? {} : JSON.parse(text);
    const ids = eventIds(body);
    for (const id of ids) seen.add(id);
    copies += ids.length;
    const end = () => response.writeHead(200, { 'content-type': 'application/json' }).end(answer(body, ids));
    if (mode === 'slow') setTimeout(end, 200);
    else end();
  });
});
server.keepAliveTimeout = 60_000;
server.listen(0, '127.0.0.1', () => process.send({ port: server.address().port }));

process.on('message', (message) => {
  if (message.mode !== undefined) mode = message.mode;
  if (message.reset) [copies, seen] = [0, new Set()];
  process.send({ copies, events: seen.size });
});
process.on('disconnect', () => process.exit());
