/**
 * `status | enable | disable | preview | view | explain | clean`, ready to be mounted in a client's own CLI.
 *
 * Promises: never rejects; an unknown word changes nothing; `--json` prints the same for programs. Exit codes are `CommandResult`'s.
 */
import { NodeReporterError } from '../node-reporter-error.js';
import type { CliMetricsOptions } from './cli-options.js';
import { mountPoint } from './commands/command.js';
import type { CommandContext, CommandResult } from './commands/command.js';
import { cleanCommand, disableCommand, enableCommand } from './commands/decision-commands.js';
import { previewCommand } from './commands/preview-command.js';
import { statusCommand } from './commands/status-command.js';
import { viewCommand } from './commands/view-command.js';

export type { CommandContext, CommandResult } from './commands/command.js';

export interface SubcommandResult extends CommandResult {
  /** `text`, or `json` as text where `--json` was given: what the caller prints. */
  readonly output: string;
}

export async function runSubcommand(argv: readonly string[], context: CommandContext): Promise<SubcommandResult> {
  const words = argv.filter((word) => !word.startsWith('-'));
  const flags = new Set(argv.filter((word) => word.startsWith('-')));
  const asJson = flags.delete('--json');
  const result = await run(words, flags, context);
  return { ...result, output: asJson ? JSON.stringify(result.json, undefined, 2) : result.text };
}

async function run([word, argument, ...rest]: readonly string[], flags: ReadonlySet<string>, context: CommandContext): Promise<CommandResult> {
  const flagsAllowed = word === 'clean' ? ['--all'] : [];
  const understood = [...flags].every((flag) => flagsAllowed.includes(flag)) && rest.length === 0 && (argument === undefined || word === 'explain');
  try {
    switch (understood ? word : undefined) {
      case 'status':
        return statusCommand(context);
      case 'enable':
        return enableCommand(context);
      case 'disable':
        return disableCommand(context);
      case 'preview':
        return previewCommand(context);
      case 'view':
        return viewCommand(context);
      case 'explain': {
        // It brings the texts of the whole catalog.
        const { explainCommand } = await import('./commands/explain-command.js');
        return explainCommand(context, argument);
      }
      case 'clean':
        return cleanCommand(context, flags.has('--all'));
      default:
        return { text: helpText(context.options), json: { usage: mountPoint(context.options) }, exitCode: word === 'help' && understood ? 0 : 2 };
    }
  } catch (error) {
    const message = error instanceof NodeReporterError ? error.message : 'the folder of this program could not be used';
    return { text: message, json: { error: message }, exitCode: 1 };
  }
}

function helpText(options: CliMetricsOptions): string {
  return [
    `Usage: ${mountPoint(options)} COMMAND [--json]`,
    '',
    '  status          whether usage metrics are sent, and who decided that',
    '  enable          say yes',
    '  disable         say no: nothing is sent, and what was waiting is removed',
    '  preview         the exact bytes that would be sent now; sends nothing',
    '  view            the exact bytes of everything that was sent',
    '  explain [EVENT] what each field is, why it is collected, and what each pseudonym stands for',
    '  clean [--all]   remove what is waiting, the record of what was sent, and the ids; --all: the decision too',
    '',
    'DO_NOT_TRACK=1, CANDOR_TELEMETRY=0 and CI each count as no, whatever was decided here.',
  ].join('\n');
}
