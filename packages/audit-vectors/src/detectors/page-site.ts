/** A site of the auditor's own, on loopback, whose pages load the audited browser reporter. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { readFile } from 'node:fs/promises';
import { extname, join, normalize } from 'node:path';
import { packageFile } from '../package-files.js';
import { modulesPath } from './module-map.js';
import type { ModuleMap } from './module-map.js';

export interface PageSite {
  readonly url: string;
  close(): Promise<void>;
}

export interface PageSiteOptions {
  readonly modules: ModuleMap;
  /** Events that reached the collector so far: what a page sends while it goes away is waited for. */
  readonly arrived: () => number;
}

const scriptsPath = '/audit';
const types: Readonly<Record<string, string>> = { '.js': 'text/javascript', '.mjs': 'text/javascript' };

export async function startPageSite({ modules, arrived }: PageSiteOptions): Promise<PageSite> {
  const map = JSON.stringify({ imports: modules.imports });
  const html = `<!doctype html><meta charset="utf-8"><link rel="icon" href="data:,"><script type="importmap">${map}</script><script type="module" src="${scriptsPath}/page.mjs"></script><body>`;

  const server = createServer((request, response) => {
    const path = normalize(decodeURIComponent(new URL(request.url ?? '/', 'http://site').pathname));
    const send = (type: string, body: string | Buffer): void => void response.writeHead(200, { 'content-type': `${type}; charset=utf-8` }).end(body);
    const file = fileOf(path, modules);
    if (path === `${scriptsPath}/arrived`) send('text/plain', String(arrived()));
    else if (file === undefined) send('text/html', html);
    else {
      readFile(file).then(
        (body) => send(types[extname(file)] ?? 'text/plain', body),
        () => void response.writeHead(404).end(),
      );
    }
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', resolve);
  });
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close() {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}

/** Modules and scripts; every other path is the page itself. `path` is normalised, so that it climbs out of no folder. */
function fileOf(path: string, { folders }: ModuleMap): string | undefined {
  if (path.startsWith(`${scriptsPath}/`)) return packageFile(join('subjects', path.slice(scriptsPath.length)));
  if (!path.startsWith(`${modulesPath}/`)) return undefined;
  const inside = path.slice(modulesPath.length + 1);
  const name = [...folders.keys()].find((candidate) => inside.startsWith(`${candidate}/`));
  return name === undefined ? undefined : join(folders.get(name) ?? '', inside.slice(name.length));
}
