/**
 * What the environment says about opt-in reporting. It can only say no: no variable turns reporting on.
 *
 * Must not: pass on a variable's value. Only its name appears in `stats()`.
 */

const noWords: readonly string[] = ['0', 'false', 'off', 'no'];

/** The name of the variable that refuses, or undefined. Mandatory reporting does not ask. */
export function environmentRefusal(environment: Readonly<Record<string, string | undefined>>): string | undefined {
  const word = (name: string): string => environment[name]?.trim().toLowerCase() ?? '';
  if (!['', '0'].includes(word('DO_NOT_TRACK'))) return 'DO_NOT_TRACK';
  if (noWords.includes(word('CANDOR_TELEMETRY'))) return 'CANDOR_TELEMETRY';
  // Nobody in a build pipeline was asked.
  if (!['', '0', 'false'].includes(word('CI'))) return 'CI';
  return undefined;
}
