/** The same question in a real page over loopback, where WebCrypto is what the anonymizer has to be quicker than. */
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { median } from './rounds.mjs';

const require = createRequire(import.meta.url);
const folders = {
  '/anonymizer/': join(dirname(fileURLToPath(import.meta.resolve('@candor/anonymizer/package.json'))), 'dist'),
  '/noble/': dirname(require.resolve('@noble/hashes/hmac.js')),
};
const rounds = 9;
const count = 4_000;

/** Runs in the page. Interleaved rounds on unseen values; microseconds per value of each round, by name. */
async function measure({ rounds: times, count: number }) {
  const { createAnonymizer, generateKey } = await import('/anonymizer/index.js');
  const key = generateKey();
  const encoder = new TextEncoder();
  const webKey = await crypto.subtle.importKey('raw', encoder.encode(key), { name: 'HMAC', hash: 'SHA-256' }, false, ['sign']);
  const { anonymize } = createAnonymizer(key);
  const candidates = {
    WebCrypto: async (values) => {
      for (const value of values) btoa(String.fromCharCode(...new Uint8Array(await crypto.subtle.sign('HMAC', webKey, encoder.encode(value)))));
    },
    'scheme 1': async (values) => {
      for (const value of values) anonymize(value);
    },
  };
  const results = Object.fromEntries(Object.keys(candidates).map((name) => [name, []]));
  let serial = 0;
  // The first round warms up and is not counted.
  for (let round = 0; round <= times; round += 1) {
    for (const [name, run] of Object.entries(candidates)) {
      const values = Array.from({ length: number }, () => `user-${(serial += 1)}@example.com`);
      const started = performance.now();
      await run(values);
      if (round > 0) results[name].push(((performance.now() - started) / number) * 1000);
    }
  }
  return results;
}

/** Prints and returns the median cost in microseconds of each candidate. */
export async function measureInPage() {
  const page = `<!doctype html><script type="importmap">{"imports":{"@noble/hashes/":"/noble/"}}</script>`;
  const server = createServer(({ url = '/' }, response) => {
    const [prefix, folder] = Object.entries(folders).find(([start]) => url.startsWith(start)) ?? [];
    response.setHeader('content-type', folder === undefined ? 'text/html' : 'text/javascript');
    response.end(folder === undefined ? page : readFileSync(join(folder, url.slice(prefix.length))));
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const browser = await chromium.launch({ executablePath: process.env.CANDOR_CHROMIUM ?? '/usr/bin/chromium', args: sandbox });
  try {
    const tab = await browser.newPage();
    await tab.goto(`http://127.0.0.1:${server.address().port}/`);
    const results = await tab.evaluate(measure, { rounds, count });
    const medians = Object.fromEntries(Object.entries(results).map(([name, costs]) => [name, median(costs)]));
    console.log(`\nunseen values of 20 bytes in Chromium ${browser.version()}, per value (median of ${rounds} interleaved rounds)`);
    for (const [name, cost] of Object.entries(medians)) console.log(`  ${name.padEnd(64)} ${cost.toFixed(2).padStart(8)} µs`);
    return medians;
  } finally {
    await browser.close();
    server.close();
  }
}
