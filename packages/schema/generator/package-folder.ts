/**
 * Where this package lies: its catalog is the default one, and the tools it needs are resolved from here.
 *
 * Must not: move to another depth. The built command lies as deep below the package as this file.
 */
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';

export const packageFolder = dirname(dirname(fileURLToPath(import.meta.url)));
