/**
 * `candor-audit sbom`: the committed bill of materials is the one that npm makes of the lock file today.
 *
 * Must not: write anything but the file that was named, and that only with `--write`.
 */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { AuditCheck, AuditCommand } from '../audit-command.js';
import { AuditError } from '../audit-error.js';
import { readOptions } from '../command-line.js';
import { findPublishedPackages } from '../supply/published-packages.js';
import { readSbom, shippedSbom } from '../supply/sbom.js';

const fileName = 'sbom.cdx.json';
const usage = `sbom [--write]
  Compares ${fileName} of the root with what npm makes of package-lock.json (CycloneDX 1.5, without time and serial number).
  --write  writes the file: after a change of dependencies, to be reviewed and committed`;

const frame = { id: 'sbom.committed', title: 'the committed bill of materials is that of the lock file' } as const;

export const sbomCommand: AuditCommand = {
  name: 'sbom',
  summary: 'the committed bill of materials (CycloneDX) is that of the lock file',
  usage,
  async run({ root, args }) {
    const { values, positionals } = readOptions(args, { write: { type: 'boolean' } }, usage);
    if (positionals.length > 0) throw new AuditError('usage', 'Write: candor-audit sbom [--write]');
    if (!existsSync(join(root, 'package-lock.json'))) return [notMeasured('There is no package-lock.json in the root.')];
    const document = readSbom(root);
    if (document === undefined) return [notMeasured('npm is missing, or cannot make an SBOM of this root. npm 10 or later can.')];
    const text = shippedSbom(document, findPublishedPackages(root).map(({ manifest }) => manifest));
    const file = join(root, fileName);
    if (values['write'] === true) writeFileSync(file, text);
    if (!existsSync(file)) return [notMeasured(`There is no ${fileName} in the root. In a checkout of ours there is; elsewhere, candor-audit sbom --write makes one.`)];
    return [compare(readFileSync(file, 'utf8'), text)];
  },
};

function compare(committed: string, text: string): AuditCheck {
  const names = (json: string): Set<string> => new Set([...json.matchAll(/^ {6}"bom-ref": "([^"]+)"/gm)].map((match) => match[1] as string));
  const [before, now] = [names(committed), names(text)];
  const faults = [
    ...[...now].filter((ref) => !before.has(ref)).map((ref) => `${ref} is installed and not in the file`),
    ...[...before].filter((ref) => !now.has(ref)).map((ref) => `${ref} is in the file and not installed`),
  ];
  const counts = { components: now.size };
  const digests = { [fileName]: createHash('sha256').update(committed).digest('hex') };
  if (committed === text) return { ...frame, status: 'passed', detail: '', counts, digests };
  const detail = faults.length > 0 ? faults.join('\n') : 'The same components with other hashes, licences or dependencies.';
  return { ...frame, status: 'failed', detail: `${detail}\nWhere that is meant: candor-audit sbom --write, and review the difference.`, counts, digests };
}

function notMeasured(detail: string): AuditCheck {
  return { ...frame, status: 'not_measured', detail };
}
