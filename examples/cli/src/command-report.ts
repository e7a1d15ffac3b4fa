/**
 * Reports that a command ran, after a yes.
 *
 * Promises: opens no file and no socket without a yes, and holds up the exit by a second at most. What the collector does not
 * take in that time is lost, and counted as lost; a spool on disk, sent by a process of its own, comes with a later release.
 */
import { createNodeReporter, environmentRefusal } from '@candor/node-reporter';
import { tshCommandRun, tshLogin, tshSessionStart } from '@candor/schema/tsh';
import { profile, version, type CommandResult } from './commands.js';
import type { Installation } from './installation.js';

/** Milliseconds. A person notices more. */
const EXIT_TIMEOUT_MS = 1_000;
const DEFAULT_COLLECTOR = 'http://127.0.0.1:4620';

export async function reportCommand(result: CommandResult, installation: Installation, environment: Readonly<Record<string, string | undefined>>): Promise<void> {
  const consent = installation.consent();
  if (consent !== 'granted' || environmentRefusal(environment) !== undefined) return;
  const reporter = createNodeReporter({
    class: 'behavior',
    url: environment['CANDOR_COLLECTOR_URL'] ?? DEFAULT_COLLECTOR,
    anonymizer: installation.anonymizer(),
    edition: 'oss',
    consent,
    distinctId: installation.distinctId(),
    environment,
  });
  const who = { cluster_name: profile.cluster, user_name: profile.user };
  reporter.track(tshCommandRun, { ...who, command: result.name, outcome: result.outcome });
  if (result.outcome === 'success' && result.name === 'login') {
    reporter.track(tshLogin, { ...who, connector_type: 'local', os: operatingSystem(), arch: architecture(), tsh_version: version });
  }
  if (result.outcome === 'success' && result.name === 'ssh') reporter.track(tshSessionStart, { ...who, session_type: 'ssh' });
  await reporter.shutdown({ timeoutMs: EXIT_TIMEOUT_MS });
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
