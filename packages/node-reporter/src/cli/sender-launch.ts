/**
 * Starts the detached sender.
 *
 * Promises: at most one start per interval and folder, whatever number of commands ask at once; none while a sender works or a
 * collector asked for a pause; synchronous, and never throws. The child shares nothing with its parent: no pipe, no terminal, no
 * working folder, no environment but what names proxies and certificates. Nobody waits for it.
 * Must not: be called without a yes that holds now.
 */
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join, parse } from 'node:path';

import type { CliLimits } from './cli-limits.js';
import { isSenderAtWork } from './sender-lock.js';
import { arePaused } from './sender-pause.js';

/** Kept for the child, in upper and lower case. SystemRoot: without it Windows has no sockets. */
const keptVariables: readonly string[] = ['CANDOR_HTTPS_PROXY', 'CANDOR_HTTP_PROXY', 'HTTPS_PROXY', 'HTTP_PROXY', 'NO_PROXY', 'NODE_EXTRA_CA_CERTS', 'SYSTEMROOT'];

const turnPattern = /^turn\.\d+$/;

export interface LaunchOptions {
  /** The installation's folder. */
  readonly folder: string;
  readonly senderFolder: string;
  readonly url: string;
  /** The sender's program; undefined where a bundler has lost it. */
  readonly senderFile: string | undefined;
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly limits: CliLimits;
  readonly nowMs: number;
  readonly onFailure: () => void;
}

/** Whether a child was started. */
export function launchSender(options: LaunchOptions): boolean {
  const { senderFolder, senderFile, limits, nowMs, onFailure } = options;
  try {
    if (arePaused(senderFolder, nowMs) || isSenderAtWork(senderFolder, { nowMs, maxAgeMs: limits.senderLockMs })) return false;
    if (!takeTurn(senderFolder, Math.floor(nowMs / limits.senderIntervalMs))) return false;
    if (senderFile === undefined || !existsSync(senderFile)) throw new Error('no sender');
    const child = spawn(process.execPath, [senderFile, options.folder, options.url], {
      cwd: parse(process.execPath).root,
      detached: true,
      env: childEnvironment(options.environment),
      stdio: 'ignore',
      windowsHide: true,
    });
    child.on('error', onFailure);
    child.unref();
    return child.pid !== undefined;
  } catch {
    onFailure();
    return false;
  }
}

/** True for one caller per turn: the file that stands for it is made exclusively. */
function takeTurn(folder: string, turn: number): boolean {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const name = `turn.${turn}`;
  const taken = readdirSync(folder).filter((other) => turnPattern.test(other));
  if (taken.includes(name)) return false;
  try {
    writeFileSync(join(folder, name), '', { flag: 'wx', mode: 0o600 });
  } catch {
    return false;
  }
  for (const other of taken) rmSync(join(folder, other), { force: true });
  return true;
}

function childEnvironment(environment: LaunchOptions['environment']): Record<string, string> {
  const kept = Object.entries(environment).filter(([name]) => keptVariables.includes(name.toUpperCase()));
  return Object.fromEntries(kept.flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])));
}
