/** A product's web server with a relay, as a program of its own: arguments are the collector's URL and the file of the cluster's key. */
import { createServer } from 'node:http';
import process from 'node:process';
import { createAnonymizer } from '@candor/anonymizer';
import { loadOrCreateKey } from '@candor/anonymizer/key-file';
import { createRelay, nodeHandler } from '@candor/node-reporter/relay';
import { behaviorSurface } from '@candor/schema';
import { tpUiCreateNewRoleClick } from '@candor/schema/web';

const [url, keyFile] = process.argv.slice(2);
const relay = createRelay({
  url,
  anonymizer: createAnonymizer(loadOrCreateKey(keyFile)),
  edition: 'oss',
  events: [tpUiCreateNewRoleClick],
  session: (request) => request.headers.get('cookie')?.includes('session=yes') === true,
  limits: { flushAtEvents: 1 },
});
const metrics = nodeHandler(relay);

const server = createServer((request, response) => {
  if (request.url === '/metrics') return void metrics(request, response);
  if (request.url !== '/') return void response.writeHead(404).end();
  response.writeHead(200, { 'content-type': 'text/html', 'set-cookie': 'session=yes; Path=/; SameSite=Lax' });
  response.end(`<!doctype html><title>Product</title><script>window.surface = ${JSON.stringify(behaviorSurface)};</script>`);
});
server.listen(0, '127.0.0.1', () => console.log(JSON.stringify({ msg: 'listening', url: `http://127.0.0.1:${server.address().port}` })));

process.once('SIGTERM', () => {
  server.close();
  server.closeAllConnections();
  void relay.shutdown().then((stats) => console.log(JSON.stringify({ msg: 'stopped', ...stats })));
});
