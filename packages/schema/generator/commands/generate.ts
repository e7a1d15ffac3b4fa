/**
 * `candor-schema generate`: writes the generated files.
 *
 * Promises: all or nothing. Where the catalog has a problem no file is touched, and no reader meets half a file.
 */
import { parseArgs } from 'node:util';
import { CatalogError } from '../catalog-problem.js';
import { generate } from '../generate.js';
import { writeFiles } from '../generated-file.js';
import type { CommandIo } from './command-io.js';
import { exitCode } from './command-io.js';
import { reportProblems, unreadable } from './problem-report.js';

export async function generateCommand(args: readonly string[], io: CommandIo): Promise<number> {
  parseArgs({ args: [...args], options: {} });
  try {
    const files = await generate(io.root);
    writeFiles(io.root, files);
    io.out(`${files.size} files are up to date`);
    return exitCode.fine;
  } catch (error) {
    if (!(error instanceof CatalogError)) throw error;
    const broken = unreadable(error.problems, io.root);
    if (broken !== undefined) {
      io.err(broken);
      return exitCode.usage;
    }
    reportProblems(error.problems, 'text', io);
    io.err('nothing was written');
    return exitCode.problems;
  }
}
