/** A serverless function's body, for a bundler that lowers `await using`: `node host-using.js ANSWERING_URL`. */
import { createAnonymizer, generateKey } from '@candor/anonymizer';
import { createNodeReporter } from '@candor/node-reporter';
import { tshCommandRun } from '@candor/schema/tsh';

async function handle(url) {
  await using reporter = createNodeReporter({ class: 'behavior', url, anonymizer: createAnonymizer(generateKey()), edition: 'oss', consent: 'granted', environment: {} });
  reporter.track(tshCommandRun, { command: 'ls', outcome: 'success' });
  return reporter;
}

void handle(process.argv[2]).then((reporter) => process.stdout.write(JSON.stringify({ accepted: reporter.stats().accepted, pending: reporter.stats().pending })));
