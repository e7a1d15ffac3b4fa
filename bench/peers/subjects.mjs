/**
 * The reporters that `bench/peers.mjs` measures, each behind the same three verbs: `track` one event of seven properties, `drain` until
 * everything was sent, `dropped`. Each is set up as its own documentation says, with room for a burst; nothing else is tuned.
 */
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

const require = createRequire(import.meta.url);

/** Seven properties, two of them names. With `unseen` every event names somebody else, else one of a hundred. */
export function eventProperties(index, unseen) {
  const who = unseen ? index : index % 100;
  return {
    cluster_name: `cluster-${who}.example.com`,
    user_name: `user-${who}@example.com`,
    connector_type: 'github',
    os: 'linux',
    arch: 'x64',
    os_version: '6.1',
    connect_version: '1.4.0',
  };
}

const room = 1_000_000;

async function candor(url, journalFolder) {
  const { createAnonymizer, generateKey } = await import('@candor/anonymizer');
  const { createNodeReporter } = await import('@candor/node-reporter');
  const { connectClusterLogin } = await import('@candor/schema/connect');
  const reporter = createNodeReporter({
    class: 'behavior',
    edition: 'oss',
    url,
    anonymizer: createAnonymizer(generateKey()),
    consent: 'granted',
    environment: {},
    limits: { queueEvents: room, queueBytes: 1024 * room },
    ...(journalFolder !== undefined && { journal: { folder: journalFolder, durability: 'process', maxBytes: 1024 * room } }),
  });
  return {
    track: (properties) => reporter.track(connectClusterLogin, properties),
    drain: () => reporter.shutdown({ timeoutMs: 60_000 }),
  };
}

/** By name: what to import (for the cost of importing it alone), and how to begin. `url` is the sink's; `weighed` where events are to wait. */
export const subjects = {
  'candor, in memory': { imports: ['@candor/node-reporter', '@candor/anonymizer', '@candor/schema/connect'], create: (url) => candor(url) },
  'candor, journalled': { imports: ['@candor/node-reporter', '@candor/anonymizer', '@candor/schema/connect'], create: (url, folder) => candor(url, join(folder, 'journal')) },
  'OpenTelemetry logs': {
    imports: ['@opentelemetry/sdk-logs', '@opentelemetry/exporter-logs-otlp-http'],
    async create(url) {
      const { LoggerProvider, BatchLogRecordProcessor } = require('@opentelemetry/sdk-logs');
      const { OTLPLogExporter } = require('@opentelemetry/exporter-logs-otlp-http');
      const exporter = new OTLPLogExporter({ url: `${url}/v1/logs` });
      const provider = new LoggerProvider({ processors: [new BatchLogRecordProcessor({ exporter, maxQueueSize: room, maxExportBatchSize: 512 })] });
      const logger = provider.getLogger('bench');
      return { track: (attributes, index) => logger.emit({ timestamp: index + 1, eventName: 'connect.cluster.login', attributes }), drain: () => provider.shutdown() };
    },
  },
  'posthog-node': {
    imports: ['posthog-node'],
    async create(url) {
      const { PostHog } = require('posthog-node');
      const client = new PostHog('phc_bench', { host: url, maxQueueSize: room });
      return {
        track: (properties) => client.capture({ distinctId: 'installation', event: 'connect.cluster.login', properties }),
        drain: () => client.shutdown(60_000),
      };
    },
  },
  '@segment/analytics-node': {
    imports: ['@segment/analytics-node'],
    async create(url) {
      const { Analytics } = require('@segment/analytics-node');
      const client = new Analytics({ writeKey: 'bench', host: url });
      client.on('error', () => undefined);
      return {
        track: (properties) => client.track({ anonymousId: 'installation', event: 'connect.cluster.login', properties }),
        drain: () => client.closeAndFlush({ timeout: 60_000 }),
      };
    },
  },
  '@snowplow/node-tracker': {
    imports: ['@snowplow/node-tracker'],
    async create(url, folder, { weighed }) {
      const { buildSelfDescribingEvent, newTracker } = require('@snowplow/node-tracker');
      const { newInMemoryEventStore } = require('@snowplow/tracker-core');
      // It walks the whole store for each request, so that a large one brings it to a halt: its default stands, but where waiting events are weighed.
      const eventStore = newInMemoryEventStore({ maxSize: weighed ? room : 1_000 });
      const { hostname, port } = new URL(url);
      const tracker = newTracker(
        { namespace: 'bench', appId: 'bench' },
        { endpoint: hostname, port: Number(port), protocol: 'http', bufferSize: 20, maxPostBytes: 512 * 1024, eventStore },
      );
      return {
        track: (data) => tracker.track(buildSelfDescribingEvent({ event: { schema: 'iglu:bench/login/jsonschema/1-0-0', data } })),
        // Its flush() returns before anything is sent.
        async drain() {
          tracker.flush();
          for (let tries = 0; tries < 200 && (await eventStore.count()) > 0; tries += 1) await wait(100);
        },
      };
    },
  },
};
