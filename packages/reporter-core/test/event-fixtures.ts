/** Hand-made events for tests: one of each class, with the validator a generator would make of them. */
import type { Anonymizer } from '@candor/anonymizer';
import type { EventClass, EventDefinition, FieldDefinition, ValidationFault, WireEvent } from '@candor/schema';

import type { CoreOptions, ReporterStats } from '../src/reporter.js';
import { createManualClock, createScriptedTransport, createSeededRandomness } from '../src/testing.js';
import type { ManualClock, ScriptedTransport } from '../src/testing.js';

export const startMs = Date.UTC(2026, 10, 23, 10, 0, 42, 300);

const pseudonym = /^tok_[a-z0-9]+$/;

type Plain = 'string' | 'number' | 'boolean';

/** Closed world: every present field must be declared and of its kind; `required` must be present. */
function validator(fields: Record<string, FieldDefinition>, kinds: Record<string, Plain>, required: readonly string[]) {
  return (candidate: unknown): ValidationFault | undefined => {
    const wire = candidate as WireEvent;
    for (const [name, field] of Object.entries(fields)) {
      const value = wire[field.place]?.[name];
      if (value === undefined) {
        if (required.includes(name)) return { reason: 'invalid', field: `/${field.place}`, keyword: 'required' };
      } else if (field.anonymize !== undefined) {
        const values = typeof value === 'object' ? value : [String(value)];
        if (!values.every((one) => pseudonym.test(one))) {
          return { reason: 'not_anonymized', field: `/${field.place}/${name}`, keyword: 'pattern' };
        }
      } else if (typeof value !== kinds[name]) {
        return { reason: 'invalid', field: `/${field.place}/${name}`, keyword: 'type' };
      }
    }
    return undefined;
  };
}

export interface LoginInput {
  user_name: string;
  method: string;
  cluster_name?: string | undefined;
  os?: string;
  version?: string;
  servers?: readonly string[];
}

const loginFields: Record<string, FieldDefinition> = {
  cluster_name: { place: 'properties', anonymize: 'cluster' },
  user_name: { place: 'properties', anonymize: 'user' },
  method: { place: 'properties' },
  servers: { place: 'properties', anonymize: 'server', list: true },
  version: { place: 'set' },
  os: { place: 'set_once' },
};

export const loginEvent: EventDefinition<'behavior', LoginInput> = {
  name: 'test.login',
  class: 'behavior',
  version: 1,
  fields: loginFields,
  validate: validator(loginFields, { method: 'string', version: 'string', os: 'string' }, ['method']),
};

export interface SessionInput {
  user_name: string;
  count: number;
  interactive?: boolean;
}

const sessionFields: Record<string, FieldDefinition> = {
  user_name: { place: 'properties', anonymize: 'user' },
  count: { place: 'properties' },
  interactive: { place: 'properties' },
};

export const sessionEvent: EventDefinition<'usage', SessionInput> = {
  name: 'test.session',
  class: 'usage',
  version: 1,
  fields: sessionFields,
  validate: validator(sessionFields, { count: 'number', interactive: 'boolean' }, ['count']),
};

/** Tokens in the order in which values first appear: two disjoint data sets of the same shape get the same tokens. */
export function createFakeAnonymizer(): Anonymizer {
  const tokens = new Map<string, string>();
  const anonymize = (value: string): string => {
    if (typeof value !== 'string') throw new TypeError('not a string');
    const token = tokens.get(value) ?? `tok_${tokens.size + 1}`;
    tokens.set(value, token);
    return token;
  };
  return {
    scheme: 'hmac-anon/1',
    keyId: '3f0c6a52-9d4e-4b6f-8a3d-2f5f0c1b7e90',
    anonymize,
    anonymizeNonEmpty: (value) => (value === '' ? undefined : anonymize(value)),
  };
}

export interface Setting<Class extends EventClass> {
  readonly options: CoreOptions<Class>;
  readonly clock: ManualClock;
  readonly transport: ScriptedTransport;
}

/** Consent granted, nothing scripted: every batch is accepted. */
export function settingFor<Class extends EventClass>(eventClass: Class, changes: Partial<CoreOptions<Class>> = {}): Setting<Class> {
  const clock = createManualClock(startMs);
  const transport = createScriptedTransport();
  return {
    clock,
    transport,
    options: {
      class: eventClass,
      policy: 'opt-in',
      reporter: { name: '@candor/node-reporter', version: '1.2.3' },
      anonymizer: createFakeAnonymizer(),
      transport,
      clock,
      randomness: createSeededRandomness(7),
      consent: 'granted',
      ...changes,
    },
  };
}

/** The balance, without reasons and consent. */
export function columnsOf({ captured, accepted, duplicate, rejected, dropped, pending }: ReporterStats) {
  return { captured, accepted, duplicate, rejected, dropped, pending };
}
