/** Client teams with pages: built by Vite and by esbuild, opened in Chromium. */
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';
import { chromium } from 'playwright-core';
import { browserOptions } from '../browser.js';
import { Project } from './project.js';
import { expectCounts, type Results } from './results.js';
import type { Registry } from './registry.js';

const page = '<!doctype html><html lang="en"><meta charset="utf-8"><title>waiting</title><script type="module" src="/page.js"></script></html>';
const types: Readonly<Record<string, string>> = { '.html': 'text/html', '.js': 'text/javascript' };

export async function pageClients(results: Results, folder: string, registry: Registry, collector: string): Promise<void> {
  const project = new Project(folder, registry);
  await results.step('web team', 'npm install', '', () => project.install('@candor/browser-reporter', '@candor/anonymizer', '@candor/schema', 'vite@7', 'esbuild@0.27.2'));
  project.take('page.ts');
  project.write('index.html', page.replace('/page.js', '/page.ts'));
  await results.step('web team, Vite', 'Chromium', 'ESM', async () => {
    await project.run('npx', 'vite', 'build', '--logLevel', 'warn', '--outDir', 'vite');
    await visit(join(project.folder, 'vite'), collector);
  });
  for (const format of ['esm', 'iife']) {
    await results.step('web team, esbuild', 'Chromium', format === 'esm' ? 'ESM' : 'script', async () => {
      await project.run('npx', 'esbuild', 'page.ts', '--bundle', '--minify', `--format=${format}`, `--outfile=${format}/page.js`);
      project.write(`${format}/index.html`, format === 'esm' ? page : page.replace(' type="module"', ''));
      await visit(join(project.folder, format), collector);
    });
  }
}

/** Opens the built page, and waits until it says that its event was accepted. */
async function visit(folder: string, collector: string): Promise<void> {
  const server = createServer((request, response) => {
    const path = normalize(new URL(request.url ?? '/', 'http://page').pathname);
    const file = path === '/' ? '/index.html' : path;
    try {
      const body = readFileSync(join(folder, file));
      response.writeHead(200, { 'content-type': types[extname(file)] ?? 'application/octet-stream' }).end(body);
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const browser = await chromium.launch(browserOptions());
  try {
    const tab = await browser.newPage();
    const { port } = server.address() as AddressInfo;
    await tab.goto(`http://127.0.0.1:${port}/?collector=${encodeURIComponent(collector)}`);
    await tab.waitForFunction(`document.title.startsWith('{')`);
    expectCounts(JSON.parse(await tab.title()) as Record<string, number>, { captured: 1, accepted: 1 });
  } finally {
    await browser.close();
    server.closeAllConnections();
    server.close();
  }
}
