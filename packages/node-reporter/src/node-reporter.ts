/**
 * READ FIRST. A reporter for Node: reporter-core with the system's clock, randomness, network and disk.
 *
 * Promises: misconfiguration throws here, at creation, with what to do; afterwards nothing throws or rejects. While consent is
 * missing there is no socket, no file and no id. The process may exit at any time, except while `flush()` or `shutdown()` is awaited.
 * Must not: install a signal handler, write a file outside the journal's folder, or read the environment after creation.
 */
import type { Anonymizer } from '@candor/anonymizer';
import { createReporter } from '@candor/reporter-core';
import type { Clock, Consent, CoreReporter, DeliveryCallbacks, Randomness, Reporter, ReporterLimits, Transport } from '@candor/reporter-core';
import { reportingPolicy } from '@candor/schema';
import type { Edition, EventClass, UsagePlan } from '@candor/schema';

import { version } from '../package.json';
import { secureContext } from './client-certificate.js';
import type { TlsOptions } from './client-certificate.js';
import { collectorEndpoint } from './collector-url.js';
import { environmentRefusal } from './environment-refusal.js';
import { createHttpTransport } from './http-transport.js';
import { outlastingRefusals } from './licence-patience.js';
import { NodeReporterError } from './node-reporter-error.js';
import { journalStore } from './journal/journal.js';
import type { JournalOptions } from './journal/journal.js';
import { holdProcess } from './process-hold.js';
import { proxyFor } from './proxy-address.js';
import { systemClock } from './system-clock.js';
import { systemRandomness } from './system-randomness.js';

export interface NodeReporterOptions<Class extends EventClass> extends DeliveryCallbacks, TlsOptions {
  /** One reporter sends one class of events to one endpoint. */
  readonly class: Class;
  /** The collector's base URL: https, or http on loopback. */
  readonly url: string;
  readonly anonymizer: Anonymizer;
  readonly edition: Edition;
  /** What an enterprise licence agreed on for usage events. */
  readonly plan?: UsagePlan;
  /** For usage events, where no client certificate proves the licence. Refused for behaviour events, as is a client certificate. */
  readonly licenceToken?: string;
  /** Default `unknown`. Has no say where reporting is mandatory. */
  readonly consent?: Consent;
  /** UUID v4 of the installation, behaviour events only; keep it only while there is consent. */
  readonly distinctId?: string;
  /** Who refuses, and which proxy to use. Default `process.env`, read once. */
  readonly environment?: Readonly<Record<string, string | undefined>>;
  /** Where events wait so that they survive this process. Default: in memory. */
  readonly journal?: JournalOptions;
  readonly limits?: Partial<ReporterLimits>;
  readonly clock?: Clock;
  readonly randomness?: Randomness;
  /** Default: HTTP to `url`. */
  readonly transport?: Transport;
}

/** Throws `NodeReporterError`, or reporter-core's `ReporterError` for `limits`, `consent`, `anonymizer` and `distinctId`. */
export function createNodeReporter<Class extends EventClass>(options: NodeReporterOptions<Class>): Reporter<Class> {
  const { track, setConsent, flush, shutdown, stats, [Symbol.asyncDispose]: dispose } = createNodeCore(options);
  return { track, setConsent, flush, shutdown, stats, [Symbol.asyncDispose]: dispose };
}

/** The same with what packages of ours need besides. `isKept`: the caller has the events on disk, where a journal would have them. */
export function createNodeCore<Class extends EventClass>(options: NodeReporterOptions<Class>, isKept = false): CoreReporter<Class> {
  checkOptions(options);
  const { anonymizer, licenceToken, consent, distinctId, limits, clock = systemClock, randomness = systemRandomness } = options;
  const environment = options.environment ?? process.env;
  const endpoint = collectorEndpoint(options.url, options.class);
  const http = createHttpTransport({
    endpoint,
    licenceToken,
    clock,
    proxy: proxyFor(endpoint, environment),
    secureContext: secureContext(options),
  });
  const refusal = environmentRefusal(environment);
  const openStore = options.journal && journalStore(options.class, options.journal, randomness);
  const transport = options.transport ?? http;
  const outlasts = options.class === 'usage' && (isKept || openStore !== undefined);

  const core = createReporter<Class>({
    class: options.class,
    policy: reportingPolicy(options.class, options.edition, options.plan),
    reporter: { name: '@candor/node-reporter', version },
    anonymizer,
    transport: outlasts ? outlastingRefusals(transport, randomness) : transport,
    clock,
    randomness,
    onDeliveryStalled: options.onDeliveryStalled,
    onDeliveryRecovered: options.onDeliveryRecovered,
    ...(consent !== undefined && { consent }),
    ...(distinctId !== undefined && { distinctId }),
    ...(refusal !== undefined && { environmentRefusal: refusal }),
    ...(limits !== undefined && { limits }),
    ...(openStore !== undefined && { openStore }),
  });

  const shutdown: Reporter<Class>['shutdown'] = (wait) => holdProcess(core.shutdown(wait)).finally(http.close);

  return {
    ...core,
    flush: (wait) => holdProcess(core.flush(wait)),
    shutdown,
    async [Symbol.asyncDispose]() {
      await shutdown();
    },
  };
}

function checkOptions(options: NodeReporterOptions<EventClass>): void {
  const { edition, plan, licenceToken } = options;
  demand(options.class === 'behavior' || options.class === 'usage', "class must be 'behavior' or 'usage'");
  demand(edition === 'oss' || edition === 'enterprise' || edition === 'cloud', "edition must be 'oss', 'enterprise' or 'cloud'");
  demand(plan === undefined || plan === 'mandatory' || plan === 'opt-in', "plan must be 'mandatory' or 'opt-in'");
  const { clientCertificate, ca } = options;
  demand((clientCertificate === undefined && ca === undefined) || !/^http:/i.test(options.url), 'clientCertificate and ca are for https: they do nothing for an http url');
  if (options.class === 'behavior') {
    demand(licenceToken === undefined, 'licenceToken must not be given: behaviour events are sent without credentials');
    demand(clientCertificate === undefined, 'clientCertificate must not be given: behaviour events are sent without credentials');
  } else if (licenceToken !== undefined || clientCertificate === undefined) {
    // Printable ASCII without spaces: anything else could end the header and begin another.
    demand(/^[\x21-\x7e]+$/.test(licenceToken ?? ''), 'licenceToken is required for usage events: the token that came with the licence, or its key pair as clientCertificate');
  }
}

function demand(holds: boolean, message: string): void {
  if (!holds) throw new NodeReporterError('invalid_option', message);
}
