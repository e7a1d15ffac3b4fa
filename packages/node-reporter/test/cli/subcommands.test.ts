import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { createAnonymizer } from '@candor/anonymizer';
import { createManualClock, createScriptedTransport, createSeededRandomness } from '@candor/reporter-core/testing';
import type { WireBatch } from '@candor/schema';
import { tshCommandRun, tshLogin } from '@candor/schema/tsh';
import { afterEach, describe, expect, it } from 'vitest';

import { defaultCliLimits } from '../../src/cli/cli-limits.js';
import { openCliMetrics } from '../../src/cli/cli-metrics.js';
import type { CliMetricsOptions } from '../../src/cli/cli-options.js';
import { envelopeFields } from '../../src/cli/commands/envelope-fields.js';
import { openInstallation } from '../../src/cli/installation.js';
import { runSender } from '../../src/cli/sender.js';
import { cliOptions, command, local, temporaryFolder } from './cli-fixtures.js';

const folder = temporaryFolder();
const config = (): string => join(folder(), 'config');
const files = (): string[] => (existsSync(config()) ? readdirSync(config(), { recursive: true, encoding: 'utf8' }).sort() : []);
const clock = createManualClock(Date.now());

// Each test is a program that would start a sender as it ends; this process goes on instead.
const before = process.listeners('exit');
afterEach(() => {
  for (const listener of process.listeners('exit')) if (!before.includes(listener)) process.off('exit', listener);
});

/** A new process of the program, as far as the folder can tell. */
const open = (more: Partial<CliMetricsOptions> = {}) => openCliMetrics(cliOptions(folder(), { clock, randomness: createSeededRandomness(Date.now()), ...more }));
const run = async (argv: readonly string[], more: Partial<CliMetricsOptions> = {}) => (await open(more)).run(argv);

/** What a program tracks, with the turn of the event loop that follows. */
async function track(): Promise<void> {
  (await open()).track(tshCommandRun, command);
  await Promise.resolve();
}

async function send() {
  const transport = createScriptedTransport();
  await runSender({ installation: openInstallation(config()), transport, clock, randomness: createSeededRandomness(1), limits: defaultCliLimits });
  return transport.sent;
}

describe('status', () => {
  it('says what holds and who decided, and makes nothing', async () => {
    expect(await run(['status'])).toMatchObject({ exitCode: 0, output: 'Usage metrics are off. You have not decided yet.' });
    expect(files()).toEqual([]);
    await run(['enable']);
    expect((await run(['status'])).output).toMatch(/^Usage metrics are on\. You said yes\. \(decided on \d{4}-\d{2}-\d{2}\)$/);
    expect((await run(['status'], { environment: { CI: 'true' } })).output).toMatch(/are off\. You said yes, but a variable.*\(variable: CI, decided on/);
  });

  it('speaks JSON', async () => {
    await run(['enable']);
    await track();
    const { output, json } = await run(['status', '--json']);
    expect(JSON.parse(output)).toEqual(json);
    expect(json).toMatchObject({ reporting: 'on', decidedBy: 'choice', choice: 'granted', surface: 'current', because: 'You said yes.', scheme: 'hmac-anon/1', batchesWaiting: 1, eventsLost: 0, sendersNotStarted: 0 });
  });

  it('names the scheme of the pseudonyms once there is a yes, and says what scheme 2 means', async () => {
    const anonymizer = () => createAnonymizer('2c4f0b7e-6a19-4d83-9e5b-71d0c8a3f642', { scheme: 'hmac-anon/2' });
    expect((await run(['status'], { anonymizer })).json).not.toHaveProperty('scheme');
    await run(['enable']);
    const { output, json } = await run(['status'], { anonymizer });
    expect(json).toMatchObject({ scheme: 'hmac-anon/2' });
    expect(output.split('\n')[1]).toBe('Names leave this machine as pseudonyms of hmac-anon/2: others in each kind of field and each month.');
  });

  it('tells of events that found no place', async () => {
    await run(['enable']);
    const metrics = await open({ limits: { spoolBatches: 1 } });
    for (let turn = 0; turn < 3; turn += 1) {
      metrics.track(tshCommandRun, command);
      await clock.settle();
    }
    expect((await run(['status'])).json).toMatchObject({ batchesWaiting: 1, eventsLost: 2 });
    expect((await run(['status'])).output).toMatch(/1 batch waiting to be sent: candor-test telemetry preview\n2 events could not be kept/);
  });
});

describe('enable', () => {
  it.each(['DO_NOT_TRACK', 'CI'])('does not claim success under %s', async (variable) => {
    const environment = { [variable]: '1' };
    const { exitCode, output, json } = await run(['enable'], { environment });
    expect(exitCode).toBe(1);
    expect(output).toMatch(new RegExp(`^Your yes is stored, but it has no effect here\\. Usage metrics are off\\. .*variable: ${variable}`));
    expect(json).toMatchObject({ reporting: 'off', decidedBy: 'environment', variable, choice: 'granted', stored: true });
    expect((await run(['status'])).json).toMatchObject({ reporting: 'on' });
  });

  it('sends nothing and makes no id: the first event does', async () => {
    expect(await run(['enable'])).toMatchObject({ exitCode: 0, output: expect.stringMatching(/^Usage metrics are on/) as string });
    expect(files()).toEqual(['consent.json']);
    await track();
    expect(files()).toEqual(expect.arrayContaining(['anonymization.key', 'anonymization.key.id', 'distinct-id']));
  });

  it('says why a decision could not be stored, without a path', async () => {
    writeFileSync(config(), 'a file where a folder should be');
    const { exitCode, output } = await run(['enable']);
    expect(exitCode).toBe(1);
    expect(output).toMatch(/could not be stored \(E[A-Z]+\)/);
    expect(output).not.toContain(folder());
  });

  it('holds at once in the process that ran it', async () => {
    const metrics = await open();
    metrics.track(tshCommandRun, command);
    await metrics.run(['enable']);
    metrics.track(tshLogin, { ...local, connector_type: 'local', os: 'linux', arch: 'x64', tsh_version: '1.0.0' });
    await clock.settle();
    const { bodies } = (await run(['preview'])).json as { bodies: string[] };
    expect(bodies.flatMap((body) => (JSON.parse(body) as WireBatch).events.map(({ event }) => event))).toEqual(['tsh.login']);
  });
});

describe('disable', () => {
  it('leaves the decision and nothing else, also as the first act', async () => {
    expect(await run(['disable'])).toMatchObject({ exitCode: 0 });
    expect(files()).toEqual(['consent.json']);
    await run(['enable']);
    await track();
    await send();
    await track();
    expect(files().length).toBeGreaterThan(5);
    await run(['disable']);
    expect(files()).toEqual(['consent.json']);
  });

  it('holds at once in every process, whatever it held', async () => {
    await run(['enable']);
    const other = await open();
    other.track(tshCommandRun, command);
    await run(['disable']);
    await clock.settle();
    other.track(tshCommandRun, command);
    await clock.settle();
    expect(files()).toEqual(['consent.json']);
    // Somebody new agrees; the other process still belongs to the one before.
    await run(['enable']);
    other.track(tshCommandRun, command);
    await clock.settle();
    expect(files()).toEqual(['consent.json']);
  });

  it('makes a later yes somebody new', async () => {
    const people = [];
    for (let turn = 0; turn < 2; turn += 1) {
      await run(['enable']);
      await track();
      const [body = ''] = ((await run(['preview'])).json as { bodies: string[] }).bodies;
      const { events, anonymization, stream } = JSON.parse(body) as WireBatch;
      people.push(events[0]?.distinct_id, events[0]?.properties['user_name'], anonymization.key_id, stream.id);
      await run(['disable']);
    }
    expect(new Set(people).size).toBe(8);
  });
});

describe('preview', () => {
  it('shows the exact bytes that are sent next, and sends nothing', async () => {
    await run(['enable']);
    await track();
    await track();
    const { json, output } = await run(['preview']);
    const { bodies } = json as { bodies: string[] };
    expect(bodies).toHaveLength(2);
    expect(output).toBe(['2 requests would be sent to http://127.0.0.1:1/v1/behavior now, with these bodies:', ...bodies].join('\n'));
    expect((await send()).map(({ body }) => body)).toEqual(bodies);
    expect((await run(['preview'])).output).toBe('Nothing would be sent now.');
  });

  it('shows nothing where nothing may be sent', async () => {
    await run(['enable']);
    await track();
    expect(await run(['preview'], { environment: { DO_NOT_TRACK: '1' } })).toMatchObject({ json: { bodies: [] }, output: expect.stringMatching(/^Nothing would be sent now\.\nUsage metrics are off/) as string });
  });
});

describe('view', () => {
  it('shows the exact bytes of everything sent', async () => {
    expect((await run(['view'])).output).toBe('Nothing is on record as sent.');
    await run(['enable']);
    await track();
    const [sent] = await send();
    const { output, json } = await run(['view']);
    expect(output.split('\n')).toEqual([expect.stringMatching(/^\d{4}-.*Z {2}1 accepted$/), sent?.body]);
    expect(json).toMatchObject({ sent: [{ batchId: sent?.batchId, body: sent?.body, outcomes: ['1 accepted'] }] });
  });
});

describe('explain', () => {
  it('says for each field what it is, why, how long, and from which local value', async () => {
    await run(['enable']);
    await track();
    const { output } = await run(['explain']);
    const [body = ''] = ((await run(['preview'])).json as { bodies: string[] }).bodies;
    const user = String((JSON.parse(body) as WireBatch).events[0]?.properties['user_name']);
    expect(output).toContain(`${user} is computed from "mira.kowal"`);
    for (const { name, fields } of [tshCommandRun, tshLogin]) for (const word of [name, ...Object.keys(fields)]) expect(output).toContain(word);
    expect(output).toMatch(/Why: Which commands are worth polishing/);
    expect(output).toMatch(/Kept for 395 days, collected until 20\d\d-/);
  });

  it('computes what is sent under scheme 2 as well, and says what it belongs to', async () => {
    const anonymizer = () => createAnonymizer('2c4f0b7e-6a19-4d83-9e5b-71d0c8a3f642', { scheme: 'hmac-anon/2' });
    await run(['enable']);
    (await open({ anonymizer })).track(tshCommandRun, command);
    await Promise.resolve();
    const [body = ''] = ((await run(['preview'])).json as { bodies: string[] }).bodies;
    const { anonymization, events } = JSON.parse(body) as WireBatch;
    expect(anonymization.scheme).toBe('hmac-anon/2');
    const user = String(events[0]?.properties['user_name']);
    const month = events[0]?.at.slice(0, 7);
    const { output, json } = await run(['explain', 'tsh.command.run'], { anonymizer });
    expect(output).toContain(`${user} is computed from "mira.kowal", as a user in ${month} (UTC); elsewhere and in other months it has others`);
    expect(JSON.stringify(json)).toContain(JSON.stringify({ from: 'mira.kowal', pseudonym: user, scheme: 'hmac-anon/2', scope: { kind: 'user', epoch: month } }));
  });

  it('explains every part of a request', async () => {
    await run(['enable']);
    (await open()).track(tshLogin, { ...local, connector_type: 'local', os: 'linux', arch: 'x64', tsh_version: '1.0.0' });
    await Promise.resolve();
    const [body = ''] = ((await run(['preview'])).json as { bodies: string[] }).bodies;
    const { events, ...envelope } = JSON.parse(body) as WireBatch;
    const paths = [...Object.keys(envelope), ...Object.keys(events[0] ?? {}).map((name) => `events.${name}`)].sort();
    expect(envelopeFields.map(({ path }) => path).sort()).toEqual(paths);
  });

  it('explains one event, or says that there is none of that name', async () => {
    expect((await run(['explain', 'tsh.login', '--json'])).json).toMatchObject({ events: [{ event: 'tsh.login', answersForIt: 'cli-team' }] });
    expect((await run(['explain', 'no.such.event'])).exitCode).toBe(2);
  });

  it('asks for no local value and makes no key without a yes', async () => {
    const localValues = (): never => {
      throw new Error('asked');
    };
    const { exitCode, output } = await run(['explain'], { localValues, anonymizer: localValues });
    expect(exitCode).toBe(0);
    expect(output).not.toContain('is computed from');
    expect(files()).toEqual([]);
  });

  it('never keeps a local value', async () => {
    await run(['enable']);
    await track();
    await send();
    await run(['explain']);
    const texts = files().filter((name) => !['reports', 'reports/waiting', 'reports/sender'].includes(name)).map((name) => readFileSync(join(config(), name), 'utf8'));
    expect(texts.length).toBeGreaterThan(4);
    expect(texts.join()).not.toMatch(/mira|cluster\.example/);
  });
});

describe('clean', () => {
  it('removes everything but the decision, and with --all that too', async () => {
    await run(['enable']);
    await track();
    await send();
    expect(await run(['clean'])).toMatchObject({ exitCode: 0, json: { reporting: 'on', removed: ['reports', 'ids'] } });
    expect(files()).toEqual(['consent.json']);
    expect(await run(['clean', '--all'])).toMatchObject({ exitCode: 0, json: { choice: 'unknown' } });
    expect(files()).toEqual([]);
  });
});

describe('anything else', () => {
  it.each([[[]], [['enabel']], [['enable', 'now']], [['enable', '--all']], [['status', '--verbose']], [['explain', 'a', 'b']]])('%j changes nothing and shows how', async (argv) => {
    const { exitCode, output } = await run(argv);
    expect(exitCode).toBe(2);
    expect(output).toMatch(/^Usage: candor-test telemetry COMMAND/);
    expect(files()).toEqual([]);
  });

  it('help is no mistake, and names every subcommand at its place', async () => {
    const { exitCode, output } = await run(['help'], { mountedAt: 'metrics' });
    expect(exitCode).toBe(0);
    expect(output).toMatch(/^Usage: candor-test metrics COMMAND/);
    for (const word of ['status', 'enable', 'disable', 'preview', 'view', 'explain', 'clean']) expect(output).toContain(`\n  ${word} `);
  });
});
