/** The long form of `journal-kills.test.ts`, and real disks that are full or read-only. Figures are kept in `docs/faults.md`. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { runCampaign } from '../src/kill-campaign.js';
import type { Campaign } from '../src/kill-campaign.js';
import { endAll } from '../src/process.js';

let folder: string;
let mounted: string | undefined;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'candor-kills-'));
});
afterEach(async () => {
  await endAll();
  if (mounted !== undefined) execFileSync('umount', [mounted]);
  mounted = undefined;
  rmSync(folder, { recursive: true, force: true });
});

const campaigns: readonly (readonly [string, Omit<Campaign, 'folder'>])[] = [
  ['200 SIGKILLs, one host after the other', { seed: 1, kills: 200 }],
  ['200 SIGKILLs of overlapping hosts, network flapping, three finishers', { seed: 2, kills: 200, overlapping: true, flapping: true, finishers: 3 }],
  ['50 SIGTERMs', { seed: 3, kills: 50, signals: ['SIGTERM'] }],
  ['50 SIGKILLs with fsync', { seed: 4, kills: 50, durability: 'power' }],
];

test.each(campaigns)('%s', async (name, campaign) => {
  const result = await runCampaign({ folder, ...campaign });
  console.log(name, JSON.stringify(result));
  expect(result).toMatchObject({ kills: campaign.kills, lost: 0, doubled: 0, conflicts: 0, complaints: [], pending: 0, filesLeft: 0 });
});

describe('a real disk (needs root, to mount one)', () => {
  test.each([
    ['full', 'size=96k'],
    ['read-only', 'ro,size=96k'],
  ])('that is %s costs a living host nothing', async (name, options) => {
    mounted = join(folder, 'journal');
    mkdirSync(mounted);
    execFileSync('mount', ['-t', 'tmpfs', '-o', options, 'tmpfs', mounted]);
    const result = await runCampaign({ folder, seed: 5, kills: 0, living: 2 });
    console.log(name, JSON.stringify(result));
    expect(result).toMatchObject({ lost: 0, doubled: 0, complaints: [], pending: 0, filesLeft: 0 });
    expect(result.degraded).toEqual([name === 'full' ? 'ENOSPC' : 'EROFS']);
  });
});
