/** Client teams on servers and desktops: TypeScript in each module mode, and plain JavaScript on each runtime. */
import { join } from 'node:path';
import process from 'node:process';
import { runtimeProgram } from '../runtimes.js';
import { counts, Project } from './project.js';
import { expectCounts, type Results } from './results.js';
import type { Registry } from './registry.js';

const one = { captured: 1, accepted: 1 };

export async function typescriptClients(results: Results, folder: string, registry: Registry, collector: string): Promise<void> {
  const project = new Project(folder, registry);
  await results.step('TypeScript team', 'npm install', '', () => project.install('@candor/node-reporter', '@candor/anonymizer', '@candor/schema', 'typescript@5.9.3', '@types/node@20', 'esbuild@0.27.2'));
  const modes = [
    { file: 'client.ts', module: 'ESNext', moduleResolution: 'Bundler', modules: 'bundler' },
    { file: 'client.mts', module: 'Node16', moduleResolution: 'Node16', modules: 'node16 ESM' },
    { file: 'client.cts', module: 'Node16', moduleResolution: 'Node16', modules: 'node16 CJS' },
    { file: 'client.mts', module: 'NodeNext', moduleResolution: 'NodeNext', modules: 'nodenext ESM' },
    { file: 'client.cts', module: 'NodeNext', moduleResolution: 'NodeNext', modules: 'nodenext CJS' },
  ];
  for (const [index, { file, module, moduleResolution, modules }] of modes.entries()) {
    project.take('client.ts', file);
    const outDir = `out-${index}`;
    const compilerOptions = { strict: true, skipLibCheck: false, target: 'ES2022', lib: ['ES2022'], types: ['node'], module, moduleResolution, outDir, noEmit: modules === 'bundler' };
    project.write(`tsconfig.${index}.json`, JSON.stringify({ compilerOptions, files: [file] }));
    await results.step('TypeScript team', `Node ${process.versions.node.split('.')[0]}, skipLibCheck off`, modules, async () => {
      await project.run('npx', 'tsc', '--project', `tsconfig.${index}.json`);
      if (modules === 'bundler') await project.run('npx', 'esbuild', file, '--bundle', '--platform=node', '--format=esm', `--outfile=${outDir}/client.js`);
      expectCounts(counts(await project.run(process.execPath, join(outDir, file.replace(/ts$/, 'js')), collector)), one);
    });
  }
}

export async function javascriptClients(results: Results, folder: string, registry: Registry, collector: string): Promise<Project> {
  const project = new Project(folder, registry);
  await results.step('JavaScript team', 'npm install', '', () => project.install('@candor/node-reporter', '@candor/anonymizer', '@candor/schema'));
  // The TypeScript text has no types in it: it is JavaScript as it stands.
  project.take('client.ts', 'client.mjs');
  project.take('client.cjs');
  const runtimes: readonly (readonly [name: string, program: string, ...args: string[]])[] = [
    [`Node ${process.versions.node.split('.')[0]}`, process.execPath],
    ['Node 22', runtimeProgram('node-22/bin/node')],
    ['Node 24', runtimeProgram('node-24/bin/node')],
    ['Bun', runtimeProgram('@oven/bun-linux-x64/bin/bun'), 'run'],
    ['Deno', runtimeProgram('@deno/linux-x64-glibc/deno'), 'run', '--allow-all', '--no-prompt'],
  ];
  for (const [name, program, ...args] of runtimes) {
    for (const [file, modules] of [['client.mjs', 'ESM'], ['client.cjs', 'CJS']] as const) {
      await results.step('JavaScript team', name, modules, async () => expectCounts(counts(await project.run(program, ...args, file, collector)), one));
    }
  }
  return project;
}
