import { readdirSync, statSync, writeFileSync, appendFileSync } from 'node:fs';
import { join } from 'node:path';

import type { EncodedBatch, SendOutcome } from '@candor/reporter-core';
import { createManualClock, createScriptedTransport } from '@candor/reporter-core/testing';
import { describe, expect, it } from 'vitest';

import { readSent, recordSent } from '../../src/cli/sent-log.js';
import { batch, temporaryFolder } from './cli-fixtures.js';

const folder = temporaryFolder();
const path = (): string => join(folder(), 'reports', 'sent.log');
const clock = createManualClock(Date.UTC(2026, 10, 23, 10));
const never = new AbortController().signal;

function decorated(maxBytes = 1_000_000, ...steps: SendOutcome[]) {
  const transport = createScriptedTransport(...steps);
  return { transport, send: (sent: EncodedBatch) => recordSent(transport, path(), maxBytes, clock).send(sent, never) };
}

describe('the record of what was sent', () => {
  it('shows each body byte for byte and what came of each attempt', async () => {
    const transport = createScriptedTransport(
      { kind: 'retry', failure: 'no_answer' },
      { kind: 'answered', results: [{ id: 'a', status: 'accepted' }, { id: 'b', status: 'duplicate' }, { id: 'c', status: 'accepted' }, { id: 'd', status: 'rejected', reason: 'invalid' }] },
      { kind: 'refused', status: 404 },
      { kind: 'too_large' },
    );
    const recorded = recordSent(transport, path(), 1_000_000, clock);
    for (const number of [1, 1, 2, 3]) await recorded.send(batch(number), never);
    expect(readSent(path())).toEqual([
      { batchId: batch(1).batchId, at: '2026-11-23T10:00:00.000Z', body: batch(1).body, outcomes: ['not delivered (no_answer)', '2 accepted, 1 duplicate, 1 rejected (invalid)'] },
      { batchId: batch(2).batchId, at: '2026-11-23T10:00:00.000Z', body: batch(2).body, outcomes: ['refused (HTTP 404)'] },
      { batchId: batch(3).batchId, at: '2026-11-23T10:00:00.000Z', body: batch(3).body, outcomes: ['refused (HTTP 413)'] },
    ]);
    expect(transport.sent).toHaveLength(4);
    expect(statSync(path()).mode & 0o777).toBe(0o600);
  });

  it('is bounded, and what it shows is whole', async () => {
    const maxBytes = 4_000;
    const { send } = decorated(maxBytes);
    for (let number = 1; number <= 60; number += 1) await send(batch(number));
    const bytes = readdirSync(join(folder(), 'reports')).reduce((sum, name) => sum + statSync(join(folder(), 'reports', name)).size, 0);
    expect(bytes).toBeLessThanOrEqual(maxBytes);
    const shown = readSent(path());
    expect(shown.length).toBeGreaterThan(3);
    expect(shown.at(-1)).toMatchObject({ body: batch(60).body, outcomes: ['2 accepted'] });
    expect(shown.map(({ body }) => body)).toEqual([...shown.keys()].map((index) => batch(60 - shown.length + 1 + index).body));
  });

  it('repeats the body where the half that held it has made way', async () => {
    const transport = createScriptedTransport(...Array.from({ length: 80 }, () => ({ kind: 'retry' }) as const));
    const recorded = recordSent(transport, path(), 2_000, clock);
    for (let attempt = 0; attempt < 80; attempt += 1) await recorded.send(batch(1), never);
    expect(readSent(path())).toMatchObject([{ body: batch(1).body }]);
  });

  it('is written first: what cannot be recorded is not sent', async () => {
    writeFileSync(join(folder(), 'reports'), 'a file where the folder should be');
    const { transport, send } = decorated();
    expect(await send(batch(1))).toEqual({ kind: 'retry' });
    expect(transport.sent).toEqual([]);
  });

  it('shows a body whose outcome was never written, and survives a line that was cut off', async () => {
    const { send } = decorated();
    await send(batch(1));
    appendFileSync(path(), `${JSON.stringify({ at: '2026-11-23T10:00:01.000Z', batch_id: 'x', body: '{}' })}\n{"at":"2026-`);
    expect(readSent(path()).map(({ batchId, outcomes }) => [batchId, outcomes])).toEqual([
      [batch(1).batchId, ['2 accepted']],
      ['x', []],
    ]);
  });

  it('is empty where there is none', () => {
    expect(readSent(path())).toEqual([]);
    expect(readdirSync(folder())).toEqual([]);
  });
});
