/** The precedence of policy, environment and choice: every combination, and that a real reporter does what the status says. */
import type { Consent } from '@candor/reporter-core';
import { createScriptedTransport } from '@candor/reporter-core/testing';
import { describe, expect, it } from 'vitest';

import type { ConsentRecord } from '../src/consent-record.js';
import { consentStatus } from '../src/consent-status.js';
import type { ConsentStatus } from '../src/consent-status.js';
import { createNodeReporter } from '../src/node-reporter.js';
import { clickEvent, behaviorOptions, loginEvent, usageOptions } from './event-fixtures.js';

const decidedAt = '2026-11-23';
const records: readonly [string, ConsentRecord, Pick<ConsentStatus, 'choice' | 'surface'>][] = [
  ['nothing decided', { consent: 'unknown' }, { choice: 'unknown', surface: 'current' }],
  ['yes', { consent: 'granted', decidedAt }, { choice: 'granted', surface: 'current' }],
  ['no', { consent: 'denied', decidedAt }, { choice: 'denied', surface: 'current' }],
  ['yes to less', { consent: 'unknown', decidedAt, outdated: true }, { choice: 'granted', surface: 'outdated' }],
];
const environments: readonly [string, Record<string, string>][] = [
  ['DO_NOT_TRACK', { DO_NOT_TRACK: '1' }],
  ['CANDOR_TELEMETRY', { CANDOR_TELEMETRY: '0' }],
  ['CI', { CI: 'true' }],
];
const policySays = 'These metrics are part of the agreement for this edition and plan.';

type Row = [reporting: string, because: string];
/** By record; without a variable that refuses. */
const optIn: Readonly<Record<string, Row>> = {
  'nothing decided': ['off', 'You have not decided yet.'],
  yes: ['on', 'You said yes.'],
  no: ['off', 'You said no.'],
  'yes to less': ['off', 'You said yes when less was collected; that yes does not hold for more.'],
};
/** By record; with one. */
const refused: Readonly<Record<string, string>> = {
  'nothing decided': 'A variable of this environment counts as no.',
  yes: 'You said yes, but a variable of this environment counts as no.',
  no: 'You said no, and a variable of this environment counts as no too.',
  'yes to less': 'You said yes, but a variable of this environment counts as no.',
};

describe.each(records)('%s', (name, record, said) => {
  const day = record.decidedAt === undefined ? {} : { decidedAt };

  it('decides where nothing else does', () => {
    const [reporting, because] = optIn[name] ?? [];
    expect(consentStatus({ record, environment: {} })).toEqual({ reporting, decidedBy: 'choice', ...said, ...day, because });
  });

  it.each(environments)('gives way to %s', (variable, environment) => {
    expect(consentStatus({ record, environment })).toEqual({ reporting: 'off', decidedBy: 'environment', variable, ...said, ...day, because: refused[name] });
  });

  it.each([['no variable', {}], ...environments])('gives way to the agreement, with %s', (_variable, environment) => {
    expect(consentStatus({ record, policy: 'mandatory', environment })).toEqual({ reporting: 'on', decidedBy: 'policy', ...said, ...day, because: policySays });
  });

  it.each([['no variable', {}], ...environments])('is what a reporter follows, with %s', (_variable, environment) => {
    for (const policy of ['opt-in', 'mandatory'] as const) {
      const { reporting, decidedBy, variable } = consentStatus({ record, policy, environment });
      const stats = policy === 'mandatory' ? usageStats(record.consent, environment) : behaviorStats(record.consent, environment);
      expect(stats.captured).toBe(reporting === 'on' ? 1 : 0);
      expect(stats.consent).toMatchObject({ decidedBy, ...(variable !== undefined && { variable }) });
    }
  });
});

function behaviorStats(consent: Consent, environment: Record<string, string>) {
  const reporter = createNodeReporter({ ...behaviorOptions('http://127.0.0.1:1'), consent, environment, transport: createScriptedTransport() });
  reporter.track(clickEvent, { user_name: 'alice' });
  return reporter.stats();
}

function usageStats(consent: Consent, environment: Record<string, string>) {
  const reporter = createNodeReporter({ ...usageOptions('http://127.0.0.1:1'), consent, environment, transport: createScriptedTransport() });
  reporter.track(loginEvent, { user_name: 'alice', count: 1 });
  return reporter.stats();
}
