/** A collector that must be caught: it keeps something of each request in memory, in a file and its log, and stores one event too many. Its engine is empty. */
import { appendFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { generateKeyPairSync } from 'node:crypto';
import { createServer } from 'node:http';
import { join } from 'node:path';

const args = process.argv.slice(2);
const data = args[args.indexOf('--data') + 1];
mkdirSync(data, { recursive: true });
if (args[0] === 'tenant') {
  writeFileSync(join(data, 'licence-signing-key.json'), JSON.stringify(generateKeyPairSync('ed25519').privateKey.export({ format: 'jwk' })));
  console.log('a.b.c');
} else if (args[0] === 'report') console.log('{"stored":1}');
else {
  process.on('SIGTERM', () => process.exit(0));
  const kept = [];
  const server = createServer((request, response) => {
    kept.push(Buffer.alloc(256 * 1024, 'x'));
    console.log(request.headers['user-agent'] ?? '');
    request.on('data', (chunk) => appendFileSync(join(data, 'kept'), chunk)).on('error', () => undefined);
    request.on('end', () => response.end('{}'));
  });
  server.listen(0, '127.0.0.1', () => console.log(`{"msg":"listening","url":"http://127.0.0.1:${server.address().port}"}`));
}
