/**
 * The folder a collector lives in, and `collector.json` inside it: the note that says which process serves it, and where.
 *
 * Promises: one process per folder; a note left behind by a process that died never blocks a start, whoever has its pid
 * now. Must not: remove a note that another process wrote.
 */
import { access, constants, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { CollectorError } from './collector-error.js';

export interface ServerNote {
  readonly pid: number;
  readonly url: string;
  readonly operator_url: string;
}

const noteName = 'collector.json';
const engineFolderName = 'clickhouse';
/** Milliseconds a live collector has to answer its health check: it is on this machine and answers without storage. */
const answerWithinMs = 5_000;

/** Where the embedded engine keeps its files. */
export function engineFolder(dataFolder: string): string {
  return join(dataFolder, engineFolderName);
}

/** @throws CollectorError `data_folder` if the folder can't be made or written. */
export async function prepareDataFolder(dataFolder: string): Promise<void> {
  try {
    await mkdir(dataFolder, { recursive: true, mode: 0o700 });
    await access(dataFolder, constants.R_OK | constants.W_OK | constants.X_OK);
  } catch (error) {
    throw new CollectorError(
      'data_folder',
      `The data folder ${dataFolder} can't be written. Choose another with --data, or change its owner.`,
      undefined,
      { cause: error },
    );
  }
}

/** The note of the collector that serves this folder now; undefined if there is none, or if the one that wrote it is gone. */
export async function findRunningServer(dataFolder: string): Promise<ServerNote | undefined> {
  const note = await readNote(dataFolder);
  return note !== undefined && isAlive(note.pid) && (await answers(note)) ? note : undefined;
}

/** @throws CollectorError `data_in_use` if another collector serves this folder. */
export async function refuseSecondServer(dataFolder: string): Promise<void> {
  const running = await findRunningServer(dataFolder);
  if (running === undefined) return;
  throw new CollectorError(
    'data_in_use',
    `Another collector (process ${running.pid}, ${running.url}) serves ${dataFolder}. Stop it first, or choose another folder with --data.`,
  );
}

/** Written whole, then renamed: a reader never sees half a note. */
export async function writeServerNote(dataFolder: string, note: ServerNote): Promise<void> {
  const path = join(dataFolder, noteName);
  const temporary = `${path}.${process.pid}`;
  await writeFile(temporary, `${JSON.stringify(note)}\n`, { mode: 0o600 });
  await rename(temporary, path);
}

export async function removeServerNote(dataFolder: string, own: ServerNote): Promise<void> {
  const note = await readNote(dataFolder);
  if (note?.pid === own.pid && note.url === own.url) await rm(join(dataFolder, noteName), { force: true });
}

async function readNote(dataFolder: string): Promise<ServerNote | undefined> {
  try {
    const note = JSON.parse(await readFile(join(dataFolder, noteName), 'utf8')) as Partial<ServerNote> | null;
    const whole = Number.isInteger(note?.pid) && typeof note?.url === 'string' && typeof note.operator_url === 'string';
    return whole ? (note as ServerNote) : undefined;
  } catch {
    return undefined;
  }
}

/** Signal 0 only asks. EPERM means that it is there and not ours. */
function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** A pid may belong to someone else by now, and so may a port: only a collector says which process it is. */
async function answers(note: ServerNote): Promise<boolean> {
  try {
    const response = await fetch(`${note.operator_url}/healthz`, { signal: AbortSignal.timeout(answerWithinMs), redirect: 'error' });
    const body = (await response.json()) as { readonly pid?: unknown };
    return response.ok && body.pid === note.pid;
  } catch {
    return false;
  }
}
