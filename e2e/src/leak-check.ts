/**
 * Looks for values of a log in everything a run left behind: captured requests, stored files, log lines.
 *
 * A long value is searched as a byte string, in every listed encoding. A short or everyday one (`0`, `user`, `default`) occurs
 * anywhere by chance, so it is compared with whole values of the JSON that was sent, stored or logged instead. What is
 * everyday is not decided by us but measured: a word that also turns up after a run on a log without it is.
 */
import { createFormScanner, createValueScanner, decodeLayers } from '@candor/audit-vectors';
import { isUtf8 } from 'node:buffer';
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';

export interface Artifact {
  /** Where the bytes came from, for the report. */
  readonly source: string;
  readonly bytes: Uint8Array;
}

export interface Leak {
  readonly source: string;
  readonly form: string;
  /** Position in the list of values: the value itself is never printed. */
  readonly valueIndex: number;
}

/** Shorter than this, a byte string occurs by chance in a few megabytes of compressed data and words. */
const searchableBytes = 6;

export const fileArtifacts = (paths: readonly string[]): Artifact[] => paths.map((path) => ({ source: path, bytes: readFileSync(path) }));
export const textArtifact = (source: string, text: string): Artifact => ({ source, bytes: Buffer.from(text) });

/** Every leak of one of `values` in `artifacts`. `control` is what a run on a log without these values left behind. */
export function leaks(values: readonly string[], artifacts: readonly Artifact[], control: readonly Artifact[]): readonly Leak[] {
  const searchable = values.filter((value) => Buffer.byteLength(value) >= searchableBytes);
  const everyday = new Set(findForms(searchable, control).map((leak) => searchable[leak.valueIndex]));
  const searched = searchable.filter((value) => !everyday.has(value));
  const usual = new Set(findValues(values, control).map(sameFile));
  return [...findForms(searched, artifacts), ...findValues(values, artifacts).filter((leak) => !usual.has(sameFile(leak)))];
}

/** The engine's own files say `default` in every run; a file of the same name is where that is no news. */
function sameFile({ source, form, valueIndex }: Leak): string {
  return `${basename(source)} ${form} ${valueIndex}`;
}

function findForms(values: readonly string[], artifacts: readonly Artifact[]): Leak[] {
  const scanner = createFormScanner(values);
  return artifacts.flatMap(({ source, bytes }) => [...decodeLayers(bytes)].flatMap((layer) => scanner.scan(layer, source)));
}

/** Property names under which a number is a position, a count, a size, a port or a process: a user called `123` is none of these. */
const numbersUnder = [
  ...['seq', 'first', 'last', 'taken', 'events', 'version', 'lines', 'facts', 'skipped', 'captured', 'accepted', 'duplicate', 'rejected', 'dropped'],
  ...['pending', 'stored', 'bytes', 'status', 'pid', 'port', 'num_defaults', 'num_rows'],
];

function findValues(values: readonly string[], artifacts: readonly Artifact[]): Leak[] {
  const scanner = createValueScanner(values, { numbersUnder });
  return artifacts.flatMap(({ source, bytes }) => [...decodeLayers(bytes)].filter(isText).flatMap((layer) => scanner.scan(layer, source)));
}

/** Documents are text. In the engine's compressed files a quoted letter occurs by chance; their rows are read by the engine. */
function isText(bytes: Uint8Array): boolean {
  return isUtf8(bytes) && !bytes.includes(0);
}
