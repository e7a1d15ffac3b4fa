/**
 * Page → relay → collector, all real: a Chromium, a web server of its own process, embedded storage. What a person's page says
 * arrives under the cluster's pseudonyms, and the raw values are nowhere but in the page's own request.
 */
import { createAnonymizer } from '@candor/anonymizer';
import { loadOrCreateKey } from '@candor/anonymizer/key-file';
import { createFormScanner, decodeLayers } from '@candor/audit-vectors';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, request as httpRequest } from 'node:http';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { browserOptions } from '../src/browser.js';
import { fileArtifacts, textArtifact } from '../src/leak-check.js';
import { endAll, jsonLine, start } from '../src/process.js';
import type { RunningProcess } from '../src/process.js';
import { dumpStorage, filesBelow, storedRows } from '../src/storage.js';
import { engineFolder, startCollector, stopCollector, usageReport } from '../src/system.js';
import type { RunningCollector } from '../src/system.js';

const planted = { user_name: 'alice.planted@relay.example.com', cluster_name: 'planted-harbour.relay.example.com' };
const event = 'tp.ui.createNewRole.click';

let folder: string;
let collector: RunningCollector;
let relay: RunningProcess;
let relayUrl: string;
let context: BrowserContext | undefined;
let stranger: Server;
/** Every byte between relay and collector, both ways. */
const wire: Buffer[] = [];
let tap: Server;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'candor-relay-'));
  collector = await startCollector(join(folder, 'data'));
  tap = await listen((incoming, outgoing) => {
    wire.push(Buffer.from(JSON.stringify(incoming.rawHeaders)));
    const onward = httpRequest(new URL(incoming.url ?? '/', collector.url), { method: incoming.method, headers: incoming.headers }, (answer) => {
      outgoing.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.on('data', (chunk: Buffer) => wire.push(chunk)).pipe(outgoing);
    });
    const body: Buffer[] = [];
    incoming.on('data', (chunk: Buffer) => body.push(chunk)).on('end', () => wire.push(Buffer.concat(body))).pipe(onward);
  });
  relay = start(process.execPath, [fileURLToPath(new URL('../src/relay-server.mjs', import.meta.url)), urlOf(tap), join(folder, 'cluster.key')]);
  relayUrl = String((await relay.line(jsonLine('listening')))['url']);
  stranger = await listen((_request, response) => void response.writeHead(200, { 'content-type': 'text/html' }).end('<!doctype html><title>Elsewhere</title>'));
  context = await chromium.launchPersistentContext(join(folder, 'profile'), browserOptions());
});
afterAll(async () => {
  await context?.close();
  await endAll();
  for (const server of [tap, stranger]) {
    server.closeAllConnections();
    server.close();
  }
  rmSync(folder, { recursive: true, force: true });
});

async function listen(handler: Parameters<typeof createServer>[1]): Promise<Server> {
  const server = createServer(handler);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return server;
}

function urlOf(server: Server): string {
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

const eventId = (number: number): string => `01942f4e-8c00-7000-8000-${String(number).padStart(12, '0')}`;
const stored = (): number => usageReport(join(folder, 'data')).tenants.find(({ tenant }) => tenant === null)?.events[event] ?? 0;

/** What a page's script does: one POST to its own origin, or to `target`. Status and text, or why there is none. */
async function post(tab: Page, ids: readonly number[], { target = '/metrics', surface, mode, contentType = 'application/json' }: {
  target?: string;
  surface?: string;
  mode?: 'no-cors';
  contentType?: string;
} = {}): Promise<{ readonly status: number; readonly text: string }> {
  const events = ids.map((id) => ({ id: eventId(id), event, at: '2026-11-23T10:00:00Z', distinct_id: '3f0c6a52-9d4e-4b6f-8a3d-2f5f0c1b7e91', properties: planted }));
  const shown = surface ?? (await tab.evaluate(() => String((window as unknown as { surface?: string }).surface)));
  const batch = { schema: 'candor-relay/1', batch_id: eventId(999), consent: { state: 'granted', surface: shown }, events };
  return tab.evaluate(
    async ([address, body, type, how]) => {
      try {
        const response = await fetch(address ?? '', { method: 'POST', headers: { 'content-type': type ?? '' }, body: body ?? '', ...(how === 'no-cors' && { mode: how }), credentials: 'include' });
        return { status: response.status, text: await response.text() };
      } catch (error) {
        return { status: -1, text: (error as Error).name };
      }
    },
    [target, JSON.stringify(batch), contentType, mode] as const,
  );
}

async function open(url: string): Promise<Page> {
  if (context === undefined) throw new Error('The browser did not start.');
  const tab = await context.newPage();
  await tab.goto(url);
  return tab;
}

test('what a page of this origin posts is stored under the cluster’s pseudonyms, once', async () => {
  const tab = await open(relayUrl);
  expect(await post(tab, [1, 2])).toEqual({
    status: 200,
    text: JSON.stringify({ schema: 'candor/1', batch_id: eventId(999), results: [1, 2].map((id) => ({ id: eventId(id), status: 'accepted' })) }),
  });
  expect((await post(tab, [2, 3])).text).toContain('duplicate');
  await vi.waitFor(() => expect(stored()).toBe(3), { timeout: 20_000, interval: 250 });
});

test('a page that agreed to something else is told to ask again', async () => {
  const tab = await open(relayUrl);
  expect(await post(tab, [11], { surface: 'another' })).toMatchObject({ status: 403 });
});

test('a page without a session sends nothing', async () => {
  const tab = await open(relayUrl);
  await tab.context().clearCookies();
  expect(await post(tab, [12])).toMatchObject({ status: 403 });
});

test('a page of another origin sends nothing, whatever it tries, though the browser has a session', async () => {
  await open(relayUrl);
  const elsewhere = await open(urlOf(stranger));
  const surface = 'irrelevant';
  const target = `${relayUrl}/metrics`;
  expect(await post(elsewhere, [13], { target, surface })).toEqual({ status: -1, text: 'TypeError' });
  // A simple request does reach the relay; its answer cannot be read, and says no.
  expect(await post(elsewhere, [14], { target, surface, mode: 'no-cors', contentType: 'text/plain' })).toMatchObject({ status: 0 });
  // A frame without an origin, inside a page of this origin.
  const tab = await open(relayUrl);
  const told = await tab.evaluate(
    () =>
      new Promise<unknown>((resolve) => {
        window.addEventListener('message', ({ data }) => resolve(data));
        const frame = document.createElement('iframe');
        frame.setAttribute('sandbox', 'allow-scripts');
        frame.srcdoc = `<script>fetch('${location.origin}/metrics', { method: 'POST', mode: 'no-cors', body: '{}' }).then(
          (response) => parent.postMessage(response.type, '*'), () => parent.postMessage('failed', '*'));</script>`;
        document.body.append(frame);
      }),
  );
  expect(told).toBe('opaque');
});

test('afterwards, nothing raw is on the wire, in the storage, in an answer or in a log; all that was taken is there', async () => {
  relay.kill('SIGTERM');
  expect(await relay.exited).toBe(0);
  const { reporter, refused } = JSON.parse(relay.lastLine()) as { reporter: Record<string, unknown>; refused: Record<string, number> };
  expect(reporter).toMatchObject({ captured: 3, accepted: 3, duplicate: 0, rejected: 0, dropped: {}, pending: 0 });
  expect(refused).toMatchObject({ consent: 1, forbidden: 3 });
  await stopCollector(collector);

  const data = join(folder, 'data');
  const artifacts = [
    ...fileArtifacts(filesBelow(data)),
    textArtifact('rows of the storage folder', dumpStorage(engineFolder(data))),
    textArtifact('output of the relay', relay.output()),
    textArtifact('output of the collector', collector.output()),
    ...wire.map((bytes) => ({ source: 'between relay and collector', bytes })),
  ];
  const scanner = createFormScanner(Object.values(planted));
  const found = ({ bytes, source }: { bytes: Uint8Array; source: string }): unknown[] => [...decodeLayers(bytes)].flatMap((layer) => scanner.scan(layer, source));
  expect(artifacts.flatMap(found)).toEqual([]);
  expect(found({ source: 'planted', bytes: Buffer.from(JSON.stringify(planted)) })).not.toEqual([]);

  const { anonymize } = createAnonymizer(loadOrCreateKey(join(folder, 'cluster.key')));
  const rows = storedRows(engineFolder(data)).filter(({ row }) => row['event'] === event);
  expect(rows).toHaveLength(3);
  // The engine and this dump escape slashes and quotes as they like.
  const texts = rows.map(({ row }) => JSON.stringify(row).replaceAll('\\', ''));
  for (const text of texts) for (const value of Object.values(planted)) expect(text).toContain(anonymize(value));
});
