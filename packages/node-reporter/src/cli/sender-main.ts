/**
 * The detached sender's program: `node sender-main.js FOLDER URL`. Started by `sender-launch.ts`, never by hand.
 *
 * Must not: import a client's code, or hold a secret. Both arguments are public; the events are pseudonymised already. Of the
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
import { runSender } from './sender.js';

/** Milliseconds after its time is up that a sender which hangs all the same is ended. */
const graceMs = 5_000;

const [folder = '', url = ''] = process.argv.slice(2);
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
