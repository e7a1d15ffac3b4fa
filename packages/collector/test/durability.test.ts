/** SIGKILL in the middle of inserts, several times: what was answered is there once, what was not can be sent again. */
import { rm } from 'node:fs/promises';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { BatchAnswer, WireBatch } from '@candor/schema';
import type { UsageReport } from '../src/index.js';
import { startServer, type ServerProcess } from './collector-process.js';
import { temporaryFolder } from './running-collector.js';
import { batchOf, behaviorEvent } from './sample-batch.js';

const rounds = 5;
const senders = 4;
const eventsPerBatch = 20;
/** Batches that have to be answered before the process is killed, a different number each round. */
const answersBeforeKill = (round: number): number => 3 + round * 4;

let folder: string;
beforeAll(async () => {
  folder = await temporaryFolder();
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function send(server: ServerProcess, batch: WireBatch): Promise<BatchAnswer | undefined> {
  try {
    const response = await fetch(`${server.url}/v1/behavior`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(batch),
    });
    return response.status === 200 ? ((await response.json()) as BatchAnswer) : undefined;
  } catch {
    return undefined;
  }
}

it('loses and doubles nothing', async () => {
  const answered: WireBatch[] = [];
  const unanswered: WireBatch[] = [];

  for (let round = 0; round < rounds; round += 1) {
    const server = await startServer(folder);
    let answers = 0;
    let killed: Promise<unknown> | undefined;
    const sendUntilKilled = async (): Promise<void> => {
      while (killed === undefined) {
        const batch = batchOf(Array.from({ length: eventsPerBatch }, (_, at) => behaviorEvent(at + 1)));
        const answer = await send(server, batch);
        (answer ? answered : unanswered).push(batch);
        if (answer && (answers += 1) === answersBeforeKill(round)) killed = server.end('SIGKILL');
      }
    };
    await Promise.all(Array.from({ length: senders }, sendUntilKilled));
    await killed;
  }
  expect(unanswered.length).toBeGreaterThan(0);

  const server = await startServer(folder);
  const stored = async (): Promise<number> => ((await (await fetch(`${server.operatorUrl}/report.json`)).json()) as UsageReport).stored;
  expect(await stored()).toBeGreaterThanOrEqual(answered.length * eventsPerBatch);

  // Everything that was answered is known; what was not arrives whole, whether or not it had been written.
  for (const batch of answered) expect((await send(server, batch))?.results.every(({ status }) => status === 'duplicate')).toBe(true);
  for (const batch of unanswered) expect((await send(server, batch))?.results.every(({ status }) => status !== 'rejected')).toBe(true);
  expect(await stored()).toBe((answered.length + unanswered.length) * eventsPerBatch);
  expect(await server.end('SIGTERM')).toBe(0);
}, 120_000);
