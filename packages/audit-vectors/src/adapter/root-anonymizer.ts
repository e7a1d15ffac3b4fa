/** The anonymizer of an audited root as adapters: one for each of its two builds. */
import process from 'node:process';
import { packageFile, resolveFrom } from '../package-files.js';

export interface NamedAdapter {
  /** Part of a check's id. */
  readonly id: string;
  readonly name: string;
  readonly command: readonly string[];
}

const builds = [
  { id: 'node', condition: 'node', name: 'the Node build' },
  { id: 'browser', condition: 'default', name: 'the browser build' },
];

/** None where the root has no anonymizer, or one that was not built. */
export function rootAnonymizers(root: string): readonly NamedAdapter[] {
  if (resolveFrom(root, '@candor/anonymizer') === undefined) return [];
  return builds.map(({ id, condition, name }) => ({ id, name, command: [process.execPath, packageFile('subjects/anonymizer-adapter.mjs'), root, condition] }));
}
