/** `client.ts` as somebody writes it who requires. */
const { createAnonymizer, generateKey } = require('@candor/anonymizer');
const { createNodeReporter } = require('@candor/node-reporter');
const { tshCommandRun } = require('@candor/schema/tsh');
const process = require('node:process');

async function main() {
  const reporter = createNodeReporter({
    class: 'behavior',
    edition: 'oss',
    url: process.argv[2],
    consent: 'granted',
    environment: {},
    anonymizer: createAnonymizer(generateKey()),
  });
  reporter.track(tshCommandRun, { cluster_name: 'cluster.example.com', user_name: 'mira', command: 'ls', outcome: 'success' });
  const { captured, accepted } = await reporter.shutdown();
  console.log(JSON.stringify({ captured, accepted }));
}

void main();
