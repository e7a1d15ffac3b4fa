/** Where the runtimes lie that `npm test` installs into `e2e/runtimes`: exact versions, apart from this workspace's own Node. */
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const folder = fileURLToPath(new URL('../runtimes/node_modules', import.meta.url));

/** Absolute path of a runtime's program. @throws with the command that installs it. */
export function runtimeProgram(path: string): string {
  const program = `${folder}/${path}`;
  if (existsSync(program)) return program;
  throw new Error('A runtime is not installed. Run: npm ci --prefix e2e/runtimes --ignore-scripts (Linux on x64; elsewhere, name packages for your platform there).');
}
