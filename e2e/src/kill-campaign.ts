/**
 * Hosts with a journal are killed at random moments, one after the other, against one real collector; then others deliver what is left.
 *
 * Promises: what is expected is what each host said about a turn that was over; what is found is read from the storage itself.
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { startFlappingProxy } from './flapping-proxy.js';
import { jsonLine, start } from './process.js';
import type { RunningProcess } from './process.js';
import { filesBelow, storedRows } from './storage.js';
import { engineFolder, licenceToken, startCollector, stopCollector, usageReport } from './system.js';

const hostProgram = fileURLToPath(new URL('journal-host.mjs', import.meta.url));

export interface Campaign {
  /** Empty, for everything the campaign leaves. */
  readonly folder: string;
  readonly seed: number;
  readonly kills: number;
  /** The next host starts before the one before it is killed. */
  readonly overlapping?: boolean;
  readonly flapping?: boolean;
  readonly signals?: readonly NodeJS.Signals[];
  /** Hosts that are left alive: each tracks 200 events in each of five turns, and delivers them. */
  readonly living?: number;
  /** How many race to deliver the rest. */
  readonly finishers?: number;
  readonly durability?: 'memory' | 'process' | 'power';
}

export interface CampaignResult {
  readonly kills: number;
  /** Events of turns that were over before the kill. */
  readonly expected: number;
  readonly lost: number;
  readonly doubled: number;
  readonly conflicts: number;
  /** System codes that hosts said their disk failed with. */
  readonly degraded: readonly string[];
  /** Whatever else hosts said: of ledgers that did not add up, or as they crashed. */
  readonly complaints: readonly string[];
  /** Of those who delivered the rest. */
  readonly pending: number;
  readonly adopted: number;
  readonly filesLeft: number;
  readonly cuts: number;
}

/** A linear congruential generator (Numerical Recipes): the same seed kills after the same signs of life. */
function randomFrom(seed: number): (below: number) => number {
  let state = seed >>> 0;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

export async function runCampaign(campaign: Campaign): Promise<CampaignResult> {
  const { folder, kills, overlapping = false, signals = ['SIGKILL'], living = 0, finishers = 1, durability = 'process' } = campaign;
  const random = randomFrom(campaign.seed);
  const data = join(folder, 'data');
  const journal = join(folder, 'journal');
  const token = licenceToken(data, 'acme');
  const collector = await startCollector(data);
  const proxy = campaign.flapping === true ? await startFlappingProxy(new URL(collector.url)) : undefined;
  const settings = { url: proxy?.url ?? collector.url, token, folder: journal, keyFile: join(folder, 'key', 'cluster.key'), durability };
  const expected = new Set<string>();
  const degraded = new Set<string>();
  const complaints: string[] = [];

  const startHost = (more: object = {}): RunningProcess => start(process.execPath, [hostProgram, JSON.stringify({ ...settings, eventsPerTurn: 1 + random(5), ...more })]);

  /** Resolves when the host has given this many signs of life. */
  const hasSaid = async (host: RunningProcess, lines: number): Promise<void> => {
    let count = 0;
    await host.line(() => {
      count += 1;
      return count > lines ? true : undefined;
    });
  };

  const kill = async (host: RunningProcess): Promise<void> => {
    await hasSaid(host, random(60));
    host.kill(signals[random(signals.length)] ?? 'SIGKILL');
    await host.exited;
    take(host);
  };

  const take = (host: RunningProcess): void => {
    for (const line of host.output().split('\n').slice(0, -1)) {
      const said = line.startsWith('{') ? (JSON.parse(line) as { msg: string; ids?: string[]; code?: string }) : { msg: line };
      if (said.msg === 'tracked') for (const id of said.ids ?? []) expected.add(id);
      else if (said.msg === 'degraded') degraded.add(said.code ?? '');
      else if (said.msg !== 'ready' && said.msg !== 'finished') complaints.push(line);
    }
  };

  let earlier: RunningProcess | undefined;
  for (let count = 0; count < kills; count += 1) {
    const host = startHost();
    if (!overlapping) {
      await kill(host);
      continue;
    }
    await hasSaid(host, random(20));
    if (earlier !== undefined) await kill(earlier);
    earlier = host;
  }
  if (earlier !== undefined) await kill(earlier);

  for (let count = 0; count < living; count += 1) {
    const host = startHost({ turns: 5, eventsPerTurn: 200 });
    await host.exited;
    take(host);
  }

  proxy?.calm();
  const racers = Array.from({ length: finishers }, () => startHost({ turns: 0 }));
  const ends = await Promise.all(racers.map(async (host) => (await host.line(jsonLine('finished')))['stats'] as { pending: number; journal?: { adopted: number } }));
  for (const host of racers) {
    await host.exited;
    take(host);
  }
  const { conflicts } = usageReport(data);
  await stopCollector(collector);
  await proxy?.close();

  const ids = storedRows(engineFolder(data)).filter(({ table }) => table === 'events').map(({ row }) => String(row['id']));
  const stored = new Set(ids);
  return {
    kills,
    expected: expected.size,
    lost: [...expected].filter((id) => !stored.has(storedForm(id))).length,
    doubled: ids.length - stored.size,
    conflicts,
    degraded: [...degraded],
    complaints,
    pending: ends.reduce((sum, { pending }) => sum + pending, 0),
    adopted: ends.reduce((sum, { journal: left }) => sum + (left?.adopted ?? 0), 0),
    filesLeft: existsSync(journal) ? filesBelow(journal).length : 0,
    cuts: proxy?.cuts() ?? 0,
  };
}

/** The storage keeps an id as a number. */
function storedForm(id: string): string {
  return BigInt(`0x${id.replaceAll('-', '')}`).toString();
}
