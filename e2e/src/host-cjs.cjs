/** A host that requires: `node host-cjs.cjs ANSWERING_URL HANGING_URL`. */
const { createAnonymizer, generateKey } = require('@candor/anonymizer');
const { createNodeReporter } = require('@candor/node-reporter');
const { openCliMetrics } = require('@candor/node-reporter/cli');
const { tshCommandRun } = require('@candor/schema/tsh');

void import('./host-work.mjs')
  .then(({ runHost }) => runHost({ createAnonymizer, generateKey, createNodeReporter, openCliMetrics, tshCommandRun }, process.argv[2], process.argv[3]))
  .then((outcome) => process.stdout.write(JSON.stringify(outcome)));
