/**
 * READ FIRST. What `npm start` runs. Up until Ctrl-C, or with `--once` until everything is sent.
 *
 * Promises: the last line on stdout is one JSON object that accounts for every event of the log; exit 0 only where it balances,
 * nothing is pending and the collector has what it acknowledged. Whatever happens, no process is left behind.
 */
import { discrepancy } from './account.js';
import { parseSettings, USAGE, type Settings } from './arguments.js';
import { createChildren, type ChildEnd, type Children } from './children.js';
import { instructions } from './instructions.js';
import { LocalSystemError } from './local-system-error.js';
import { startSystem, type RunningSystem } from './system.js';

/** Lines of processes that a visitor should see: trouble. */
const TROUBLE = /^(?!\{)|"level":"(warn|error)"/;

async function main(): Promise<number> {
  const settings = parseSettings(process.argv.slice(2), process.env);
  if (settings === undefined) {
    say(USAGE);
    return 0;
  }
  const { asked, failed, fail } = listenForTheEnd();
  const children = createChildren({
    onLine: (name, line) => {
      if (settings.verbose || TROUBLE.test(line)) process.stderr.write(`[${name}] ${line}\n`);
    },
    onUnexpectedEnd: (name) => fail(new LocalSystemError('child_failed', `The ${name} ended unexpectedly. Everything else was stopped.`)),
  });
  try {
    return await Promise.race([run(settings, children, asked, fail), failed]);
  } finally {
    await children.stopAll();
  }
}

async function run(settings: Settings, children: Children, asked: Promise<void>, fail: (error: Error) => void): Promise<number> {
  const onCaptureFailure = (): void => fail(new LocalSystemError('capture_failed', 'The folder named by --capture cannot be written. Everything was stopped.'));
  const started = startSystem({ settings, children, say, onCaptureFailure });
  const system = await Promise.race([started, asked]);
  // Stopped before it was up: there is nothing to account for.
  if (system === undefined) return 0;

  const end = settings.once ? await untilSent(system, asked) : await untilAsked(system, settings, asked);
  const account = await system.account(end.output.split('\n').at(-1) ?? '');
  await system.stop();
  say(JSON.stringify(account));
  const problem = discrepancy(account);
  if (problem !== undefined) process.stderr.write(`${problem}\n`);
  // The Auth server said itself why it is not content.
  return problem === undefined && end.code === 0 ? 0 : 1;
}

async function untilSent({ authServer }: RunningSystem, asked: Promise<void>): Promise<ChildEnd> {
  return (await Promise.race([authServer.ended, asked])) ?? (await authServer.stop());
}

async function untilAsked(system: RunningSystem, settings: Settings, asked: Promise<void>): Promise<ChildEnd> {
  const caughtUp = await Promise.race([system.authServer.line('end_of_log'), asked]);
  if (caughtUp !== undefined) {
    say(`sent            ${JSON.stringify(caughtUp['captured'])} events of the log so far; new lines follow as they are written`);
    say(instructions({ ...system, data: settings.data }));
  }
  await asked;
  say('stopping …');
  return system.authServer.stop();
}

/** `asked` resolves on a signal, `failed` rejects on the first failure nobody awaits. */
function listenForTheEnd() {
  let fail: (error: Error) => void = () => undefined;
  const failed = new Promise<never>((_resolve, reject) => (fail = reject));
  const asked = new Promise<void>((resolve) => {
    for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(name, () => resolve());
  });
  return { asked, failed, fail: (error: Error) => fail(error) };
}

function say(text: string): void {
  process.stdout.write(`${text}\n`);
}

try {
  process.exitCode = await main();
} catch (error) {
  const known = error instanceof LocalSystemError;
  process.stderr.write(`${known ? error.message : `The local system failed: ${error instanceof Error ? error.message : 'unknown'}`}\n`);
  process.exitCode = known && error.code === 'usage' ? 2 : 1;
}
