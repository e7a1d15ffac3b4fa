/**
 * Which tools the verbs need and a client team does not: optional peers, named with the command that installs them.
 *
 * Must not: import any of them.
 */

/** The ranges of `peerDependencies`; a test compares them. */
export const tools = {
  ajv: '^8.20.0',
  esbuild: '>=0.25.0 <1',
  typescript: '~5.9.3',
  'typescript-json-schema': '^0.68.0',
} as const;

/**
 * @param message of Node's ERR_MODULE_NOT_FOUND.
 * @returns one line, or undefined where something else of ours is missing.
 */
export function missingTool(message: string): string | undefined {
  const name = Object.keys(tools).find((tool) => new RegExp(`'${tool}(?:/[^']*)?'`).test(message));
  if (name === undefined) return undefined;
  const all = Object.entries(tools).map(([tool, range]) => (/[ ^<>]/.test(range) ? `"${tool}@${range}"` : `${tool}@${range}`));
  return `candor-schema needs ${name}, which is not installed: npm install --save-dev ${all.join(' ')}`;
}
