/**
 * The product itself: what each command prints. It knows nothing of metrics, and works the same without them.
 *
 * Promises: instant; the account and the machines are made up.
 */

/** As a real client would read it from its profile. */
export const profile = { cluster: 'cluster.example.com', user: 'mira.kowal' } as const;
export const version = '1.0.0';

export type CommandName = 'login' | 'ls' | 'ssh' | 'status' | 'version' | 'help' | 'other';

export interface CommandResult {
  readonly name: CommandName;
  readonly outcome: 'success' | 'usage_error';
  readonly text: string;
}

const NODES = [
  ['gate-1', '192.0.2.21:3022', 'env=production'],
  ['gate-2', '192.0.2.22:3022', 'env=production'],
  ['build-7', '198.51.100.7:3022', 'env=ci'],
] as const;

const HELP = `Usage: candor-example login | ls | ssh HOST | status | version
       candor-example telemetry help`;

export function runCommand([word, ...rest]: readonly string[]): CommandResult {
  switch (word) {
    case 'login':
      return success('login', `Signed in to ${profile.cluster} as ${profile.user}. The certificate is valid for 12 hours.`);
    case 'status':
      return success('status', `Cluster  ${profile.cluster}\nUser     ${profile.user}\nLogins   mira, ubuntu\nValid    11h 58m`);
    case 'ls':
      return success('ls', NODES.map(([name, address, labels]) => `${name.padEnd(9)} ${address.padEnd(18)} ${labels}`).join('\n'));
    case 'ssh':
      return rest[0] === undefined ? usageError('ssh', 'Name a host: candor-example ssh gate-1') : success('ssh', 'Welcome. (This example ends the session at once.)');
    case 'version':
      return success('version', `candor-example ${version}`);
    case undefined:
    case 'help':
      return success('help', HELP);
    default:
      return usageError('other', HELP);
  }
}

function success(name: CommandName, text: string): CommandResult {
  return { name, outcome: 'success', text };
}

function usageError(name: CommandName, text: string): CommandResult {
  return { name, outcome: 'usage_error', text };
}
