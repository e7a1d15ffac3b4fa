/**
 * What built JavaScript can reach: its imports, followed through its own files, and words that would reach further.
 *
 * Promises: errs towards a fault. Comments and texts count as code, and an import that is not a plain literal is a fault by itself.
 * Must not: be taken for proof against code that hides its intention (`globalThis[name]`); that is what reading 400 lines is for.
 */
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Words that run text as code, reach the network, or read a page, wherever they stand. */
const forbiddenWords =
  /\b(?:eval|Function|fetch|XMLHttpRequest|WebSocket|EventSource|WebTransport|RTCPeerConnection|sendBeacon|importScripts|Worker|localStorage|sessionStorage|indexedDB|WebAssembly|setTimeout|setInterval)\b/g;

/** The surroundings, except the two facts that are asked for. Behind the comma: how the CommonJS build writes `?.`. */
const surroundings = [
  /\b(?:document|window|navigator|self)\s*[.[]/g,
  /\bglobalThis\b(?!\.crypto\b|, 'access', (\w+) => \1\.crypto\b)/g,
  /\bprocess\b(?=\s*[.[?,])(?!\.(?:platform|geteuid)\b|, 'access', (\w+) => \1\.geteuid\b)/g,
];

const literalImport = /(?:\bfrom\s*|\bimport\s*|\brequire\s*\(\s*|\bimport\s*\(\s*)(["'])([^"'\n]+)\1/g;
const anyImport = /\b(?:import|require)\s*\(/g;

export interface Reach {
  /** Modules that are not files of the package, sorted. */
  readonly modules: readonly string[];
  readonly faults: readonly string[];
  readonly files: number;
}

/** Follows an entry of a package through the package's own files. */
export function scanEntry(folder: string, entry: string): Reach {
  const modules = new Set<string>();
  const faults: string[] = [];
  const seen = new Set<string>();
  const waiting = [join(folder, entry)];
  for (let file = waiting.pop(); file !== undefined; file = waiting.pop()) {
    if (seen.has(file)) continue;
    seen.add(file);
    if (!existsSync(file)) {
      faults.push('a file that is imported is not there');
      continue;
    }
    const text = readFileSync(file, 'utf8');
    faults.push(...textFaults(text));
    for (const specifier of importsOf(text)) {
      if (specifier.startsWith('.')) waiting.push(join(dirname(file), specifier));
      else modules.add(specifier);
    }
  }
  return { modules: [...modules].sort(), faults: [...new Set(faults)], files: seen.size };
}

export function importsOf(text: string): readonly string[] {
  return [...text.matchAll(literalImport)].map((match) => match[2] as string);
}

export function textFaults(text: string): readonly string[] {
  const words = [forbiddenWords, ...surroundings].flatMap((pattern) => [...text.matchAll(pattern)].map(([word]) => `the word ${word.replace(/\W+$/, '')} occurs`));
  const calls = [...text.matchAll(anyImport)].length;
  const literals = [...text.matchAll(literalImport)].filter(([whole]) => whole.includes('(')).length;
  return calls > literals ? [...words, 'a module is imported by a name that is computed'] : words;
}
