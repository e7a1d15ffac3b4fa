/** What a journal lives on: a disk, the processes of a machine, a place of its own. Tests put others in their place. */
import type { Randomness } from '@candor/reporter-core';

import { nodeFileLayer } from './file-layer.js';
import type { FileLayer } from './file-layer.js';
import { systemLiveness } from './liveness.js';
import type { Liveness } from './liveness.js';

export interface JournalSurroundings {
  readonly layer: FileLayer;
  readonly liveness: Liveness;
}

export const systemSurroundings: JournalSurroundings = { layer: nodeFileLayer, liveness: systemLiveness };

export interface JournalStoreOptions extends JournalSurroundings {
  /** Absolute; shared by all classes and writers. */
  readonly root: string;
  /** `<root>/<class>`. */
  readonly classFolder: string;
  readonly durability: 'process' | 'power';
  readonly maxBytes: number;
  readonly randomness: Pick<Randomness, 'uuidV4'>;
}
