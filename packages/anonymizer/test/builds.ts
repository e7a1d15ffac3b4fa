/** Both builds of the package, for suites that run over each, and what those suites need. */
import fc from 'fast-check';
import * as neutral from '../src/index.js';
import * as node from '../src/index.node.js';
import * as neutralRaw from '../src/raw.js';
import * as nodeRaw from '../src/raw.node.js';

export const builds = [
  { name: 'noble', ...neutral, ...neutralRaw },
  { name: 'node', ...node, ...nodeRaw },
] as const;

/** Any well-formed text: every code point but the surrogates. */
export const wellFormedText = fc
  .array(fc.oneof(fc.integer({ min: 0, max: 0xd7ff }), fc.integer({ min: 0xe000, max: 0x10ffff })), { maxLength: 100 })
  .map((points) => String.fromCodePoint(...points));

/** The `code` of what `action` throws, the class name where there is none, or `undefined` where nothing is thrown. */
export function codeOf(action: () => unknown): string | undefined {
  try {
    action();
    return undefined;
  } catch (error) {
    if (error instanceof neutral.AnonymizerError) return error.code;
    return error instanceof Error ? error.name : String(error);
  }
}
