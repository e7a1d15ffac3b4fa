/**
 * A registry on this machine: verdaccio, as locked in `e2e/registry`, on an ephemeral port, with its storage in a folder of the rehearsal.
 *
 * Promises: our own packages come from here alone, never from outside; everything else is fetched from the registry that npm is set up with.
 * Must not: write a registry's address or a credential of this machine anywhere but into that folder.
 */
import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import process from 'node:process';
import { setTimeout as wait } from 'node:timers/promises';
import { runtimeProgram } from '../runtimes.js';

export interface Registry {
  readonly url: string;
  /** npm's settings for a stranger who knows this registry only. */
  readonly environment: NodeJS.ProcessEnv;
  stop(): Promise<void>;
}

/** How often, and in all how long, the registry is asked whether it listens: 300 × 200 ms. */
const [polls, pollMs] = [300, 200];

export async function startRegistry(root: string, folder: string): Promise<Registry> {
  installRegistry(root);
  mkdirSync(folder, { recursive: true });
  const port = await freePort();
  const url = `http://127.0.0.1:${port}/`;
  writeFileSync(join(folder, 'config.yaml'), configuration(folder, upstream(root)));
  // Verdaccio needs a newer Node than our packages do.
  const program = join(root, 'e2e/registry/node_modules/verdaccio/bin/verdaccio');
  const child = spawn(runtimeProgram('node-22/bin/node'), [program, '--config', join(folder, 'config.yaml'), '--listen', `127.0.0.1:${port}`], { cwd: folder, stdio: 'ignore' });
  await listening(url, child);
  // npm publishes with a token only; anybody may publish here, so that any will do.
  writeFileSync(join(folder, 'npmrc'), `registry=${url}\n//127.0.0.1:${port}/:_authToken=anybody\n`);
  const home = join(folder, 'home');
  mkdirSync(home);
  const environment = {
    PATH: process.env['PATH'],
    HOME: home,
    npm_config_userconfig: join(folder, 'npmrc'),
    npm_config_cache: join(folder, 'cache'),
    npm_config_update_notifier: 'false',
    npm_config_fund: 'false',
    npm_config_audit: 'false',
  };
  return { url, environment, stop: () => stop(child) };
}

function installRegistry(root: string): void {
  const place = join(root, 'e2e/registry');
  if (existsSync(join(place, 'node_modules/verdaccio'))) return;
  execFileSync('npm', ['ci', '--prefix', place, '--ignore-scripts'], { cwd: place, stdio: ['ignore', 'ignore', 'inherit'] });
}

function upstream(root: string): string {
  return execFileSync('npm', ['config', 'get', 'registry'], { cwd: root, encoding: 'utf8' }).trim();
}

function configuration(folder: string, registry: string): string {
  return JSON.stringify({
    storage: join(folder, 'storage'),
    // Chromium's and ClickHouse's binaries are larger than the default lets through.
    max_body_size: '500mb',
    web: { enable: false },
    uplinks: { outside: { url: registry, timeout: '300s', max_fails: 10, cache: true } },
    packages: { '@candor/*': { access: '$all', publish: '$all' }, '**': { access: '$all', proxy: 'outside' } },
    log: { type: 'file', path: join(folder, 'registry.log'), format: 'json', level: 'warn' },
  });
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0));
    });
  });
}

async function listening(url: string, child: ChildProcess): Promise<void> {
  for (let poll = 0; poll < polls && child.exitCode === null; poll += 1) {
    if (await fetch(`${url}-/ping`).then(({ ok }) => ok, () => false)) return;
    await wait(pollMs);
  }
  await stop(child);
  throw new Error('The registry did not start.');
}

async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = new Promise((resolve) => child.once('close', resolve));
  child.kill('SIGTERM');
  await ended;
}
