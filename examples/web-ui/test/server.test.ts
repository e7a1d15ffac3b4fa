/** The command as it is run: bundled, in a process of its own, spoken to over HTTP. */
import { once } from 'node:events';
import { request } from 'node:http';
import type { IncomingMessage } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addressOf, buildExample } from './built-example.js';
import type { BuiltExample } from './built-example.js';

let example: BuiltExample;
let origin: string;

beforeAll(async () => {
  example = await buildExample();
  origin = await addressOf(example.run(['--listen', '127.0.0.1:0', '--collector', 'http://127.0.0.1:4999']));
});

afterAll(() => example.remove());

/** `fetch` would tidy the path up before it is sent. */
async function ask(path: string, method = 'GET'): Promise<{ status: number; headers: IncomingMessage['headers']; body: string }> {
  const { hostname, port } = new URL(origin);
  const sent = request({ hostname, port, path, method });
  sent.end();
  const [response] = (await once(sent, 'response')) as [IncomingMessage];
  let body = '';
  for await (const chunk of response) body += String(chunk);
  return { status: response.statusCode ?? 0, headers: response.headers, body };
}

describe('the site', () => {
  it.each([
    ['/', 'text/html; charset=utf-8'],
    ['/?from=somewhere', 'text/html; charset=utf-8'],
    ['/style.css', 'text/css; charset=utf-8'],
    ['/product.css', 'text/css; charset=utf-8'],
    ['/metrics.css', 'text/css; charset=utf-8'],
    ['/page.js', 'text/javascript; charset=utf-8'],
  ])('serves %s as %s', async (path, type) => {
    const { status, headers, body } = await ask(path);
    expect(status).toBe(200);
    expect(headers['content-type']).toBe(type);
    expect(body.length).toBeGreaterThan(500);
  });

  it.each([
    '/server.js',
    '/index.html',
    '/package.json',
    '/../package.json',
    '/..%2fpackage.json',
    '/%2e%2e/dist/server.js',
    '//etc/passwd',
    '/style.css/',
    '/STYLE.CSS',
  ])('knows nothing under %s', async (path) => {
    const { status, body } = await ask(path);
    expect(status).toBe(404);
    expect(body).toBe('There is no such page.\n');
  });

  it('sends headers that let the page talk to its own site and to nobody else, on refusals too', async () => {
    for (const path of ['/', '/nothing-here']) {
      const { headers } = await ask(path);
      expect(headers).toMatchObject({
        'content-security-policy':
          "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
        'x-content-type-options': 'nosniff',
        'referrer-policy': 'no-referrer',
      });
    }
  });

  it('does not name the collector to the page, and has no inline script, style or handler', async () => {
    const { body, headers } = await ask('/');
    expect(body).not.toContain('4999');
    expect(headers['set-cookie']).toEqual([expect.stringMatching(/^session=[0-9a-f-]{36}; Path=\/; HttpOnly; SameSite=Strict$/)]);
    expect(body).not.toMatch(/<script(?![^>]*\bsrc=)|<style|\sstyle=|\son[a-z]+=/i);
  });

  it('answers GET and HEAD only', async () => {
    expect(await ask('/', 'HEAD')).toMatchObject({ status: 200, body: '' });
    for (const method of ['POST', 'PUT', 'DELETE', 'OPTIONS']) {
      expect(await ask('/', method)).toMatchObject({ status: 405, headers: { allow: 'GET, HEAD' } });
    }
  });
});

describe('the command', () => {
  it('ends with 2 and says what to do, given bad arguments', async () => {
    const child = example.run(['--collector', 'nowhere']);
    let complaint = '';
    child.stderr?.on('data', (chunk) => (complaint += String(chunk)));
    const [code] = await once(child, 'close');
    expect(code).toBe(2);
    expect(complaint).toContain('--collector must be');
    expect(complaint).toContain('Usage:');
  });

  it('ends with 1 where the port is taken', async () => {
    const child = example.run(['--listen', new URL(origin).host]);
    const [code] = await once(child, 'close');
    expect(code).toBe(1);
  });

  it('ends with 0 when told to stop', async () => {
    const child = example.run(['--listen', '127.0.0.1:0']);
    await addressOf(child);
    child.kill('SIGTERM');
    expect(await once(child, 'close')).toEqual([0, null]);
  });
});
