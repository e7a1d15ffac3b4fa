/** `candor-audit all`: every command in one run. */
import type { AuditCheck, AuditCommand } from '../audit-command.js';
import { totalsLine } from '../check-list.js';
import { readOptions } from '../command-line.js';
import { runGuarded } from '../run-command.js';

const usage = 'all';

export function createAllCommand(commands: readonly AuditCommand[]): AuditCommand {
  return {
    name: 'all',
    summary: 'runs everything below',
    usage,
    async run(context) {
      readOptions(context.args, {}, usage);
      const checks: AuditCheck[] = [];
      for (const [index, command] of commands.entries()) {
        context.say(`[${index + 1}/${commands.length}] ${command.name} …`);
        const found = await runGuarded(command, { ...context, args: command.argsInAll ?? [] });
        context.say(`[${index + 1}/${commands.length}] ${command.name}: ${totalsLine(found)}`);
        checks.push(...found);
      }
      return checks;
    },
  };
}
