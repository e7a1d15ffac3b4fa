/** What a client's bundler makes of the package: only the event that is used, and nothing a strict page refuses. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { eventCases, packageFolder } from './fixtures/catalog-events.js';

const areas = ['connect', 'tbot', 'tsh', 'web', 'auth'];
let published: string;

beforeAll(async () => {
  // Two steps, as in life: the package's build joins events into shared chunks, the client's bundler has to part them.
  published = mkdtempSync(join(tmpdir(), 'candor-bundle-'));
  await build({
    entryPoints: areas.map((area) => join(packageFolder, `src/generated/areas/${area}.ts`)),
    bundle: true,
    splitting: true,
    format: 'esm',
    target: 'es2022',
    outdir: published,
  });
});
afterAll(() => rmSync(published, { recursive: true }));

async function clientBundle(imports: string): Promise<string> {
  const bundle = await build({
    stdin: { contents: imports, resolveDir: published },
    bundle: true,
    minify: true,
    format: 'esm',
    write: false,
    logLevel: 'error',
  });
  return bundle.outputFiles[0]?.text ?? '';
}

describe('a bundle', () => {
  it.each(eventCases)('of $name holds that event alone', async ({ event }) => {
    const code = await clientBundle(`export { ${event.constant} } from './${event.area}.js';`);
    const present = eventCases.filter(({ name }) => code.includes(`"${name}"`)).map(({ name }) => name);
    expect(present).toEqual([event.name]);
    expect(code).not.toMatch(/\brequire\(|\beval\b|\bFunction\b/);
  });

  it('shows another event when one is used, so that the check above can fail', async () => {
    const code = await clientBundle(`export { tshLogin, tshSessionStart } from './tsh.js';`);
    expect(code).toContain('"tsh.login"');
    expect(code).toContain('"tsh.session.start"');
  });

  it('of one event stays under 2 KiB', async () => {
    const code = await clientBundle(`export { connectClusterLogin } from './connect.js';`);
    expect(gzipSync(code, { level: 9 }).length).toBeLessThan(2048);
  });
});
