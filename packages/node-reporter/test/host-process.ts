/** A host program for `process-exit.test.ts`: tracks enough to start a send, then ends in one of several ways. */
import type { LookupFunction } from 'node:net';

import { createHttpTransport } from '../src/http-transport.js';
import { createNodeReporter } from '../src/index.js';
import { systemClock } from '../src/system-clock.js';
import { loginEvent, usageOptions } from './event-fixtures.js';

const [url = '', ending] = process.argv.slice(2);

/** The first address refuses, so that a second attempt is made on a handle of its own. */
const twoAddresses: LookupFunction = (_name, _options, answer) =>
  answer(null, [{ address: '127.0.0.2', family: 4 }, { address: '127.0.0.1', family: 4 }]);

const proxy = process.env['CANDOR_TEST_PROXY'];
const { hostname, href } = new URL(url);
const reporter = createNodeReporter({
  ...usageOptions(url),
  ...(proxy !== undefined && { environment: { HTTPS_PROXY: proxy } }),
  ...(hostname === 'localhost' && {
    transport: createHttpTransport({ endpoint: new URL('/v1/usage', href), clock: systemClock, lookup: twoAddresses }),
  }),
});
for (let count = 0; count < 20; count += 1) reporter.track(loginEvent, { user_name: 'alice', count });
process.stdout.write('tracked\n');

// 'return' needs nothing. A busy host has something else to do until its standard input ends.
if (ending === 'busy') process.stdin.resume();
if (ending === 'flush') await reporter.flush();
if (ending === 'shutdown') {
  const { accepted } = await reporter.shutdown();
  process.stdout.write(`accepted ${accepted}\n`);
}
