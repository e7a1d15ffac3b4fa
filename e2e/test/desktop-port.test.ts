/** A desktop app in small: the renderer is a thread with the browser reporter, the main process a relay; between them a real MessagePort. */
import { MessageChannel, Worker } from 'node:worker_threads';
import { createAnonymizer, generateKey } from '@candor/anonymizer';
import { createRelay, servePort } from '@candor/node-reporter/relay';
import { createManualClock, createScriptedTransport } from '@candor/reporter-core/testing';
import { tpUiCreateNewRoleClick } from '@candor/schema/web';
import { afterEach, expect, it } from 'vitest';

const renderer = `
  import { workerData } from 'node:worker_threads';
  import { createBrowserReporter, createPortTransport } from '@candor/browser-reporter';
  import { tpUiCreateNewRoleClick } from '@candor/schema/web';

  const nothing = () => undefined;
  const events = { addEventListener: nothing, removeEventListener: nothing };
  const window = {
    ...events, document: { visibilityState: 'visible', ...events }, navigator: {}, location: { origin: 'https://app.example.com' }, crypto,
    fetch: () => { throw new Error('no network here'); },
    setTimeout: (callback, delayMs) => setTimeout(callback, delayMs), clearTimeout,
  };
  const transport = createPortTransport(workerData.port);
  const reporter = createBrowserReporter({ consent: 'granted', window, transport });
  for (let count = 0; count < 3; count += 1) reporter.track(tpUiCreateNewRoleClick, { cluster_name: 'harbour.example.com', user_name: 'alice@example.com' });
  workerData.told.postMessage(await reporter.flush());
  transport.close();
  workerData.port.close();
  workerData.told.close();
`;

let worker: Worker | undefined;

afterEach(async () => {
  await worker?.terminate();
});

it.each([
  ['with a session', true, { accepted: 3, rejected: 0 }],
  ['without one', false, { accepted: 0, rejected: 3, rejectedBy: { http_403: 3 } }],
])('%s: the events go through the port, and the key stays in the main process', async (_name, session, expected) => {
  const transport = createScriptedTransport();
  const anonymizer = createAnonymizer(generateKey());
  const relay = createRelay({
    url: 'http://127.0.0.1:9', anonymizer, edition: 'oss', environment: {}, events: [tpUiCreateNewRoleClick], session: () => session, transport,
    clock: createManualClock(Date.UTC(2026, 10, 23, 10)),
  });
  const [wire, report] = [new MessageChannel(), new MessageChannel()];
  const seen: unknown[] = [];
  wire.port1.on('message', (message) => seen.push(message));
  const stop = servePort(wire.port1, relay);
  const told = new Promise((resolve) => report.port1.once('message', resolve));
  worker = new Worker(new URL(`data:text/javascript,${encodeURIComponent(renderer.replaceAll(/'(@candor\/[\w/-]+)'/g, (_, name: string) => `'${import.meta.resolve(name)}'`))}`), {
    workerData: { port: wire.port2, told: report.port2 },
    transferList: [wire.port2, report.port2],
  });

  expect(await told).toMatchObject({ captured: 3, pending: 0, ...expected });
  // What is none of ours is left alone.
  wire.port1.emit('message', { request: 'x' });
  stop();
  expect(wire.port1.listenerCount('message')).toBe(1);
  report.port1.close();
  wire.port1.close();
  expect(seen.length).toBeGreaterThan(0);

  await relay.shutdown();
  const events = transport.bodies().flatMap((batch) => batch.events);
  expect(events.map(({ properties }) => properties['user_name'])).toEqual(session ? Array(3).fill(anonymizer.anonymize('alice@example.com')) : []);
});
