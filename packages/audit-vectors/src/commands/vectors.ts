/**
 * `candor-audit vectors`: puts every published vector to the anonymizer of the root, or to an implementation of anybody.
 *
 * Promises: a mistake is called by its name; what an adapter skips is counted and shown. Must not: import what is audited.
 */
import { defaultSilenceMs } from '../adapter/adapter-process.js';
import { rootAnonymizers } from '../adapter/root-anonymizer.js';
import { vectorChecks } from '../adapter/vector-checks.js';
import { runVectors } from '../adapter/vector-run.js';
import type { AuditCheck, AuditCommand } from '../audit-command.js';
import { AuditError } from '../audit-error.js';
import { readOptions } from '../command-line.js';
import type { Scheme } from '../vectors.js';

const usage = `vectors [--scheme 1|2] [--timeout SECONDS] [--impl PROGRAM [ARGUMENT…]]
  --scheme 1|2       one of the schemes; default both
  --timeout SECONDS  how long an adapter may be silent; default ${defaultSilenceMs / 1000}
  --impl PROGRAM …   runs this adapter (see adapter.md): all words behind it are its own. Write --impl -- PROGRAM … where they begin with
                     hyphens. Default: both builds of the @candor/anonymizer that is installed in the root`;

interface Options {
  readonly schemes: readonly Scheme[];
  readonly silenceMs: number;
  readonly adapter?: readonly string[];
}

export const vectorsCommand: AuditCommand = {
  name: 'vectors',
  summary: 'the published vectors, against the anonymizer of the root or any implementation that speaks adapter.md',
  usage,
  async run({ root, args, say }) {
    const { schemes, silenceMs, adapter } = readVectorOptions(args);
    const subjects = adapter === undefined ? rootAnonymizers(root) : [{ id: 'adapter', name: 'the adapter', command: adapter }];
    if (subjects.length === 0) return [absent];
    const checks: AuditCheck[] = [];
    for (const { id, name, command } of subjects) {
      for (const scheme of schemes) {
        say(`  ${name}, scheme ${scheme} …`);
        const run = await runVectors(command, scheme, { silenceMs });
        if (run.fault === 'cannot_start' && adapter !== undefined) throw new AuditError('adapter_missing');
        checks.push(...vectorChecks(run, `vectors.${id}.scheme${scheme}`, `${name}, scheme ${scheme},`));
      }
    }
    return checks;
  },
};

const absent: AuditCheck = {
  id: 'vectors.anonymizer',
  title: 'the anonymizer of the root gives the answers of every vector',
  status: 'not_measured',
  detail: '@candor/anonymizer is not installed in the root, or not built. Install it, or name an implementation with --impl.',
};

/** Everything behind `--impl` belongs to the adapter, whatever it looks like. */
function readVectorOptions(args: readonly string[]): Options {
  const end = args.indexOf('--impl');
  const { values, positionals } = readOptions(end === -1 ? args : args.slice(0, end), { scheme: { type: 'string' }, timeout: { type: 'string' } }, usage);
  const adapter = end === -1 ? undefined : args.slice(args[end + 1] === '--' ? end + 2 : end + 1);
  const scheme = (values['scheme'] as string | undefined) ?? '1,2';
  const seconds = values['timeout'] as string | undefined;
  if (positionals.length > 0) throw new AuditError('usage', 'It takes options only; see candor-audit vectors --help.');
  if (adapter !== undefined && !adapter[0]) throw new AuditError('usage', 'Behind --impl belongs a program.');
  if (!['1', '2', '1,2'].includes(scheme)) throw new AuditError('usage', '--scheme is 1 or 2.');
  if (seconds !== undefined && !/^[1-9][0-9]{0,3}$/.test(seconds)) throw new AuditError('usage', '--timeout takes seconds, from 1 to 9999.');
  return {
    schemes: scheme.split(',').map((one) => Number(one) as Scheme),
    silenceMs: seconds === undefined ? defaultSilenceMs : Number(seconds) * 1000,
    ...(adapter !== undefined && { adapter }),
  };
}
