/**
 * The detached sender's program: `node sender-main.js --candor-sender FOLDER URL`. Started by `sender-launch.ts`, never by
 * hand; without its first argument, e.g. where it is merely imported, it does nothing.
 *
 * Must not: import a client's code, or hold a secret. Its arguments are public; the events are pseudonymised already. Of the
 * environment it gets the proxy and certificate variables alone.
 */
import { collectorEndpoint } from '../collector-url.js';
import { createHttpTransport } from '../http-transport.js';
import { holdProcess } from '../process-hold.js';
import { proxyFor } from '../proxy-address.js';
import { systemClock } from '../system-clock.js';
import { systemRandomness } from '../system-randomness.js';
import { defaultCliLimits } from './cli-limits.js';
import { openInstallation } from './installation.js';
import { senderMark } from './sender-mark.js';
import { runSender } from './sender.js';

/** Milliseconds after its time is up that a sender which hangs all the same is ended. */
const graceMs = 5_000;

function start(folder: string, url: string): void {
  setTimeout(() => process.exit(1), defaultCliLimits.senderLifeMs + graceMs).unref();
  const endpoint = collectorEndpoint(url, 'behavior');
  const transport = createHttpTransport({ endpoint, proxy: proxyFor(endpoint, process.env), clock: systemClock });
  void holdProcess(
    runSender({
      installation: openInstallation(folder),
      transport,
      clock: systemClock,
      randomness: systemRandomness,
      limits: defaultCliLimits,
    }),
  ).finally(transport.close);
}

const [mark, folder = '', url = ''] = process.argv.slice(2);
if (mark === senderMark) start(folder, url);
