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

import { systemErrorCode } from '../node-reporter-error.js';
import type { CliLimits } from './cli-limits.js';
import { isSenderAtWork } from './sender-lock.js';
import { senderMark } from './sender-mark.js';
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
    const turn = `turn.${Math.floor(nowMs / limits.senderIntervalMs)}`;
    // First what most commands find: the turn is taken.
    if (existsSync(join(senderFolder, turn)) || arePaused(senderFolder, nowMs)) return false;
    if (isSenderAtWork(senderFolder, { nowMs, maxAgeMs: limits.senderLockMs }) || !takeTurn(senderFolder, turn)) return false;
    if (senderFile === undefined || !existsSync(senderFile)) throw new Error('no sender');
    const child = spawn(process.execPath, [senderFile, senderMark, options.folder, options.url], {
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
function takeTurn(folder: string, turn: string): boolean {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  try {
    writeFileSync(join(folder, turn), '', { flag: 'wx', mode: 0o600 });
  } catch (error) {
    if (systemErrorCode(error) === 'EEXIST') return false;
    throw error;
  }
  for (const other of readdirSync(folder)) if (turnPattern.test(other) && other !== turn) rmSync(join(folder, other), { force: true });
  return true;
}

function childEnvironment(environment: LaunchOptions['environment']): Record<string, string> {
  const kept = Object.entries(environment).filter(([name]) => keptVariables.includes(name.toUpperCase()));
  return Object.fromEntries(kept.flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])));
}
