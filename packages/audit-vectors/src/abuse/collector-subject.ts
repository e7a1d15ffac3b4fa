/**
 * A collector of the audited root, as a process of its own on a temporary folder, and what can be seen of it from outside.
 *
 * Promises: loopback only; the process is ended and the folder removed, whatever happens.
 */
import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { createPrivateKey, type JsonWebKey, type KeyObject } from 'node:crypto';
import { createWriteStream, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import process from 'node:process';
import { pathToFileURL } from 'node:url';
import { AuditError } from '../audit-error.js';
import { packageFile, resolveFrom } from '../package-files.js';

export interface CollectorSubject {
  readonly url: URL;
  readonly token: string;
  readonly signingKey: KeyObject;
  /** Bytes of memory and open descriptors; undefined where the system does not tell. */
  usage(): { readonly memory: number; readonly descriptors: number } | undefined;
  /** Has the garbage of JavaScript cleared away, soon: `subjects/clear-up.mjs`. */
  clearUp(): void;
  /** Ends it; returns how many events it stored, and a folder with its files, rows and log. */
  stop(): Promise<{ readonly stored: number; readonly remains: string }>;
  remove(): void;
}

/** Milliseconds for the engine to open its folder on a busy machine. */
const startTimeout = 60_000;
const maxOutput = 256 * 1024 * 1024;

/** Undefined where no collector is installed in the root. @throws AuditError `subject_failed` where it does not start. */
export async function startCollector(root: string): Promise<CollectorSubject | undefined> {
  const manifest = resolveFrom(root, '@candor/collector/package.json');
  if (manifest === undefined) return undefined;
  const program = join(dirname(manifest), 'dist/cli.js');
  if (!existsSync(program)) throw new AuditError('subject_failed', 'The collector is not built: run npm run build.');
  const folder = mkdtempSync(join(tmpdir(), 'candor-audit-'));
  const data = join(folder, 'data');
  const environment = Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith('CANDOR_')));
  const run = (...args: string[]): string => execFileSync(process.execPath, [program, ...args], { encoding: 'utf8', env: environment, stdio: ['ignore', 'pipe', 'ignore'], maxBuffer: maxOutput });

  let child: ChildProcess | undefined;
  const remove = (): void => {
    child?.kill('SIGKILL');
    rmSync(folder, { recursive: true, force: true });
  };
  try {
    const token = run('tenant', 'token', 'abuse', '--edition', 'cloud', '--data', data).trim();
    child = spawn(process.execPath, ['--import', pathToFileURL(packageFile('subjects/clear-up.mjs')).href, program, 'serve', '--data', data, '--listen', '127.0.0.1:0', '--operator', '127.0.0.1:0'], { env: environment, stdio: ['ignore', 'pipe', 'pipe'] });
    const log = createWriteStream(join(folder, 'collector.log'));
    child.stdout?.pipe(log);
    child.stderr?.pipe(log, { end: false });
    const url = await listening(child);
    const signingKey = createPrivateKey({ key: JSON.parse(readFileSync(join(data, 'licence-signing-key.json'), 'utf8')) as JsonWebKey, format: 'jwk' });
    return {
      url,
      token,
      signingKey,
      usage: () => processUsage(child?.pid),
      clearUp: () => void child?.kill('SIGUSR2'),
      async stop() {
        const ended = new Promise((resolve) => child?.once('exit', resolve));
        child?.kill('SIGTERM');
        await ended;
        const { stored } = JSON.parse(run('report', '--data', data, '--format', 'json')) as { stored: number };
        const rows = execFileSync(process.execPath, [packageFile('subjects/stored-rows.mjs'), root, join(data, 'clickhouse')], { encoding: 'utf8', env: environment, maxBuffer: maxOutput });
        writeFileSync(join(folder, 'rows.ndjson'), rows);
        return { stored, remains: folder };
      },
      remove,
    };
  } catch (error) {
    remove();
    throw error instanceof AuditError ? error : new AuditError('subject_failed', 'It is the collector of the root: start it by hand to see why.');
  }
}

/** The address it prints once it can be used. */
function listening(child: ChildProcess): Promise<URL> {
  return new Promise((resolve, reject) => {
    let text = '';
    const fail = (): void => reject(new AuditError('subject_failed', 'The collector did not begin to listen.'));
    const timer = setTimeout(fail, startTimeout);
    child.once('exit', fail);
    child.stdout?.on('data', (chunk: Buffer) => {
      text += chunk.toString('utf8');
      const url = /"msg":"listening","url":"([^"]+)"/.exec(text)?.[1];
      if (url === undefined) return;
      clearTimeout(timer);
      child.off('exit', fail);
      resolve(new URL(url));
    });
  });
}

function processUsage(pid: number | undefined): { memory: number; descriptors: number } | undefined {
  try {
    const kilobytes = /^VmRSS:\s+([0-9]+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
    return kilobytes === undefined ? undefined : { memory: Number(kilobytes) * 1024, descriptors: readdirSync(`/proc/${pid}/fd`).length };
  } catch {
    return undefined;
  }
}
