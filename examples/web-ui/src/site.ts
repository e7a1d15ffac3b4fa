/**
 * The example's web site: five files under fixed paths, each with headers that let the page load nothing else and talk
 * to nobody but this site; and the path that takes the page's metrics.
 *
 * Must not: build a file name from a request. The files are read once, at the start, so no path can leave the folder.
 */
import { readFileSync } from 'node:fs';
import type { RequestListener } from 'node:http';
import { join } from 'node:path';

export interface SiteOptions {
  /** Takes `/metrics`. */
  readonly metrics: RequestListener;
  /** The value of the cookie that a visitor of this page gets. */
  readonly session: string;
  readonly publicFolder: string;
  readonly pageScript: string;
}

interface SiteFile {
  readonly type: string;
  readonly body: Buffer;
}

export function createSite({ metrics, session, publicFolder, pageScript }: SiteOptions): RequestListener {
  const index = readFileSync(join(publicFolder, 'index.html'));
  const style = (name: string): SiteFile => ({ type: 'text/css; charset=utf-8', body: readFileSync(join(publicFolder, name)) });
  const files: ReadonlyMap<string, SiteFile> = new Map([
    ['/', { type: 'text/html; charset=utf-8', body: index }],
    ['/style.css', style('style.css')],
    ['/product.css', style('product.css')],
    ['/metrics.css', style('metrics.css')],
    ['/page.js', { type: 'text/javascript; charset=utf-8', body: readFileSync(pageScript) }],
  ]);
  return (request, response) => {
    const path = request.url?.split('?', 1)[0] ?? '';
    if (path === '/metrics') return metrics(request, response);
    const answer = (status: number, file: SiteFile, extra: Readonly<Record<string, string>> = {}): void => {
      response.writeHead(status, { ...securityHeaders, ...extra, 'content-type': file.type, 'content-length': file.body.length });
      response.end(request.method === 'HEAD' ? undefined : file.body);
    };

    if (request.method !== 'GET' && request.method !== 'HEAD') {
      answer(405, plainText('Only GET and HEAD are answered here.\n'), { allow: 'GET, HEAD' });
      return;
    }
    const file = files.get(path);
    if (file === undefined) answer(404, plainText('There is no such page.\n'));
    else answer(200, file, path === '/' ? { 'set-cookie': `session=${session}; Path=/; HttpOnly; SameSite=Strict` } : {});
  };
}

function plainText(text: string): SiteFile {
  return { type: 'text/plain; charset=utf-8', body: Buffer.from(text) };
}

const securityHeaders: Readonly<Record<string, string>> = {
  'content-security-policy': [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "connect-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; '),
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  // `no-cache` and not `no-store`: the page may still be kept for the visitor's way back.
  'cache-control': 'no-cache',
};
