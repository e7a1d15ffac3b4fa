/** What the demonstration shows, and that it would not show it where it is not so. */
import { createHmac, randomUUID } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { searchAddresses } from '../../src/address-search.js';
import { attackDemoCommand } from '../../src/commands/attack-demo.js';
import { costTable } from '../../src/cost-table.js';

const key = randomUUID();
const pseudonym = (address: string, by = key): string => createHmac('sha256', by).update(address).digest('base64');
const search = (target: string, change = {}): ReturnType<typeof searchAddresses> => searchAddresses({ key, target, size: 4096, workers: 3, maxSeconds: 60, progress: () => undefined, ...change });

describe('the search', () => {
  test.each(['10.0.0.0', '10.0.7.250', '10.0.15.255'])('finds %s', async (address) => {
    const [, second = 0, third = 0, fourth = 0] = address.split('.').map(Number);
    expect(await search(pseudonym(address))).toMatchObject({ found: second * 65_536 + third * 256 + fourth, tried: 4096, complete: true });
  });
  test('finds no address of another key, and none outside', async () => {
    expect((await search(pseudonym('10.0.0.7', randomUUID()))).found).toBeUndefined();
    expect((await search(pseudonym('10.0.16.0'))).found).toBeUndefined();
  });
  test('ends when its time is over', async () => {
    const { complete, found } = await search(pseudonym('192.0.2.1'), { size: 2 ** 24, maxSeconds: 0.2 });
    expect([complete, found]).toEqual([false, undefined]);
  });
});

test('the command finds its address with the key and not without', async () => {
  const lines: string[] = [];
  const checks = await attackDemoCommand.run({ root: '.', seed: 1, args: ['--short'], say: (line) => lines.push(line) });
  expect(checks.map(({ id, status }) => `${id} ${status}`)).toEqual(['attack-demo.with_key passed', 'attack-demo.without_key passed', 'attack-demo.cost passed']);
  expect(checks[0]?.counts?.['tried']).toBe(65_536);
  expect(lines.join('\n')).toMatch(/all IPv4 addresses/);
});

test('a time that is over is not measured, not failed', async () => {
  const checks = await attackDemoCommand.run({ root: '.', seed: 1, args: ['--seconds', '1'], say: () => undefined });
  expect(checks[0]?.status).toMatch(/^(not_measured|passed)$/);
  expect(checks[0]?.status === 'passed').toBe(checks[0]?.detail === '');
});

test('the table follows from the speed', () => {
  const { seconds, lines } = costTable(1_000_000);
  expect(seconds).toMatchObject({ seconds_private_addresses: 16.8, seconds_ipv4: 4290, seconds_email_list: 5000 });
  expect(lines.find((line) => line.includes('all IPv4'))).toMatch(/72 minutes/);
  expect(lines.find((line) => line.includes('generateKey'))).toMatch(/10\^23 years/);
});
