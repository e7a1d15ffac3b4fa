/**
 * What a page pays for the reporter: `createBrowserReporter`, an anonymizer and one event, bundled and minified by esbuild,
 * then gzip -9. Prints the bytes. Build the packages first (`npm run build`).
 */
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';

const page = `
  import { createAnonymizer, generateKey } from '@candor/anonymizer';
  import { createBrowserReporter } from '@candor/browser-reporter';
  import { tpUiCreateNewRoleClick } from '@candor/schema/web';

  const reporter = createBrowserReporter({ url: 'https://metrics.example.com', anonymizer: createAnonymizer(generateKey()) });
  reporter.track(tpUiCreateNewRoleClick, { cluster_name: 'harbour.example.com', user_name: 'alice@example.com' });
`;

const { outputFiles, metafile } = await build({
  stdin: { contents: page, resolveDir: fileURLToPath(new URL('..', import.meta.url)) },
  bundle: true,
  minify: true,
  platform: 'browser',
  format: 'esm',
  target: 'es2022',
  write: false,
  metafile: true,
  logLevel: 'error',
});
const [bundle] = outputFiles;

console.log(JSON.stringify({ minified: bundle.contents.length, gzip: gzipSync(bundle.contents, { level: 9 }).length }));
const [output] = Object.values(metafile.outputs);
for (const [file, { bytesInOutput }] of Object.entries(output.inputs)) {
  if (bytesInOutput > 0) console.log(`${String(bytesInOutput).padStart(7)}  ${file.replace(/^(\.\.\/)+/, '')}`);
}
