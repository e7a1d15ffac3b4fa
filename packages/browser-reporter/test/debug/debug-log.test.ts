import type { EventDefinition } from '@candor/schema';
import { tpUserLogin } from '@candor/schema/auth';
import { tpUiCreateNewRoleClick, tpUiPageView } from '@candor/schema/web';
import { expect, it } from 'vitest';
import { withDebugLog } from '../../src/debug.js';
import { createBrowserReporter } from '../../src/index.js';
import { createTestReporter } from '../../src/testing.js';
import { createFakePage } from '../fake-page.js';

const signedIn = { cluster_name: 'harbour.example.com', user_name: 'alice@example.com' };
const untyped = (event: object): EventDefinition<'behavior'> => event as EventDefinition<'behavior'>;

function listening(): { readonly lines: string[]; readonly shown: unknown[]; info(sentence: string, event: unknown): void; warn(sentence: string): void } {
  const lines: string[] = [];
  const shown: unknown[] = [];
  return {
    lines,
    shown,
    info: (sentence, event) => void (lines.push(sentence), shown.push(event)),
    warn: (sentence) => void lines.push(sentence),
  };
}

it('shows each event as it would be sent, with pseudonyms in the place of names', async () => {
  const output = listening();
  const inner = createTestReporter();
  const reporter = withDebugLog(inner, output);
  reporter.track(tpUiCreateNewRoleClick, signedIn);
  expect(output.lines).toEqual(['[candor] tp.ui.createNewRole.click']);
  expect(output.shown).toEqual(inner.tracked());
  expect(JSON.stringify(output.shown)).not.toMatch(/alice|harbour/);
  expect(await reporter.flush()).toMatchObject({ captured: 1, accepted: 1 });
});

it('shows no name in relay mode either', () => {
  const output = listening();
  const { window } = createFakePage();
  const reporter = withDebugLog(createBrowserReporter({ consent: 'granted', window }), output);
  reporter.track(tpUiCreateNewRoleClick, signedIn);
  expect(output.shown).toEqual([expect.objectContaining({ event: 'tp.ui.createNewRole.click' })]);
  expect(JSON.stringify(output.shown)).not.toMatch(/alice|harbour/);
});

it.each<[string, EventDefinition<'behavior'>, object, string]>([
  ['a value the catalog does not list', tpUiPageView, { ...signedIn, page: 'secret-page' }, '[candor] refused. tp.ui.pageView/properties/page: invalid (enum)'],
  ['a number instead of a name', tpUiCreateNewRoleClick, { ...signedIn, user_name: 7 }, '[candor] refused. tp.ui.createNewRole.click: a declared property holds what no event can carry, or a sensitive one is no string'],
  ['an event of the other class', untyped(tpUserLogin), {}, '[candor] refused. tp.user.login is of the other class: this reporter does not send it'],
])('says why it is refused: %s', (_name, event, properties, sentence) => {
  const output = listening();
  withDebugLog(createTestReporter(), output).track(untyped(event), properties);
  expect(output.lines).toEqual([sentence]);
});

it('says which limit it met', () => {
  const output = listening();
  const reporter = withDebugLog(createTestReporter({ limits: { queueEvents: 1 } }), output);
  reporter.track(tpUiCreateNewRoleClick, signedIn);
  reporter.track(tpUiCreateNewRoleClick, signedIn);
  expect(output.lines[1]).toBe('[candor] tp.ui.createNewRole.click was refused: queue full.');
});

it('counts what the catalog does not declare, without its name', () => {
  const output = listening();
  withDebugLog(createTestReporter(), output).track(untyped(tpUiCreateNewRoleClick), { ...signedIn, 'alice@example.com': 1 });
  expect(output.lines[1]).toBe('[candor] tp.ui.createNewRole.click: properties that the catalog does not declare are left out (1).');
});

it.each([
  [{ consent: 'unknown' }, 'the visitor has not decided.'],
  [{ consent: 'denied' }, 'the visitor said no.'],
  [{ signal: 'global_privacy_control' }, 'the browser says no (global_privacy_control).'],
] as const)('says who refused: %j', (options, who) => {
  const output = listening();
  withDebugLog(createTestReporter(options), output).track(tpUiCreateNewRoleClick, signedIn);
  expect(output.lines).toEqual([`[candor] tp.ui.createNewRole.click was not taken: ${who}`]);
});

it('throws as little as the reporter itself, and tracks once', () => {
  const output = listening();
  const inner = createTestReporter();
  const reporter = withDebugLog(inner, output);
  const hostile = new Proxy(signedIn, {
    ownKeys() {
      throw new Error('of the host');
    },
  });
  reporter.track(tpUiCreateNewRoleClick, hostile);
  expect(inner.stats().captured).toBe(1);
  expect(() => reporter.track(tpUiCreateNewRoleClick, undefined as unknown as typeof signedIn)).not.toThrow();
  expect(inner.stats()).toMatchObject({ captured: 2, dropped: { invalid: 1 } });
});
