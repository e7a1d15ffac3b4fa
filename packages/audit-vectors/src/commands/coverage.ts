/** `candor-audit coverage`: from the catalog alone, what each field may say. */
import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import type { AuditCommand } from '../audit-command.js';
import { AuditError } from '../audit-error.js';
import { loadCatalog } from '../catalog-model.js';
import { readOptions } from '../command-line.js';
import { coverageMatrix, matrixText } from '../coverage-matrix.js';

const usage = `coverage [--matrix FILE | --digest-only]
  --matrix FILE   write the matrix there: event, field, kind, form, scheme; tab-separated
  --digest-only   do not print it`;

export const coverageCommand: AuditCommand = {
  name: 'coverage',
  summary: 'every field of the catalog is a pseudonym or a closed form',
  usage,
  argsInAll: ['--digest-only'],
  async run({ root, args, say }) {
    const { values } = readOptions(args, { matrix: { type: 'string' }, 'digest-only': { type: 'boolean' } }, usage);
    const catalog = await loadCatalog(root);
    const rows = coverageMatrix(catalog);
    const text = matrixText(rows);
    if (typeof values['matrix'] === 'string') writeMatrix(values['matrix'], text);
    else if (values['digest-only'] !== true) say(text);
    const problems = rows.filter((row) => row.problem !== undefined);
    const pseudonyms = rows.filter((row) => row.scheme !== '-').length;
    return [
      {
        id: 'coverage.fields',
        title: 'every field of the catalog is a pseudonym, or an enum, a bounded pattern, a bounded number or a flag',
        status: problems.length === 0 && pseudonyms > 0 ? 'passed' : 'failed',
        detail: problems.length === 0 ? 'no field is open' : problems.slice(0, 5).map(({ event, field, problem }) => `${event} ${field}: ${problem}`).join('; '),
        counts: { unresolved: problems.length, events: catalog.events.length, fields: rows.length, pseudonyms },
        digests: { matrix: createHash('sha256').update(text).digest('hex') },
      },
    ];
  },
};

function writeMatrix(path: string, text: string): void {
  try {
    writeFileSync(path, text);
  } catch {
    throw new AuditError('output_unwritable');
  }
}
