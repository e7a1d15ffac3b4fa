/** Runs one command so that a fault of the kit itself is a failed check of that command, and no reason to stop the others. */
import type { AuditCheck, AuditCommand, AuditContext } from './audit-command.js';
import { AuditError } from './audit-error.js';

/** @throws nothing: what a command throws becomes a check. */
export async function runGuarded(command: AuditCommand, context: AuditContext): Promise<readonly AuditCheck[]> {
  try {
    const checks = await command.run(context);
    return checks.length > 0 ? checks : [crashed(command, 'The command gave no check.')];
  } catch (error) {
    return [crashed(command, error instanceof AuditError ? error.message : `The command itself failed: ${faultOf(error)}. Please report it.`)];
  }
}

function crashed({ name }: AuditCommand, detail: string): AuditCheck {
  return { id: `${name}.run`, title: `candor-audit ${name} runs to its end`, status: 'failed', detail };
}

/** Where the fault lies, without its message: that may quote what was being looked at, or a path of this machine. */
export function faultOf(error: unknown): string {
  if (!(error instanceof Error)) return 'something that is not an error was thrown';
  const code = 'code' in error && typeof error.code === 'string' && /^[A-Za-z_]{1,40}$/.test(error.code) ? ` ${error.code}` : '';
  const place = /([\w.-]+\.m?[jt]s:\d+):\d+\)?$/m.exec(error.stack?.slice(error.message.length) ?? '')?.[1];
  return `${/^\w{1,40}$/.test(error.name) ? error.name : 'Error'}${code}${place === undefined ? '' : ` at ${place}`}`;
}
