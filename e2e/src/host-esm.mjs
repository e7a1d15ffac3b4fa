/** A host that imports: `node host-esm.mjs ANSWERING_URL HANGING_URL`, also as a worker's program. */
import { createAnonymizer, generateKey } from '@candor/anonymizer';
import { createNodeReporter } from '@candor/node-reporter';
import { openCliMetrics } from '@candor/node-reporter/cli';
import { tshCommandRun } from '@candor/schema/tsh';
import { runHost } from './host-work.mjs';

const outcome = await runHost({ createAnonymizer, generateKey, createNodeReporter, openCliMetrics, tshCommandRun }, process.argv[2], process.argv[3]);
process.stdout.write(JSON.stringify(outcome));
