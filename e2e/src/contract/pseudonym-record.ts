/**
 * What no release may change by accident: the pseudonyms of fixed values, and every published vector.
 *
 * The vectors are kept as digests by file and test id. A vector never changes, not even in a major version: another construction is another
 * folder beside the old one.
 */
import { createHash } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Change } from './change.js';

export interface PseudonymRecord {
  /** Pseudonyms by scheme and value, made by the anonymizer that was built. */
  readonly probes: Readonly<Record<string, string>>;
  /** Digest of each vector, by file (`v1/hmac-anon-1.json`) and test id. */
  readonly vectors: Readonly<Record<string, Readonly<Record<string, string>>>>;
}

type Anonymize = (scheme: 'hmac-anon/1' | 'hmac-anon/2', value: string) => string;

/** One character of each length of UTF-8, an edge of SHA-256's block, and nothing. None of them is anybody's. */
const probes = ['', 'alice', 'alice@example.com', 'Zoë', 'E\u0301', '\u{1F600}', 'x'.repeat(64), 'x'.repeat(1_000)];

export function pseudonymRecord(vectors: string, anonymize: Anonymize): PseudonymRecord {
  const made = (['hmac-anon/1', 'hmac-anon/2'] as const).flatMap((scheme) => probes.map((value, index) => [`${scheme} probe ${index + 1}`, anonymize(scheme, value)]));
  const folders = readdirSync(vectors).filter((name) => /^v\d+$/.test(name)).sort();
  const files = folders.flatMap((folder) => readdirSync(join(vectors, folder)).filter((name) => /^[a-z0-9-]+\.json$/.test(name)).sort().map((name) => `${folder}/${name}`));
  return { probes: Object.fromEntries(made), vectors: Object.fromEntries(files.map((file) => [file, vectorDigests(readFileSync(join(vectors, file), 'utf8'))])) };
}

/** What an implementation is asked and has to answer; comments and flags may be worded anew. */
function vectorDigests(text: string): Record<string, string> {
  const { testGroups, key } = JSON.parse(text) as { testGroups: readonly { readonly tests: readonly Record<string, unknown>[] }[]; key?: unknown };
  const tests = testGroups.flatMap((group) => group.tests);
  return Object.fromEntries(
    tests.map((vector) => {
      const asked = Object.entries({ key, ...vector }).filter(([name]) => !['tcId', 'comment', 'flags'].includes(name)).sort(([left], [right]) => (left < right ? -1 : 1));
      return [String(vector['tcId']), createHash('sha256').update(JSON.stringify(asked)).digest('hex').slice(0, 16)];
    }),
  );
}

const [anonymizer, vectors] = ['@candor/anonymizer', '@candor/audit-vectors'];

export function pseudonymChanges(before: PseudonymRecord, after: PseudonymRecord): Change[] {
  const changes: Change[] = [];
  for (const [name, value] of Object.entries(before.probes)) {
    if (after.probes[name] !== value) changes.push({ package: anonymizer, effect: 'pseudonyms', name, message: 'the same value under the same key has another pseudonym' });
  }
  for (const [file, tests] of Object.entries(before.vectors)) {
    const now = after.vectors[file];
    if (now === undefined) changes.push({ package: vectors, effect: 'pseudonyms', name: file, message: 'published vectors are gone' });
    for (const [id, digest] of Object.entries(now === undefined ? {} : tests)) {
      if (now?.[id] !== digest) changes.push({ package: vectors, effect: 'pseudonyms', name: `${file} #${id}`, message: now?.[id] === undefined ? 'a published vector is gone' : 'a published vector was changed' });
    }
  }
  for (const [file, tests] of Object.entries(after.vectors)) {
    const added = Object.keys(tests).filter((id) => before.vectors[file]?.[id] === undefined);
    if (added.length > 0) changes.push({ package: vectors, effect: 'added', name: file, message: `${added.length} new vectors` });
  }
  return changes;
}

/** Whether a folder of vectors is new: another construction brings its own. */
export function bringsNewFolder(before: PseudonymRecord, after: PseudonymRecord): boolean {
  const folders = ({ vectors: files }: PseudonymRecord) => new Set(Object.keys(files).map((file) => file.split('/')[0]));
  return [...folders(after)].some((folder) => !folders(before).has(folder));
}
