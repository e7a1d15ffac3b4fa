/** The React page in a real Chromium: the hook follows the answer, and events leave after a yes alone. */
import { createServer } from 'node:http';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { chromium } from 'playwright-core';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';

let server: Server;
let browser: Browser;
let page: Page;
let posted: string[];

beforeAll(async () => {
  const bundle = await build({
    entryPoints: [fileURLToPath(new URL('../src/page.tsx', import.meta.url))],
    bundle: true,
    platform: 'browser',
    format: 'esm',
    jsx: 'automatic',
    write: false,
    define: { 'process.env.NODE_ENV': '"development"' },
    logLevel: 'error',
  });
  const script = bundle.outputFiles[0]?.text ?? '';
  server = createServer((request, response) => {
    let body = '';
    request.on('data', (chunk) => (body += String(chunk)));
    request.on('end', () => {
      if (request.method === 'POST') {
        posted.push(body);
        const { batch_id, events } = JSON.parse(body) as { batch_id: string; events: { id: string }[] };
        const results = events.map(({ id }) => ({ id, status: 'accepted' }));
        return response.end(JSON.stringify({ schema: 'candor/1', batch_id, results }));
      }
      const isScript = request.url === '/page.js';
      response.setHeader('content-type', isScript ? 'text/javascript' : 'text/html');
      return response.end(isScript ? script : '<!doctype html><title>Roles</title><div id="root"></div><script type="module" src="/page.js"></script>');
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  browser = await chromium.launch({ executablePath: process.env['CANDOR_CHROMIUM'] ?? '/usr/bin/chromium', args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking'] });
});

afterAll(async () => {
  await browser.close();
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
});

beforeEach(async () => {
  posted = [];
  page = await (await browser.newContext()).newPage();
  await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
});

const answer = (): Promise<string | null> => page.locator('#answer').textContent();
const press = (name: string): Promise<void> => page.getByRole('button', { name, exact: true }).click();

it('follows the answer, and sends after a yes alone', async () => {
  await press('New role');
  expect(await answer()).toBe('unknown');
  await press('Yes');
  await expect.poll(answer).toBe('granted');
  await press('New role');
  await expect.poll(() => posted.length).toBe(1);
  await press('Change');
  await press('No');
  await expect.poll(answer).toBe('denied');
  await press('New role');
  await page.reload();
  expect(await answer()).toBe('denied');
  expect(posted).toHaveLength(1);
});

it('passes the properties of the element on', async () => {
  await page.getByText('See exactly what would be sent').click();
  expect(await page.getByRole('group', { name: 'Exact text of request 1' }).textContent()).toContain('tp.ui.createNewRole.click');
  expect(posted).toEqual([]);
});
