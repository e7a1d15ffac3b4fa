/**
 * The parts of one writer on disk: a folder with one file per part, or two for a moment while one is written anew.
 *
 * Promises: of a part's files the newest that is whole counts; a crash at any moment leaves one that is.
 */
import { dirname, join } from 'node:path';
import type { FileLayer } from '../journal/file-layer.js';
import { createRecordFile } from '../journal/record-file.js';
import type { RecordFile } from '../journal/record-file.js';
import { readRecords } from '../journal/records.js';
import { decodePart } from './part-records.js';
import type { DecodedPart, PartHeader } from './part-records.js';

export interface PartStorage {
  /** The next file of a part, not made before its first record. */
  create(header: PartHeader): RecordFile;
  /** Removes the files of a part that came before its newest. */
  removeOlder(header: PartHeader): void;
  /** Removes every file of a part. */
  remove(header: PartHeader): void;
  /** The parts that are there, oldest first; files that a crash left behind beside them are removed. */
  list(): readonly PartHeader[];
  /** Undefined where nothing whole is left of it. */
  read(header: PartHeader): DecodedPart | undefined;
  /** The folder can be read, and has no file of it. */
  isGone(header: PartHeader): boolean;
  /** Bytes of all files. */
  bytes(): number;
}

export interface PartStorageOptions {
  readonly folder: string;
  readonly layer: FileLayer;
  /** Whether power cuts are survived. */
  readonly power: boolean;
  /** The system's code (`ENOSPC`, `EACCES`, …) while the disk fails, undefined once it is back. */
  readonly onState: (failure: string | undefined) => void;
  /** Records found damaged in what an ended process left. */
  readonly onDamaged: (count: number) => void;
}

/** `15-1763899200000-<part id>-<revision>.part` */
const fileName = /^(?<part>(?:15|60)-(?<startMs>\d{1,16})-[0-9a-f-]{36})-(?<revision>\d{1,9})\.part$/;

export function createPartStorage({ folder, layer, power, onState, onDamaged }: PartStorageOptions): PartStorage {
  /** Makes the folder with the first file, and again where that failed. Its own name is synced with those in it. */
  const makingFolder: FileLayer = {
    ...layer,
    async fsyncFolder(path) {
      await layer.fsyncFolder(path);
      await layer.fsyncFolder(dirname(path));
    },
    create(path) {
      layer.makeFolder(folder);
      return layer.create(path);
    },
  };

  const pathOf = (part: string, revision: number): string => join(folder, `${part}-${revision}.part`);

  /** Parts whose damage has been told. */
  const examined = new Set<string>();

  /** Part → revisions, newest first. */
  function revisions(): Map<string, readonly number[]> {
    const found = new Map<string, readonly number[]>();
    for (const name of attempt(() => layer.list(folder)) ?? []) {
      const { part, revision } = fileName.exec(name)?.groups ?? {};
      if (part !== undefined) found.set(part, [...(found.get(part) ?? []), Number(revision)].sort((left, right) => right - left));
    }
    return found;
  }

  function decoded(path: string): DecodedPart | undefined {
    const bytes = attempt(() => layer.read(path));
    if (bytes === undefined) return undefined;
    const { records, damaged, tail } = readRecords(bytes);
    const part = decodePart(records);
    return part === undefined ? undefined : { ...part, damaged: part.damaged + damaged + (tail > 0 ? 1 : 0) };
  }

  /** The newest that is whole, and its path. */
  function newest(part: string, candidates: readonly number[]): { readonly path: string; readonly content: DecodedPart } | undefined {
    for (const revision of candidates) {
      const path = pathOf(part, revision);
      const content = decoded(path);
      if (content?.whole === true) return { path, content };
    }
    return undefined;
  }

  // A file that cannot be removed is found again at the next start, and sent again under the same ids.
  const unlink = (path: string): void => void attempt(() => layer.unlink(path));

  return {
    create(header) {
      const part = partName(header);
      const revision = (revisions().get(part)?.[0] ?? -1) + 1;
      return createRecordFile(pathOf(part, revision), { layer: makingFolder, power, onFailure: onState, onRecovery: () => onState(undefined) });
    },
    removeOlder(header) {
      const part = partName(header);
      for (const revision of (revisions().get(part) ?? []).slice(1)) unlink(pathOf(part, revision));
    },
    remove(header) {
      const part = partName(header);
      for (const revision of revisions().get(part) ?? []) unlink(pathOf(part, revision));
    },
    list() {
      const headers: PartHeader[] = [];
      for (const [part, candidates] of revisions()) {
        const found = newest(part, candidates);
        if (found !== undefined) headers.push(found.content.header);
        if (found !== undefined && !examined.has(part)) onDamaged(found.content.damaged);
        examined.add(part);
        for (const revision of candidates) if (pathOf(part, revision) !== found?.path) unlink(pathOf(part, revision));
      }
      return headers.sort((left, right) => left.startMs - right.startMs);
    },
    read(header) {
      const part = partName(header);
      return newest(part, revisions().get(part) ?? [])?.content;
    },
    isGone(header) {
      const part = partName(header);
      return attempt(() => layer.list(folder))?.every((name) => !name.startsWith(part)) ?? false;
    },
    bytes() {
      const paths = [...revisions()].flatMap(([part, all]) => all.map((revision) => pathOf(part, revision)));
      return paths.reduce((sum, path) => sum + (attempt(() => layer.stat(path).size) ?? 0), 0);
    },
  };
}

function partName({ minutes, startMs, id }: PartHeader): string {
  return `${minutes}-${startMs}-${id}`;
}

/** A folder that is not there yet or not readable holds nothing for us. */
function attempt<Result>(work: () => Result): Result | undefined {
  try {
    return work();
  } catch {
    return undefined;
  }
}
