/**
 * The question, on a terminal and nowhere else.
 *
 * Promises: both answers cost one letter; Enter, anything unclear and a closed input leave the decision open; it comes after the
 * command's own output, so that it never delays anyone's work.
 * Must not: ask where the environment already said no, or where nobody sits.
 */
import { createInterface } from 'node:readline/promises';
import { environmentRefusal, type Consent } from '@candor/node-reporter';

const QUESTION = `
May candor-example send usage metrics?
  Sent: which command ran and how it ended, at sign-in the operating system and this program's version.
  Never sent: arguments, host names, output. Cluster and user name leave this machine only as pseudonyms,
  made with a key that stays here.
  Change it at any time: candor-example telemetry enable | disable
`;

export interface Terminal {
  readonly input: NodeJS.ReadStream;
  readonly output: NodeJS.WriteStream;
  readonly environment: Readonly<Record<string, string | undefined>>;
}

export function mayAsk(consent: Consent, { input, output, environment }: Terminal): boolean {
  return consent === 'unknown' && input.isTTY && output.isTTY && environmentRefusal(environment) === undefined;
}

/** Undefined where there was no clear answer: then nothing is stored, and another run asks again. */
export async function askForConsent({ input, output }: Terminal): Promise<'granted' | 'denied' | undefined> {
  const terminal = createInterface({ input, output });
  try {
    output.write(QUESTION);
    const closed = new Promise<string>((resolve) => terminal.once('close', () => resolve('')));
    // Newer releases of Node reject on Ctrl-C where older ones stay silent.
    const typed = terminal.question('Type y or n (Enter: not now): ').catch(() => '');
    return answerOf(await Promise.race([typed, closed]));
  } finally {
    terminal.close();
  }
}

function answerOf(answer: string): 'granted' | 'denied' | undefined {
  const word = answer.trim().toLowerCase();
  if (word === 'y' || word === 'yes') return 'granted';
  return word === 'n' || word === 'no' ? 'denied' : undefined;
}
