/** The operator's listener: who may look, what the page may load, the live stream. */
import { request } from 'node:http';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createCollector } from '../src/index.js';
import type { ReceivedBatch } from '../src/stream-feed.js';
import { startCollector, type RunningCollector } from './running-collector.js';
import { batchOf, behaviorEvent, loginEvent } from './sample-batch.js';

let collector: RunningCollector;
beforeAll(async () => {
  collector = await startCollector({ limits: { feedSubscribers: 2 } });
});
afterAll(() => collector.remove());

function statusFor(host: string, path: string): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    request(`${collector.operatorUrl}${path}`, { headers: { host } }, (response) => {
      response.resume();
      resolve(response.statusCode);
    })
      .on('error', reject)
      .end();
  });
}

/** Follows the stream; `next` gives one received batch after the other. */
async function follow(): Promise<{ next(): Promise<ReceivedBatch>; stop(): Promise<void> }> {
  const response = await fetch(`${collector.operatorUrl}/stream`);
  expect(response.headers.get('content-type')).toContain('text/event-stream');
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
  let text = '';
  return {
    async next() {
      for (;;) {
        const message = /data: (.*)\n\n/.exec(text);
        if (message) {
          text = text.slice(message.index + message[0].length);
          return JSON.parse(message[1] ?? '') as ReceivedBatch;
        }
        text += (await reader?.read())?.value ?? '';
      }
    },
    stop: async () => reader?.cancel(),
  };
}

describe('the operator listener', () => {
  it.each(['/', '/page.css', '/page.js', '/element.js', '/totals.js', '/icon.svg', '/report.json', '/healthz', '/readyz'])(
    'serves %s under a strict policy',
    async (path) => {
      const response = await fetch(`${collector.operatorUrl}${path}`);
      expect(response.status).toBe(200);
      const policy = response.headers.get('content-security-policy') ?? '';
      expect(policy).toContain("default-src 'none'");
      expect(policy).not.toMatch(/unsafe|https?:|\*/);
      expect(response.headers.get('cross-origin-resource-policy')).toBe('same-origin');
      expect(response.headers.get('access-control-allow-origin')).toBeNull();
      expect(response.headers.get('cache-control')).toBe('no-store');
    },
  );

  it('loads nothing from elsewhere and has no inline code', async () => {
    const html = await (await fetch(collector.operatorUrl)).text();
    expect(html.replace(/http-equiv/g, '')).not.toMatch(/https?:|\/\/|style=|onclick|<script>|<style/);
    const scripts = ['page.js', 'element.js', 'totals.js'].map(async (name) => (await fetch(`${collector.operatorUrl}/${name}`)).text());
    for (const script of await Promise.all(scripts))
      expect(script).not.toMatch(/innerHTML|outerHTML|insertAdjacentHTML|document\.write|eval\(|https?:\/\//);
  });

  it('answers nothing to the name of another host', async () => {
    for (const host of ['evil.example', 'evil.example:4621', '127.0.0.1.evil.example']) {
      expect(await Promise.all(['/', '/report.json', '/stream', '/healthz'].map((path) => statusFor(host, path)))).toEqual([
        403, 403, 403, 403,
      ]);
    }
    expect(await statusFor('localhost:1', '/healthz')).toBe(200);
  });

  it('knows no other path or method', async () => {
    expect((await fetch(`${collector.operatorUrl}/constructor`)).status).toBe(404);
    expect((await fetch(`${collector.operatorUrl}/../package.json`)).status).toBe(404);
    expect(await statusFor('localhost', '//')).toBe(404);
    const post = await fetch(`${collector.operatorUrl}/report.json`, { method: 'POST' });
    expect([post.status, post.headers.get('allow')]).toEqual([405, 'GET']);
    expect((await fetch(`${collector.operatorUrl}/v1/behavior`, { method: 'POST', body: '{}' })).status).toBe(405);
  });

  it('reports, and refuses a month that is none', async () => {
    await collector.postUsage(batchOf([loginEvent(1)]));
    const report: unknown = await (await fetch(`${collector.operatorUrl}/report.json?tenant=acme&month=2026-11`)).json();
    expect(report).toMatchObject({ month: '2026-11', stored: 1, tenants: [{ tenant: 'acme', total: 1, active_users: 1 }] });
    expect((await fetch(`${collector.operatorUrl}/report.json?month=november`)).status).toBe(400);
  });

  it('is refused on an address that others can reach', async () => {
    const dataFolder = join(collector.dataFolder, 'never-made');
    for (const operator of ['0.0.0.0:0', '[::]:0', '192.0.2.1:0', 'example.org:0']) {
      await expect(createCollector({ dataFolder, listen: '127.0.0.1:0', operator })).rejects.toMatchObject({ code: 'invalid_option' });
    }
  });
});

describe('the stream', () => {
  it('gives what was kept, then each batch as it was received, without refused events', async () => {
    const stream = await follow();
    const first = await stream.next();
    expect(first.tenant).toBe('acme');
    const good = behaviorEvent(1);
    const batch = batchOf([good, behaviorEvent(2, { event: 'planted.event' })]);
    await collector.post('/v1/behavior', batch);
    expect(await stream.next()).toEqual({ tenant: null, batch: { ...batch, events: [good] }, accepted: 1, duplicate: 0, rejected: 1 });
    await collector.post('/v1/behavior', batchOf([behaviorEvent(1, { event: 'planted.event' })]));
    await collector.post('/v1/behavior', batch);
    expect(await stream.next()).toMatchObject({ accepted: 0, duplicate: 1, rejected: 1 });
    await stream.stop();
  });

  it('turns away one page too many, and has room again when one closes', async () => {
    const [one, two] = [await follow(), await follow()];
    await expect.poll(async () => (await fetch(`${collector.operatorUrl}/stream`)).text()).toContain('event: full');
    await Promise.all([one.stop(), two.stop()]);
    const freed = async (): Promise<boolean> => {
      const response = await fetch(`${collector.operatorUrl}/stream`);
      const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
      let text = '';
      while (!/data: .*\n\n/.test(text)) text += (await reader?.read())?.value ?? '';
      await reader?.cancel();
      return !text.includes('event: full');
    };
    await expect.poll(freed).toBe(true);
  });
});
