/**
 * What `track()` costs a page's main thread, in a Chromium whose processor is slowed down four times. Build the packages first.
 * One event per task, as clicks come, each with a name that was never seen before; the server is this process and accepts everything.
 */
import { createServer } from 'node:http';
import { loadavg } from 'node:os';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { chromium } from 'playwright-core';

const slowdown = 4;
const count = 1_000;
const warmUp = 50;
const target = { p99: 50, longTasks: 0 };

const modes = {
  relay: '',
  direct: "mode: 'direct', url: location.origin, anonymizer: createPageAnonymizer(),",
};

const script = (mode) => `
  import { createBrowserReporter } from '@candor/browser-reporter';
  import { createPageAnonymizer } from '@candor/browser-reporter/anonymizer';
  import { tpUiCreateNewRoleClick } from '@candor/schema/web';
  const reporter = createBrowserReporter({ ${modes[mode]} consent: 'granted' });
  globalThis.flush = () => reporter.flush();
  globalThis.track = (name) => reporter.track(tpUiCreateNewRoleClick, { cluster_name: 'harbour.example.com', user_name: name });`;

async function bundle(mode) {
  const { outputFiles } = await build({
    stdin: { contents: script(mode), resolveDir: fileURLToPath(new URL('../packages/browser-reporter', import.meta.url)) },
    bundle: true, minify: true, platform: 'browser', format: 'iife', target: 'es2022', write: false, logLevel: 'error',
  });
  return outputFiles[0].text;
}

/** Runs in the page: microseconds of each call, and the long tasks (50 ms and more) that the browser saw meanwhile. */
async function measure({ calls, unmeasured }) {
  let longTasks = 0;
  const observer = new PerformanceObserver((list) => (longTasks += list.getEntries().length));
  const { port1, port2 } = new MessageChannel();
  const nextTask = () => new Promise((resolve) => {
    port1.onmessage = resolve;
    port2.postMessage(undefined);
  });
  const costs = [];
  for (let call = -unmeasured; call < calls; call += 1) {
    if (call === 0) observer.observe({ type: 'longtask' });
    const name = `visitor-${call + unmeasured}@example.com`;
    await nextTask();
    const started = performance.now();
    globalThis.track(name);
    if (call >= 0) costs.push((performance.now() - started) * 1_000);
    // So that the queue never fills, and every call does all of the work.
    if (call % 200 === 199) await globalThis.flush();
  }
  const { captured, accepted, duplicate } = await globalThis.flush();
  await nextTask();
  longTasks += observer.takeRecords().length;
  return { costs, longTasks, captured, arrived: accepted + duplicate, isolated: crossOriginIsolated };
}

/** The page, its script, and an endpoint for both modes. Cross-origin isolation gives the page a clock of 5 µs. */
async function serve(code) {
  const headers = { 'cross-origin-opener-policy': 'same-origin', 'cross-origin-embedder-policy': 'require-corp' };
  const server = createServer(async (request, response) => {
    if (request.method === 'GET') return response.writeHead(200, { ...headers, 'content-type': 'text/html' }).end(`<!doctype html><script>${code}</script>`);
    const chunks = await request.toArray();
    const { events } = JSON.parse(Buffer.concat(chunks).toString());
    const results = events.map(({ id }) => ({ id, status: 'accepted' }));
    response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify({ schema: 'candor/1', results }));
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  return server;
}

const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
const browser = await chromium.launch({ executablePath: process.env.CANDOR_CHROMIUM ?? '/usr/bin/chromium', args: sandbox });
console.log(`track() in Chromium ${browser.version()}, processor slowed down ${slowdown} times, ${count} calls; load ${loadavg()[0].toFixed(1)}`);
try {
  for (const mode of Object.keys(modes)) {
    const server = await serve(await bundle(mode));
    try {
      const page = await browser.newPage();
      await page.goto(`http://127.0.0.1:${server.address().port}/`);
      const session = await page.context().newCDPSession(page);
      await session.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
      const { costs, longTasks, captured, arrived, isolated } = await page.evaluate(measure, { calls: count, unmeasured: warmUp });
      if (!isolated || captured !== count + warmUp || arrived !== captured) throw new Error(`not the run that was meant: ${JSON.stringify({ isolated, captured, arrived })}`);
      costs.sort((a, b) => a - b);
      const at = (fraction) => costs[Math.ceil(fraction * count) - 1];
      const met = at(0.99) <= target.p99 && longTasks <= target.longTasks;
      console.log(`  ${mode.padEnd(8)} p50 ${at(0.5).toFixed(0).padStart(5)} µs  p99 ${at(0.99).toFixed(0).padStart(6)} µs  longest ${at(1).toFixed(0).padStart(6)} µs  long tasks ${longTasks}`
        + `  (target: p99 ${target.p99} µs, ${target.longTasks} long tasks): ${met ? 'met' : 'MISSED'}`);
      await page.close();
    } finally {
      server.close();
    }
  }
} finally {
  await browser.close();
}
