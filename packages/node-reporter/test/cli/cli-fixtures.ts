/** A folder per test, options that need no system, and batches to send. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { createSeededRandomness } from '@candor/reporter-core/testing';
import type { EncodedBatch } from '@candor/reporter-core';
import { tshCommandRun, tshLogin } from '@candor/schema/tsh';
import { afterEach, beforeEach } from 'vitest';

import type { CliMetricsOptions } from '../../src/cli/cli-options.js';

/** A fresh folder for each test of the file that calls this. */
export function temporaryFolder(): () => string {
  let folder = '';
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'candor-cli-'));
  });
  // A detached child may still be writing.
  afterEach(() => rmSync(folder, { recursive: true, force: true, maxRetries: 20 }));
  return () => folder;
}

export const local = { cluster_name: 'cluster.example.com', user_name: 'mira.kowal' };
export const command = { ...local, command: 'ls', outcome: 'success' } as const;

export function cliOptions(folder: string, more: Partial<CliMetricsOptions> = {}): CliMetricsOptions {
  return {
    program: 'candor-test',
    folder: join(folder, 'config'),
    url: 'http://127.0.0.1:1',
    events: [tshCommandRun, tshLogin],
    sent: 'which command ran.',
    neverSent: 'arguments.',
    localValues: () => local,
    environment: {},
    // No test of this process starts a sender: it would outlive the test.
    senderFile: join(folder, 'no-sender.js'),
    ...more,
  };
}

/** The `number`th batch of a test, with two events. */
export function batch(number: number): EncodedBatch {
  const { uuidV7 } = createSeededRandomness(number);
  const batchId = uuidV7(number);
  const eventIds = [uuidV7(number), uuidV7(number)];
  const body = JSON.stringify({ schema: 'candor/1', batch_id: batchId, events: eventIds.map((id) => ({ id, event: 'tsh.command.run' })) });
  return { batchId, body, byteLength: body.length, eventIds };
}
