/**
 * A site whose page asks for consent, and a Chromium to visit it: over plain http under a name of its own, so without a secure
 * context, and under a policy that allows no inline script or style. The site takes the relay's requests; each request is kept.
 */
import { createServer } from 'node:http';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { chromium } from 'playwright-core';
import type { Browser } from 'playwright-core';
import { close, listen } from '../recording-endpoint.js';

export interface ElementSite {
  readonly browser: Browser;
  /** Address of the page, without a secure context. */
  readonly url: string;
  /** The same page with one: browsers trust the loopback interface. */
  readonly secureUrl: string;
  /** What was asked of the site, as `METHOD /path`, with the bodies of what was posted. */
  readonly requests: { readonly line: string; readonly body: string }[];
  close(): Promise<void>;
}

const html = `<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><meta name="color-scheme" content="light dark">
<title>Product</title><script type="module" src="/page.js"></script><main><h1>Product</h1><a href="#before">before</a></main><footer><a href="#after">after</a></footer>`;

export async function openElementSite(): Promise<ElementSite> {
  const bundle = await build({
    entryPoints: [fileURLToPath(new URL('element-page.ts', import.meta.url))],
    bundle: true,
    platform: 'browser',
    format: 'esm',
    write: false,
    logLevel: 'error',
  });
  const script = bundle.outputFiles[0]?.text ?? '';
  const requests: { readonly line: string; readonly body: string }[] = [];
  const server = createServer((request, response) => {
    let body = '';
    request.on('data', (chunk) => (body += String(chunk)));
    request.on('end', () => {
      const { pathname } = new URL(request.url ?? '/', 'http://page.example');
      requests.push({ line: `${request.method} ${pathname}`, body });
      if (pathname === '/metrics') {
        const { batch_id, events } = JSON.parse(body) as { batch_id: string; events: { id: string }[] };
        const results = events.map(({ id }) => ({ id, status: 'accepted' }));
        response.setHeader('content-type', 'application/json');
        return response.end(JSON.stringify({ schema: 'candor/1', batch_id, results }));
      }
      const isScript = pathname === '/page.js';
      response.writeHead(isScript || pathname === '/' ? 200 : 204, {
        'content-type': isScript ? 'text/javascript' : 'text/html; charset=utf-8',
        'content-security-policy': "default-src 'none'; script-src 'self'; connect-src 'self' http://127.0.0.1:*; base-uri 'none'; form-action 'none'",
      });
      return response.end(isScript ? script : pathname === '/' ? html : undefined);
    });
  });
  const origin = await listen(server);
  const browser = await chromium.launch({
    executablePath: process.env['CANDOR_CHROMIUM'] ?? '/usr/bin/chromium',
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--host-resolver-rules=MAP page.example 127.0.0.1',
    ],
  });
  return {
    browser,
    url: `http://page.example:${new URL(origin).port}/`,
    secureUrl: `${origin}/`,
    requests,
    async close() {
      await browser.close();
      await close(server);
    },
  };
}
