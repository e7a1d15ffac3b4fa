/**
 * The whole of this program's metrics: what the kit has to know, and which events a command is worth.
 *
 * Promises: trouble with metrics is one line on stderr and changes nothing else.
 */
import { homedir } from 'node:os';
import { isAbsolute, join } from 'node:path';
import { openCliMetrics, type CliMetrics } from '@candor/node-reporter/cli';
import { tshCommandRun, tshLogin, tshSessionStart } from '@candor/schema/tsh';
import { profile, version, type CommandResult } from './commands.js';

type Environment = Readonly<Record<string, string | undefined>>;

const DEFAULT_COLLECTOR = 'http://127.0.0.1:4620';
const who = { cluster_name: profile.cluster, user_name: profile.user };

export function openMetrics(environment: Environment): Promise<CliMetrics> {
  return openCliMetrics({
    program: 'candor-example',
    folder: configFolder(environment),
    url: environment['CANDOR_COLLECTOR_URL'] ?? DEFAULT_COLLECTOR,
    events: [tshCommandRun, tshLogin, tshSessionStart],
    sent: 'which command ran and how it ended; at sign-in the operating system and the version of this program.',
    neverSent: 'arguments, host names, output.',
    localValues: () => who,
    onProblem: tell,
    environment,
  });
}

/** Asks once, after the command's own output, and reports the command after a yes. */
export async function reportCommand({ name, outcome }: CommandResult, metrics: CliMetrics): Promise<void> {
  await metrics.ask();
  metrics.track(tshCommandRun, { ...who, command: name, outcome });
  if (outcome === 'usage_error') return;
  if (name === 'login') metrics.track(tshLogin, { ...who, connector_type: 'local', os: operatingSystem(), arch: architecture(), tsh_version: version });
  if (name === 'ssh') metrics.track(tshSessionStart, { ...who, session_type: 'ssh' });
}

export function tell(problem: string): void {
  process.stderr.write(`candor-example: usage metrics: ${problem}\n`);
}

/** XDG Base Directory Specification: a relative path is to be ignored. */
function configFolder(environment: Environment): string {
  const named = environment['XDG_CONFIG_HOME'] ?? '';
  return join(isAbsolute(named) ? named : join(environment['HOME'] ?? homedir(), '.config'), 'candor-example');
}

function operatingSystem(): 'darwin' | 'linux' | 'windows' | 'other' {
  switch (process.platform) {
    case 'darwin':
    case 'linux':
      return process.platform;
    case 'win32':
      return 'windows';
    default:
      return 'other';
  }
}

function architecture(): 'x64' | 'arm64' | 'arm' | 'ia32' | 'other' {
  switch (process.arch) {
    case 'x64':
    case 'arm64':
    case 'arm':
    case 'ia32':
      return process.arch;
    default:
      return 'other';
  }
}
