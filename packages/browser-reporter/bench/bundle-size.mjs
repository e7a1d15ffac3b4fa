/**
 * What a page pays for the reporter: bundled and minified by esbuild, then gzip -9. Build the packages first (`npm run build`).
 *
 * `measureBundle` is also what the size check in `test/bundle-size.test.ts` asks.
 */
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';

const click = "reporter.track(tpUiCreateNewRoleClick, { cluster_name: 'harbour.example.com', user_name: 'alice@example.com' });";

const direct = (imports, consent) => `
    import { createBrowserReporter } from '@candor/browser-reporter';
    import { createPageAnonymizer } from '@candor/browser-reporter/anonymizer';
    import { tpUiCreateNewRoleClick } from '@candor/schema/web';${imports}
    const reporter = createBrowserReporter({ mode: 'direct', url: 'https://metrics.example.com', anonymizer: createPageAnonymizer(), consent: ${consent} });
    ${click}`;

/** The pages that are measured, as their author would write them. */
export const pages = {
  relay: `
    import { createBrowserReporter } from '@candor/browser-reporter';
    import { tpUiCreateNewRoleClick } from '@candor/schema/web';
    const reporter = createBrowserReporter({ consent: 'granted' });
    ${click}`,
  direct: direct('', "'granted'"),
  'direct, with the consent controller': direct("\n    import { createConsentController } from '@candor/browser-reporter/consent';", 'createConsentController()'),
};

/** Bytes of one page's script, and of each file in it before compression. */
export async function measureBundle(contents) {
  const { outputFiles, metafile } = await build({
    stdin: { contents, resolveDir: fileURLToPath(new URL('..', import.meta.url)) },
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
  const [output] = Object.values(metafile.outputs);
  const files = Object.entries(output.inputs).map(([file, { bytesInOutput }]) => [file.replace(/^(\.\.\/)+/, ''), bytesInOutput]);
  return { minified: bundle.contents.length, gzip: gzipSync(bundle.contents, { level: 9 }).length, files: files.filter(([, bytes]) => bytes > 0) };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  for (const [name, page] of Object.entries(pages)) {
    const { minified, gzip, files } = await measureBundle(page);
    console.log(JSON.stringify({ page: name, minified, gzip }));
    for (const [file, bytes] of files) console.log(`${String(bytes).padStart(7)}  ${file}`);
  }
}
