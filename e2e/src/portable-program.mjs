/**
 * Runs the portable suite in Node, Bun or Deno and prints its result as JSON. Arguments: the file of the package, the file of its `/raw`
 * (each as a URL; or nothing, for what this runtime resolves the package's name to), then the vectors' files.
 */
import { readFileSync } from 'node:fs';
import process from 'node:process';
import { runPortableSuite } from './portable-suite.mjs';

const [entry, raw, ...files] = process.argv.slice(2);
const build = { ...(await import(entry || '@candor/anonymizer')), ...(await import(raw || '@candor/anonymizer/raw')) };
const result = runPortableSuite(build, files.map((file) => JSON.parse(readFileSync(file, 'utf8'))));
process.stdout.write(JSON.stringify({ runtime: process.versions.bun ?? process.versions.deno ?? process.versions.node, ...result }));
