/** Who has not said yes, case by case, and the controls in which the same probe must see something. */

export interface NodeCase {
  readonly name: string;
  readonly options: Readonly<Record<string, string>>;
  readonly env?: Readonly<Record<string, string>>;
  /** Withdraws before anything else. */
  readonly optOutFirst?: true;
  /** True in a control: there is a yes, or none is needed. */
  readonly speaks?: true;
}

const behavior = { class: 'behavior', edition: 'oss' } as const;
const usage = (edition: string, more: Readonly<Record<string, string>> = {}): Readonly<Record<string, string>> => ({ class: 'usage', edition, licenceToken: 'audit.licence.token', ...more });

/** Each is a no, whatever was stored before. */
export const refusals: readonly (readonly [name: string, env: Readonly<Record<string, string>>])[] = [
  ['do_not_track', { DO_NOT_TRACK: '1' }],
  ['candor_telemetry_0', { CANDOR_TELEMETRY: '0' }],
  ['ci', { CI: 'true' }],
];

export const nodeCases: readonly NodeCase[] = [
  { name: 'behavior_unknown', options: behavior },
  { name: 'behavior_denied', options: { ...behavior, consent: 'denied' } },
  ...refusals.map(([name, env]): NodeCase => ({ name: `behavior_${name}`, options: { ...behavior, consent: 'granted' }, env })),
  { name: 'behavior_opt_out_first', options: { ...behavior, consent: 'granted' }, optOutFirst: true },
  { name: 'behavior_denied_cloud', options: { ...behavior, edition: 'cloud', consent: 'denied' } },
  { name: 'usage_oss_unknown', options: usage('oss') },
  { name: 'usage_oss_do_not_track', options: usage('oss', { consent: 'granted' }), env: { DO_NOT_TRACK: '1' } },
  { name: 'usage_enterprise_no_plan', options: usage('enterprise') },
  { name: 'usage_enterprise_opt_in_denied', options: usage('enterprise', { plan: 'opt-in', consent: 'denied' }) },
  { name: 'behavior_granted', options: { ...behavior, consent: 'granted' }, speaks: true },
  { name: 'usage_enterprise_opt_in_granted', options: usage('enterprise', { plan: 'opt-in', consent: 'granted' }), speaks: true },
  { name: 'usage_cloud_mandatory', options: usage('cloud', { consent: 'denied' }), env: { DO_NOT_TRACK: '1' }, speaks: true },
];

export interface CliCase {
  readonly name: string;
  /** Commands, in order. */
  readonly commands: readonly (readonly string[])[];
  readonly env?: Readonly<Record<string, string>>;
  readonly speaks?: true;
}

const yes = ['telemetry', 'enable'];
const no = ['telemetry', 'disable'];

export const cliCases: readonly CliCase[] = [
  { name: 'never_asked', commands: [['login'], ['ssh', 'gate-1']] },
  { name: 'opt_out_first', commands: [no, ['login'], ['ls']] },
  { name: 'yes_then_no', commands: [yes, no, ['login']] },
  ...refusals.map(([name, env]): CliCase => ({ name, commands: [yes, ['login']], env })),
  { name: 'yes', commands: [yes, ['login']], speaks: true },
];

export interface PageCase {
  readonly name: string;
  readonly consent?: string;
  readonly privacySignal?: true;
  readonly speaks?: true;
}

export const pageCases: readonly PageCase[] = [
  { name: 'unknown' },
  { name: 'denied', consent: 'denied' },
  { name: 'global_privacy_control', consent: 'granted', privacySignal: true },
  { name: 'granted', consent: 'granted', speaks: true },
];
