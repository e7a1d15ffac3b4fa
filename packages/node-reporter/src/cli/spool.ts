/**
 * Batches that wait to be sent, one file each: the exact bytes of a request, made by the command that tracked the events.
 *
 * Promises: a batch is here as a whole or not at all, whatever kills the command that writes it or the sender that reads it;
 * several of both may work at once. Bounded: what finds no place is refused, never something that waits already.
 * Must not: change a byte of a batch. What `preview` shows is what a sender sends.
 */
import { mkdirSync, readFileSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import type { EncodedBatch } from '@candor/reporter-core';

/** Ids are UUID v7, so that the order of the names is the order of the batches. */
const namePattern = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}\.json$/;

export interface Spool {
  /** `full` where there is no place. Throws what the file system throws. */
  put(batch: Pick<EncodedBatch, 'batchId' | 'body'>): 'kept' | 'full';
  /** Names of what waits, oldest first. Empty where there is no folder. */
  names(): readonly string[];
  /** Undefined where the batch is gone, or was cut off by a power failure. */
  read(name: string): EncodedBatch | undefined;
  remove(name: string): void;
}

export function openSpool(folder: string, maxBatches: number): Spool {
  function names(): string[] {
    try {
      return readdirSync(folder).filter((name) => namePattern.test(name)).sort();
    } catch {
      return [];
    }
  }

  return {
    put({ batchId, body }) {
      const { length } = names();
      if (length >= maxBatches) return 'full';
      if (length === 0) mkdirSync(folder, { recursive: true, mode: 0o700 });
      const path = join(folder, `${batchId}.json`);
      const draft = `${path}.tmp`;
      try {
        writeFileSync(draft, body, { flag: 'wx', mode: 0o600 });
        renameSync(draft, path);
      } catch (error) {
        rmSync(draft, { force: true });
        throw error;
      }
      return 'kept';
    },
    names,
    read(name) {
      try {
        return encodedBatch(readFileSync(join(folder, name), 'utf8'));
      } catch {
        return undefined;
      }
    },
    remove: (name) => rmSync(join(folder, name), { force: true }),
  };
}

/** Throws where the text is no batch. */
function encodedBatch(body: string): EncodedBatch {
  const { batch_id: batchId, events } = JSON.parse(body) as { batch_id: unknown; events: readonly { id: unknown }[] };
  const eventIds = events.map(({ id }) => id).filter((id) => typeof id === 'string');
  if (typeof batchId !== 'string' || eventIds.length === 0 || eventIds.length !== events.length) throw new TypeError('no batch');
  return { batchId, body, byteLength: Buffer.byteLength(body), eventIds };
}
