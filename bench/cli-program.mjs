/** What `cli-exit.mjs` measures: a program that works, tracks one event where it may, and ends. `node cli-program.mjs FOLDER URL | none` */
import { tshCommandRun } from '@candor/schema/tsh';

const [folder, url] = process.argv.slice(2);
const { openCliMetrics } = folder === 'none' ? {} : await import('@candor/node-reporter/cli');
const metrics = await openCliMetrics?.({ program: 'bench', folder, url, events: [tshCommandRun], sent: 'which command ran.', neverSent: 'arguments.' });

process.stdout.write('worked\n');
metrics?.track(tshCommandRun, { cluster_name: 'bench.example.com', user_name: 'mira', command: 'ls', outcome: 'success' });
