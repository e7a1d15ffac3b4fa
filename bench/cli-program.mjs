/** What `cli-exit.mjs` measures: a program that works, tracks one event where it may, and ends. `node cli-program.mjs FOLDER URL | none` */
import { writeSync } from 'node:fs';
import { tshCommandRun } from '@candor/schema/tsh';

const [folder, url] = process.argv.slice(2);
const { openCliMetrics } = folder === 'none' ? {} : await import('@candor/node-reporter/cli');
const metrics = await openCliMetrics?.({ program: 'bench', folder, url, events: [tshCommandRun], sent: 'which command ran.', neverSent: 'arguments.' });

writeSync(1, 'worked\n');
const atWork = process.cpuUsage();
metrics?.track(tshCommandRun, { cluster_name: 'bench.example.com', user_name: 'mira', command: 'ls', outcome: 'success' });
// After the kit's own listener: the processor time that metrics took from here on, whatever else this machine was doing.
process.on('exit', () => {
  const { user, system } = process.cpuUsage(atWork);
  writeSync(1, `${(user + system) / 1_000}\n`);
});
