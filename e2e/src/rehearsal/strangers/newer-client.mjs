/** A program of a team that took the next release, with an event that the release before does not know. */
import { createAnonymizer, generateKey } from '@candor/anonymizer';
import { createNodeReporter } from '@candor/node-reporter';
import { connectClusterLogout } from '@candor/schema/connect';
import { tshCommandRun } from '@candor/schema/tsh';
import process from 'node:process';

const reporter = createNodeReporter({
  class: 'behavior',
  edition: 'oss',
  url: process.argv[2],
  consent: 'granted',
  environment: {},
  anonymizer: createAnonymizer(generateKey()),
});
reporter.track(tshCommandRun, { cluster_name: 'cluster.example.com', user_name: 'mira', command: 'ls', outcome: 'success' });
reporter.track(connectClusterLogout, { cluster_name: 'cluster.example.com', user_name: 'mira', cause: 'asked' });
const { captured, accepted, rejected, pending } = await reporter.shutdown();
console.log(JSON.stringify({ captured, accepted, rejected, pending }));
