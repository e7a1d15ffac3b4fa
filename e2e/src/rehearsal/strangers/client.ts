/** A client team's program. The rehearsal runs this text as TypeScript and as JavaScript, in each module system. */
import { createAnonymizer, generateKey } from '@candor/anonymizer';
import { createNodeReporter } from '@candor/node-reporter';
import { tshCommandRun } from '@candor/schema/tsh';
import process from 'node:process';

async function main() {
  const reporter = createNodeReporter({
    class: 'behavior',
    edition: 'oss',
    url: process.argv[2] ?? '',
    consent: 'granted',
    environment: {},
    anonymizer: createAnonymizer(generateKey()),
  });
  reporter.track(tshCommandRun, { cluster_name: 'cluster.example.com', user_name: 'mira', command: 'ls', outcome: 'success' });
  const { captured, accepted } = await reporter.shutdown();
  console.log(JSON.stringify({ captured, accepted }));
}

void main();
