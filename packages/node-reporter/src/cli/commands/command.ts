/** What every subcommand is given and gives back. */
import type { CliLimits } from '../cli-limits.js';
import type { CliMetricsOptions } from '../cli-options.js';
import type { Installation } from '../installation.js';

export interface CommandResult {
  /** For a person. No trailing line break. */
  readonly text: string;
  /** The same for a program. */
  readonly json: Readonly<Record<string, unknown>>;
  /** 0: done, and in effect. 1: not done, or not in effect. 2: not understood. */
  readonly exitCode: 0 | 1 | 2;
}

export interface CommandContext {
  readonly options: CliMetricsOptions;
  readonly installation: Installation;
  readonly limits: CliLimits;
  readonly environment: Readonly<Record<string, string | undefined>>;
}

/** What people type before the subcommand's own word. */
export function mountPoint({ program, mountedAt = 'telemetry' }: CliMetricsOptions): string {
  return `${program} ${mountedAt}`;
}

export function count(number: number, noun: string, plural = `${noun}s`): string {
  return `${number} ${number === 1 ? noun : plural}`;
}
