/** A program for `cli-process.test.ts` and `silence.test.ts`: `host-cli.js SETTINGS`, where SETTINGS is JSON. */
import { tshCommandRun } from '@candor/schema/tsh';

import { openCliMetrics } from '../../src/cli.js';

export interface HostSettings {
  readonly folder: string;
  readonly url: string;
  readonly senderFile?: string;
  /** Milliseconds. */
  readonly senderIntervalMs?: number;
  /** How it ends after it has tracked: by itself, in the same turn, by an error nobody catches, or later. Or a subcommand. */
  readonly ending: 'return' | 'exit' | 'throw' | 'stay' | readonly string[];
}

const { folder, url, senderFile, senderIntervalMs, ending } = JSON.parse(process.argv[2] ?? '{}') as HostSettings;
const metrics = await openCliMetrics({
  program: 'candor-test',
  folder,
  url,
  events: [tshCommandRun],
  sent: 'which command ran.',
  neverSent: 'arguments.',
  onProblem: (message) => process.stderr.write(`${message}\n`),
  ...(senderFile !== undefined && { senderFile }),
  ...(senderIntervalMs !== undefined && { limits: { senderIntervalMs } }),
});

if (typeof ending !== 'string') {
  const { output, exitCode } = await metrics.run(ending);
  process.stdout.write(`${output}\n`);
  process.exitCode = exitCode;
} else {
  process.stdout.write('worked\n');
  await metrics.ask();
  metrics.track(tshCommandRun, { cluster_name: 'cluster.example.com', user_name: 'mira', command: 'ls', outcome: 'success' });
  if (ending === 'exit') process.exit(0);
  if (ending === 'throw') throw new Error('a bug of the program');
  if (ending === 'stay') process.stdin.resume();
}
