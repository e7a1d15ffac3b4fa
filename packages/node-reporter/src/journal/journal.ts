/** From the option `journal` to an event store: what it may say, and what it means. */
import { isAbsolute, join, resolve } from 'node:path';

import type { OpenStore, Randomness } from '@candor/reporter-core';
import type { EventClass } from '@candor/schema';

import { NodeReporterError } from '../node-reporter-error.js';
import { nodeFileLayer } from './file-layer.js';
import type { FileLayer } from './file-layer.js';
import { journalLimits } from './journal-limits.js';
import { createJournalStore } from './journal-store.js';
import { namesIn } from './room.js';
import { systemSurroundings } from './surroundings.js';
import type { JournalSurroundings } from './surroundings.js';

/**
 * What an event survives once its turn of the event loop is over: `memory` nothing; `process` the death of the process, by
 * SIGKILL too; `power` also a power cut, once `flush()` has resolved or `stats().journal.unsafeBytes` is 0.
 */
export type Durability = 'memory' | 'process' | 'power';

export interface JournalOptions {
  /** Shared by all reporters of one product and user, in as many processes as there are; made when needed, for its owner only. */
  readonly folder: string;
  /** Default: `process` for usage events, `memory` for behaviour events. */
  readonly durability?: Durability;
  /** Bytes of everything in the folder. Default 64 MiB, at least 256 KiB; each writer may exceed it by one segment. */
  readonly maxBytes?: number;
}

/** Undefined where events are to wait in memory. Throws `NodeReporterError` (`invalid_option`). */
export function journalStore(
  eventClass: EventClass,
  journal: JournalOptions,
  randomness: Pick<Randomness, 'uuidV4'>,
  surroundings: JournalSurroundings = systemSurroundings,
): OpenStore | undefined {
  const { folder, durability = eventClass === 'usage' ? 'process' : 'memory', maxBytes = journalLimits.maxBytes } = journal;
  demand(typeof folder === 'string' && folder !== '', 'journal.folder must name a folder');
  demand(['memory', 'process', 'power'].includes(durability), "journal.durability must be 'memory', 'process' or 'power'");
  demand(Number.isSafeInteger(maxBytes) && maxBytes >= journalLimits.maxBytesLeast, `journal.maxBytes must be an integer of at least ${journalLimits.maxBytesLeast}`);
  if (durability === 'memory') return undefined;
  // The host may change its working directory later; the journal stays where it was meant.
  const root = isAbsolute(folder) ? folder : resolve(folder);
  const classFolder = join(root, eventClass);
  return (context) => createJournalStore({ ...surroundings, root, classFolder, durability, maxBytes, randomness }, context);
}

/**
 * Removes what journals hold of a class, of ended and of running processes alike; a running reporter notices within a minute, and
 * forgets those events too. Throws where the system does.
 */
export function removeJournal(folder: string, eventClass: EventClass, layer: FileLayer = nodeFileLayer): void {
  const classFolder = join(resolve(folder), eventClass);
  for (const name of namesIn(layer, classFolder)) layer.removeFolder(join(classFolder, name));
}

function demand(holds: boolean, message: string): void {
  if (!holds) throw new NodeReporterError('invalid_option', message);
}
