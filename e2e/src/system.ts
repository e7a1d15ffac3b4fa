/** The system's own programs, started as a person would start them: the built command lines, one process each. */
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { cleanEnvironment, jsonLine, start } from './process.js';
import type { RunningProcess } from './process.js';

const path = (relative: string): string => fileURLToPath(new URL(`../../${relative}`, import.meta.url));

export const programs = {
  collector: path('packages/collector/dist/cli.js'),
  authServer: path('examples/auth-server/dist/main.js'),
  webUi: path('examples/web-ui/dist/server.js'),
  cli: path('examples/cli/dist/main.js'),
  localSystem: path('examples/local-system/dist/main.js'),
} as const;

/** Where the collector keeps its embedded engine, below its data folder. */
export const engineFolder = (data: string): string => join(data, 'clickhouse');

export interface RunningCollector extends RunningProcess {
  readonly url: string;
  readonly operatorUrl: string;
}

export async function startCollector(data: string, listen = '127.0.0.1:0'): Promise<RunningCollector> {
  const collector = start(process.execPath, [programs.collector, 'serve', '--data', data, '--listen', listen, '--operator', '127.0.0.1:0']);
  const listening = await collector.line(jsonLine('listening'));
  return { ...collector, url: String(listening['url']), operatorUrl: String(listening['operator_url']) };
}

export async function stopCollector(collector: RunningCollector): Promise<void> {
  collector.kill('SIGTERM');
  const code = await collector.exited;
  if (code !== 0) throw new Error(`The collector did not stop gracefully (${code}). It wrote:\n${collector.output()}`);
}

/** A licence token for `tenant`, from the collector's own command line. */
export function licenceToken(data: string, tenant: string): string {
  return execFileSync(process.execPath, [programs.collector, 'tenant', 'token', tenant, '--edition', 'cloud', '--data', data], { encoding: 'utf8' }).trim();
}

export interface AuthServerOptions {
  readonly log: string;
  readonly collector: string;
  readonly keyFile: string;
  readonly token: string;
  readonly arguments?: readonly string[];
}

export function startAuthServer(options: AuthServerOptions): RunningProcess {
  const settings = ['--log', options.log, '--collector', options.collector, '--key-file', options.keyFile, '--cluster', 'e2e-cluster.example.com'];
  return start(process.execPath, [programs.authServer, ...settings, '--edition', 'cloud', ...(options.arguments ?? [])], {
    env: cleanEnvironment({ CANDOR_LICENCE_TOKEN: options.token }),
  });
}

export interface UsageReport {
  readonly stored: number;
  readonly conflicts: number;
  readonly tenants: readonly { readonly tenant: string | null; readonly events: Record<string, number>; readonly total: number }[];
}

/** The collector's report, asked through its command line: from the running server, or from the folder when none runs. */
export function usageReport(data: string): UsageReport {
  return JSON.parse(execFileSync(process.execPath, [programs.collector, 'report', '--data', data, '--format', 'json'], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] })) as UsageReport;
}

/** What a program counted: the last line of its standard output is a JSON object by contract. */
export function counts(program: RunningProcess): Record<string, number> {
  return JSON.parse(program.lastLine()) as Record<string, number>;
}
