/** `candor-audit --help`, and `candor-audit NAME --help`. */
import type { AuditCommand } from './audit-command.js';

export function helpText(commands: readonly AuditCommand[]): string {
  const width = Math.max(0, ...commands.map(({ name }) => name.length));
  return `candor-audit checks Candor without trusting its authors. Nothing leaves this machine.

  candor-audit COMMAND [arguments] [--json] [--root DIR] [--seed N]
  candor-audit COMMAND --help

Commands, and what each proves:
${commands.map(({ name, summary }) => `  ${name.padEnd(width)}  ${summary}`).join('\n')}

Options of every command:
  --json      prints the checks as JSON on standard output
  --root DIR  what is audited: a checkout, or a project that installed the packages. Default: the nearest folder upwards
              that has them
  --seed N    seed of everything random. The same seed does the same

Every check says passed, FAILED or not measured. What is missing on this machine (an interpreter, a browser, an input) is never
called passed.

Exit code: 0 everything was measured and passed; 1 something failed; 2 the command could not begin (wrong arguments, an input
that is missing or cannot be read); 3 nothing failed, but something was not measured.

Examples:
  candor-audit all --report report.json                  the whole audit, and its machine-readable report
  candor-audit scan --values names.txt capture.pcap      is one of these names in that capture, in any encoding?
  candor-audit key /var/lib/product/cluster.key          is this key strong, and private to its owner?
`;
}

export function commandHelp({ summary, usage }: AuditCommand): string {
  const [line = '', ...rest] = usage.split('\n');
  return `candor-audit ${line}\n\n  ${summary}\n${rest.length === 0 ? '' : `${rest.join('\n')}\n`}`;
}
