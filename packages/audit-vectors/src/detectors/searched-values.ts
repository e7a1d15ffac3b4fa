/** The first detector: is a value there, in any of the encoded forms the scanners know? */
import type { Finding } from '../finding.js';
import { createFormScanner } from '../form-scanner.js';
import { decodeLayers } from '../layers.js';
import { createValueScanner } from '../value-scanner.js';

/** What a run left behind: requests, files, output. `source` names the kind of place, never a path. */
export interface Trace {
  readonly source: string;
  readonly bytes: Uint8Array;
}

/** Shorter than this, a value occurs anywhere by chance and is compared with whole JSON values instead. */
const substringBytes = 6;

export function findValues(values: readonly string[], traces: readonly Trace[]): readonly Finding[] {
  const distinct = [...new Set(values)].filter((value) => value !== '');
  const long = createFormScanner(distinct.filter((value) => Buffer.byteLength(value) >= substringBytes));
  const short = createValueScanner(distinct.filter((value) => Buffer.byteLength(value) < substringBytes));
  return traces.flatMap(({ source, bytes }) => [...decodeLayers(bytes)].flatMap((layer) => [...long.scan(layer, source), ...short.scan(layer, source)]));
}
