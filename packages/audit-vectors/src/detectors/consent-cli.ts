/** `consent` on the command line example. It may write its decision down, and nothing else. */
import { basename } from 'node:path';
import type { AuditCheck } from '../audit-command.js';
import { cliProgram } from './cli-run.js';
import { cliCases } from './consent-cases.js';
import type { CliCase } from './consent-cases.js';
import { meansWords, noTrace, silenceCheck } from './consent-checks.js';
import type { ConsentSetup } from './consent-node.js';
import { notMeasured } from './detector-checks.js';
import { createPersonalData } from './personal-data.js';
import { probe } from './silence-probe.js';
import type { Observation } from './silence-probe.js';
import { bytesOf, createSurroundings, filesBelow } from './surroundings.js';
import type { Surroundings } from './surroundings.js';

export async function consentOfCli(setup: ConsentSetup): Promise<readonly AuditCheck[]> {
  const program = cliProgram(setup.root);
  if (program === undefined) return [notMeasured('consent.cli', 'the command line example is silent without a yes', 'The root has no built examples/cli. Run npm run build in a checkout.')];
  const checks: AuditCheck[] = [];
  for (const tested of cliCases) checks.push(await cliSilence(setup, program, tested));
  return [...checks, await withdrawalOfCli(setup, program)];
}

async function cliSilence(setup: ConsentSetup, program: string, { name, commands, env = {}, speaks }: CliCase): Promise<AuditCheck> {
  const surroundings = createSurroundings(createPersonalData('first'));
  try {
    setup.collector.take();
    const seen: Observation[] = [];
    for (const args of commands) seen.push(await run(setup, program, surroundings, args, env));
    const sum = (pick: (observation: Observation) => number | undefined): number | undefined => (setup.means === 'strace' ? seen.reduce((total, observation) => total + (pick(observation) ?? 0), 0) : undefined);
    return silenceCheck({
      id: `cli.${name}`,
      title: `command line, ${name.replaceAll('_', ' ')}`,
      nothing: noTrace,
      speaks: speaks === true,
      connections: setup.collector.take().connections,
      eventFiles: filesBelow(surroundings.home).filter(holdsEvent).length,
      observation: { sockets: sum(({ sockets }) => sockets), processes: sum(({ processes }) => processes), writes: sum(({ writes }) => writes) },
      mayWrite: true,
      means: meansWords(setup.means, false),
    });
  } finally {
    surroundings.remove();
  }
}

function run({ collector, means }: ConsentSetup, program: string, { home, cwd, env }: Surroundings, args: readonly string[], more: Readonly<Record<string, string>>): Promise<Observation> {
  return probe(means, { args: [program, ...args], env: { ...env, ...more, CANDOR_COLLECTOR_URL: collector.url }, cwd, home, restrict: false });
}

/** An event or an id. What the decision itself is bound to, a digest, is neither. */
function holdsEvent(path: string): boolean {
  return bytesOf(path).some((bytes) => /tsh\.|"properties"|[0-9a-f]{8}-[0-9a-f]{4}-[47][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}/.test(bytes.toString('latin1')));
}

/** A no forgets who this was: ids and key are gone, and a new yes makes others. */
async function withdrawalOfCli(setup: ConsentSetup, program: string): Promise<AuditCheck> {
  const surroundings = createSurroundings(createPersonalData('first'));
  const after = async (...commands: readonly (readonly string[])[]): Promise<ReadonlyMap<string, string>> => {
    for (const args of commands) await run(setup, program, surroundings, args, {});
    return new Map(filesBelow(surroundings.home).filter(holdsEvent).map((path) => [basename(path), bytesOf(path).join('')]));
  };
  try {
    const first = await after(['telemetry', 'enable'], ['login']);
    const none = await after(['telemetry', 'disable']);
    const second = await after(['telemetry', 'enable'], ['login']);
    const kept = [...second].filter(([name, text]) => first.get(name) === text).length;
    return {
      id: 'consent.cli.withdrawal',
      title: 'a no forgets ids and key; a new yes has new ones',
      status: first.size > 0 && none.size === 0 && second.size > 0 && kept === 0 ? 'passed' : 'failed',
      detail: 'files with an id after a yes, after a no, after another yes',
      counts: { after_yes: first.size, after_no: none.size, after_new_yes: second.size, kept },
    };
  } finally {
    surroundings.remove();
    setup.collector.take();
  }
}
