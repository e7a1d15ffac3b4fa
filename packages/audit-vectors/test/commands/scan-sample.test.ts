/** `scan --sample`: the real local system, its real requests, and a root that has none. */
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { scanCommand } from '../../src/commands/scan.js';

const checkout = fileURLToPath(new URL('../../../..', import.meta.url));
const run = (root: string, ...args: string[]): ReturnType<typeof scanCommand.run> => scanCommand.run({ root, seed: 1, args, say: () => undefined });

test('finds no name of the sample log in what was sent about it, and finds them in the log', async () => {
  const checks = await run(checkout, '--sample');
  expect(checks.map(({ id, status, detail }) => `${id} ${status} ${detail}`)).toEqual(['scan.sample.findings passed ', 'scan.sample.whole passed ', 'scan.control passed ']);
  expect(checks[0]?.counts?.['values']).toBeGreaterThan(20);
  expect(checks[0]?.counts?.['bytes']).toBeGreaterThan(1000);
});

test('has not measured it where there is no checkout', async () => {
  expect(await run(fileURLToPath(new URL('.', import.meta.url)), '--sample')).toMatchObject([{ id: 'scan.sample', status: 'not_measured' }]);
});
