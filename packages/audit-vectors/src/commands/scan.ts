/** `candor-audit scan`: whether one of some values, or anything that looks personal, is in files of any kind. */
import { readFileSync } from 'node:fs';
import process from 'node:process';
import type { AuditCheck, AuditCommand } from '../audit-command.js';
import { AuditError } from '../audit-error.js';
import { listInputFiles } from '../capture/input-files.js';
import { createPersonalPatterns } from '../capture/personal-patterns.js';
import { runSample } from '../capture/sample-run.js';
import { scanChecks } from '../capture/scan-checks.js';
import { scanFiles, type PieceScanner } from '../capture/scan-files.js';
import { readOptions } from '../command-line.js';
import { createFormScanner } from '../form-scanner.js';
import { readSensitiveFields } from '../sensitive-fields.js';

const usage = `scan FILE|FOLDER… [--values FILE | --pattern-only]
  FILE           anything: NDJSON, logs, HAR, pcap and pcapng (connections are put together), whatever a database wrote. What is
                 compressed with gzip, sent in chunks or in base64 is decoded, also within each other.
  FOLDER         all files in it. Links are not followed.
  --values FILE  one value per line, - for standard input: finds each in some hundred forms, under URL, JSON and HTML escapes.
                 A value of less than 6 bytes is searched as a whole JSON string.
  scan --sample  instead of files: what the local system of this checkout sends about its sample log, for the names in that log
  --pattern-only finds e-mail addresses, IP and MAC addresses, paths in a home, and sensitive fields of our events that hold no
                 pseudonym. This is also what happens without --values.
  A finding is named by the number of the file, the offset, the form and the line of the value; never by what was found.`;

export const scanCommand: AuditCommand = {
  name: 'scan',
  summary: 'no value of a list, in any of its encodings, and nothing that looks personal, is in a capture or a folder',
  usage,
  argsInAll: ['--sample'],
  async run({ args, root, say }) {
    const { values: given, positionals } = readOptions(args, { values: { type: 'string' }, 'pattern-only': { type: 'boolean' }, sample: { type: 'boolean' } }, usage);
    const valuesFile = given['values'] as string | undefined;
    if (given['sample'] === true) {
      if (args.length > 1) throw new AuditError('usage', 'Nothing stands beside --sample.');
      return scanSample(root);
    }
    if (positionals.length === 0) throw new AuditError('usage', 'Name a file or a folder to scan.');
    if (valuesFile !== undefined && given['pattern-only'] === true) throw new AuditError('usage', 'Use --values or --pattern-only, not both.');
    const input = listInputFiles(positionals);
    const search = valuesFile === undefined ? await patternSearch(root) : valueSearch(readValues(valuesFile));
    const result = await scanFiles(input.paths, search.scanner);
    for (const number of new Set(result.findings.map(({ source }) => Number(/^file ([0-9]+)/.exec(source)?.[1])))) say(`file ${number}: ${input.paths[number - 1] ?? ''}`);
    return [...scanChecks('scan', search.title, input, result, search.counts), ...search.checks];
  },
};

/** Nothing of a real log is in what the product sent about it; that the log itself is full of it shows that the search works. */
async function scanSample(root: string): Promise<readonly AuditCheck[]> {
  const sample = runSample(root);
  if (sample === undefined) {
    return [{ id: 'scan.sample', title: 'nothing of a log is in what was sent about it', status: 'not_measured', detail: 'The root has no examples/local-system: this is for a checkout that is built.' }];
  }
  try {
    const { scanner, counts } = valueSearch(sample.values);
    const sent = listInputFiles([sample.capture]);
    const log = await scanFiles([sample.log], scanner);
    return [
      ...scanChecks('scan.sample', 'nothing of a log is in what was sent about it', sent, await scanFiles(sent.paths, scanner), counts),
      { id: 'scan.control', title: 'the same search finds the names in the log itself', status: log.found > 0 ? 'passed' : 'failed', detail: log.found > 0 ? '' : 'It finds nothing there either.', counts: { findings: log.found } },
    ];
  } finally {
    sample.remove();
  }
}

interface Search {
  readonly title: string;
  readonly scanner: PieceScanner;
  readonly counts: Readonly<Record<string, number>>;
  readonly checks: readonly AuditCheck[];
}

function valueSearch(values: readonly string[]): Search {
  const searchable = values.filter((value) => Buffer.byteLength(value) >= 2);
  if (searchable.length === 0) throw new AuditError('values_empty');
  const scanner = createFormScanner(searchable, { emailParts: true, shortValues: 'quoted' });
  const tooShort = values.length - searchable.length;
  // Findings name the line in the list as it was given.
  const lines = searchable.map((value) => values.indexOf(value));
  const missing: AuditCheck = { id: 'scan.short_values', title: 'every value was long enough to be searched', status: 'not_measured', detail: `${tooShort} values of one byte occur everywhere by chance.` };
  return {
    title: 'none of the values is there, in any form',
    scanner: {
      reach: scanner.reach,
      scan: ({ bytes, source }) => scanner.scan(bytes, source).map((finding) => ({ ...finding, valueIndex: lines[finding.valueIndex] ?? -1 })),
    },
    counts: { values: searchable.length, forms: scanner.forms },
    checks: tooShort === 0 ? [] : [missing],
  };
}

async function patternSearch(root: string): Promise<Search> {
  const fields = await readSensitiveFields(root);
  const shape = { id: 'scan.catalog', title: 'the catalog says which fields must hold pseudonyms' };
  const check: AuditCheck =
    fields === undefined
      ? { ...shape, status: 'not_measured', detail: '@candor/schema is not installed in the root: point --root at a project that has it.' }
      : { ...shape, status: 'passed', detail: '', counts: { fields: fields.length } };
  return { title: 'nothing there looks personal', scanner: createPersonalPatterns(fields === undefined ? {} : { sensitiveFields: fields }), counts: {}, checks: [check] };
}

function readValues(file: string): readonly string[] {
  try {
    return readFileSync(file === '-' ? process.stdin.fd : file, 'utf8').split(/\r?\n/).filter((line) => line !== '');
  } catch {
    throw new AuditError('input_unreadable', 'It is the list of values.');
  }
}
