/** What each further event adds to a client's bundle: minified by esbuild and compressed by gzip, from the built package. `npm run bench` */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';

const target = 350;
const { resolve } = createRequire(import.meta.url);
const manifest = JSON.parse(readFileSync(resolve('@candor/schema/package.json'), 'utf8'));

/** An area is an entry that exports event constants one by one. */
const perArea = [];
for (const entry of Object.keys(manifest.exports)) {
  if (!/^\.\/[a-z]+$/.test(entry)) continue;
  const from = `@candor/schema/${entry.slice(2)}`;
  const constants = Object.entries(await import(from)).filter(([, value]) => typeof value?.validate === 'function');
  perArea.push(constants.map(([constant]) => ({ constant, from })));
}

/** Taken from the areas in turn, so that no area's likeness to itself decides the slope. */
const events = [];
for (let index = 0; perArea.some((area) => index < area.length); index += 1) {
  for (const area of perArea) if (area[index] !== undefined) events.push(area[index]);
}

async function bundleOf(chosen) {
  const bundle = await build({
    stdin: { contents: chosen.map(({ constant, from }) => `export { ${constant} } from '${from}';`).join('\n'), resolveDir: import.meta.dirname },
    bundle: true,
    minify: true,
    format: 'esm',
    write: false,
  });
  const text = bundle.outputFiles[0].text;
  return { raw: Buffer.byteLength(text), gzip: gzipSync(text, { level: 9 }).length };
}

console.log('\nbundle of n events, minified');
const sizes = [];
for (const count of [1, 2, 5, 10, 20, 50, 100, events.length].filter((size, index, all) => size <= events.length && all.indexOf(size) === index)) {
  const size = await bundleOf(events.slice(0, count));
  sizes.push({ count, ...size });
  console.log(`  ${String(count).padStart(4)} events ${String(size.raw).padStart(9)} bytes ${String(size.gzip).padStart(8)} gzip`);
}
const [first, last] = [sizes[0], sizes.at(-1)];
const slope = (last.gzip - first.gzip) / (last.count - first.count);
console.log(`each further event: ${slope.toFixed(0)} bytes gzip (target ≤ ${target})`);
