/**
 * READ SECOND. The whole system on one machine: collector → licence token → capture → web UI → Auth server, each a real
 * process that talks to the others over loopback only.
 *
 * Promises: started in this order and stopped in the reverse one, so that clients can deliver what they still hold.
 */
import { copyFile, mkdir } from 'node:fs/promises';
import { constants } from 'node:fs';
import { dirname, join } from 'node:path';
import { accountOf, type Account } from './account.js';
import type { Settings } from './arguments.js';
import { createCaptureFolder } from './capture-folder.js';
import { startCaptureProxy } from './capture-proxy.js';
import type { Child, Children, JsonLine } from './children.js';
import { LocalSystemError } from './local-system-error.js';
import { choosePorts } from './ports.js';
import { findPrograms } from './programs.js';

/** The one customer of this system. Usage events of the cloud edition need nobody's consent, so the numbers are complete. */
const TENANT = 'local-system';
const EDITION = 'cloud';
const CLUSTER = 'cluster.example.com';

export interface RunningSystem {
  readonly webUi: string;
  readonly operator: string;
  /** Where clients send to: the collector, or the capture in front of it. */
  readonly collector: string;
  readonly log: string;
  readonly collectorScript: string;
  readonly authServer: Child;
  /** The Auth server's last word next to the collector's. The Auth server must have ended or be told to. */
  account(summaryLine: string): Promise<Account>;
  stop(): Promise<void>;
}

export interface SystemOptions {
  readonly settings: Settings;
  readonly children: Children;
  readonly say: (text: string) => void;
  readonly onCaptureFailure: (error: unknown) => void;
}

export async function startSystem({ settings, children, say, onCaptureFailure }: SystemOptions): Promise<RunningSystem> {
  const programs = findPrograms();
  const ports = await choosePorts(settings.port);
  const log = settings.log ?? (settings.once ? programs.sampleLog : await ownCopy(programs.sampleLog, dirname(settings.keyFile)));

  const collectorArgs = ['serve', '--data', settings.data, '--listen', `127.0.0.1:${ports.ingest}`, '--operator', `127.0.0.1:${ports.operator}`];
  const listening = await children.start({ name: 'collector', script: programs.collector, args: collectorArgs }).line('listening');
  const ingest = textOf(listening, 'url');
  say(`collector       listens on ${ingest}, stores in ${settings.data}`);

  const tokenArgs = ['tenant', 'token', TENANT, '--edition', EDITION, '--data', settings.data];
  const token = await children.run({ name: 'licence token', script: programs.collector, args: tokenArgs });

  const capture =
    settings.capture === undefined
      ? undefined
      : await startCaptureProxy({ folder: createCaptureFolder(settings.capture), target: ingest, port: ports.capture, onFailure: onCaptureFailure });
  const collector = capture?.url ?? ingest;
  if (capture !== undefined) say(`capture         ${collector} keeps every request in ${settings.capture}`);

  const webUiArgs = ['--listen', `127.0.0.1:${ports.webUi}`, '--collector', collector];
  const webUi = textOf(await children.start({ name: 'web UI', script: programs.webUi, args: webUiArgs }).line('listening'), 'url');
  say(`web UI          ${webUi}`);

  const authServer = children.start({
    name: 'Auth server',
    script: programs.authServer,
    args: ['--log', log, '--collector', collector, '--key-file', settings.keyFile, '--cluster', CLUSTER, '--edition', EDITION, ...(settings.once ? [] : ['--follow'])],
    environment: { CANDOR_LICENCE_TOKEN: token },
    ends: settings.once,
  });
  say(`Auth server     ${settings.once ? 'reads' : 'follows'} ${log}`);

  return {
    webUi,
    operator: textOf(listening, 'operator_url'),
    collector,
    log,
    collectorScript: programs.collector,
    authServer,
    async account(summaryLine) {
      const reportArgs = ['report', '--data', settings.data, '--tenant', TENANT, '--format', 'json'];
      const report = await children.run({ name: 'usage report', script: programs.collector, args: reportArgs });
      return accountOf(parseLine(summaryLine, 'Auth server'), parseLine(report, 'usage report'), TENANT);
    },
    async stop() {
      await children.stopAll();
      await capture?.stop();
    },
  };
}

/** A visitor is told to append lines; the sample itself stays as it was written. An older copy is kept, with its lines. */
async function ownCopy(sample: string, folder: string): Promise<string> {
  const copy = join(folder, 'sample-sshd.log');
  await mkdir(folder, { recursive: true, mode: 0o700 });
  await copyFile(sample, copy, constants.COPYFILE_EXCL).catch((error: unknown) => {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
  });
  return copy;
}

function textOf(line: JsonLine, name: string): string {
  const value = line[name];
  if (typeof value !== 'string') throw new LocalSystemError('child_failed', `A process did not say its ${name}. Build again: npm run build.`);
  return value;
}

function parseLine(text: string, name: string): JsonLine {
  try {
    return JSON.parse(text) as JsonLine;
  } catch {
    throw new LocalSystemError('child_failed', `${name} ended without its result. Its own message stands above.`);
  }
}
