/** What a batch of `candor/1` may hold, given what was tracked: the rule for every name and value of the body. */
import { expectedPseudonym } from './expected-pseudonym.js';
import type { PseudonymRule } from './expected-pseudonym.js';
import { exact, object } from './explanation.js';
import type { Reason, Rule } from './explanation.js';
import type { TrackedEvent, TrackedField } from './scenario.js';

export interface BatchExpectation {
  readonly catalogVersion: string;
  readonly reporter: { readonly name: string; readonly version: string };
  readonly pseudonyms: PseudonymRule;
  /** A value's token, where an injected anonymizer stood in the pseudonym's place. */
  readonly token?: (value: string) => string | undefined;
  /** Undefined where the reporter chose it: then it has to stay the same. */
  readonly keyId?: string;
  /** Undefined where the clock is the machine's own: then any whole second in the last hour is a time. */
  readonly nowMs?: number;
  /** Random bytes in hexadecimal that were injected; undefined where randomness is the machine's own. */
  readonly random?: readonly string[];
  readonly refused: number;
}

const hourMs = 3_600_000;

/** Remembers, over the batches of one run, what has to stay the same in all of them. */
export function createBatchRules(expectation: BatchExpectation): (events: readonly TrackedEvent[], firstSeq: number) => Rule {
  const { pseudonyms, random, refused } = expectation;
  const drawn = random && { v4: new Set(random.map((hex) => idOf(hex, '4'))), v7: new Set(random.map((hex) => idOf(hex, '7').slice(14))) };
  const kept = new Map<string, unknown>();

  /** The first value that fits; after that only the same again. */
  const constant = (name: string, rule: Rule): Rule => ({
    kind: 'matching',
    reason(value) {
      if (kept.has(name)) return kept.get(name) === value ? reasonOf(rule, value) : undefined;
      const reason = reasonOf(rule, value);
      if (reason !== undefined) kept.set(name, value);
      return reason;
    },
  });
  const idReason: Reason = drawn === undefined ? 'random_id' : 'injected_id';
  const uuidV4: Rule = matching(idReason, (value) => (drawn === undefined ? /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/.test(value) : drawn.v4.has(value)));
  /** Its time part must tell no more than the time beside it. */
  const uuidV7 = (stepMs: number): Rule =>
    matching(idReason, (value) => {
      if (!/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/.test(value)) return false;
      const timeMs = parseInt(value.slice(0, 8) + value.slice(9, 13), 16);
      return isExpectedTime(timeMs, stepMs) && (drawn === undefined || drawn.v7.has(value.slice(14)));
    });
  const time = (stepMs: number): Rule =>
    matching('time', (value) => /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/.test(value) && isExpectedTime(Date.parse(value), stepMs));
  const keyId = expectation.keyId === undefined ? constant('key_id', matching('key_id', (value) => /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/.test(value))) : exact(expectation.keyId, 'key_id');

  function isExpectedTime(timeMs: number, stepMs: number): boolean {
    if (expectation.nowMs !== undefined) return timeMs === Math.floor(expectation.nowMs / stepMs) * stepMs;
    const ageMs = Date.now() - timeMs;
    return timeMs % stepMs === 0 && ageMs >= 0 && ageMs < hourMs;
  }

  function eventRule(event: TrackedEvent, seq: number): Rule {
    const stepMs = event.class === 'behavior' ? 60_000 : 1_000;
    const places = (['properties', 'set', 'set_once'] as const).filter((place) => place === 'properties' || event.fields.some((field) => field.place === place));
    return object(
      ['id', uuidV7(stepMs)],
      ['seq', exact(seq, 'count')],
      ['event', exact(event.name, 'constant')],
      ['at', time(stepMs)],
      ...(event.class === 'behavior' ? [['distinct_id', constant('distinct_id', uuidV4)] as const] : []),
      ...places.map((place) => [place, object(...event.fields.filter((field) => field.place === place).map((field) => [field.name, fieldRule(field)] as const))] as const),
    );
  }

  function fieldRule({ anonymize, value }: TrackedField): Rule {
    if (typeof value === 'object') return { kind: 'list', rules: value.map((element) => pseudonymRule(element, anonymize ?? '')) };
    return anonymize === undefined ? exact(value, 'declared_value') : pseudonymRule(String(value), anonymize);
  }

  function pseudonymRule(value: string, kind: string): Rule {
    const epoch = new Date(expectation.nowMs ?? Date.now()).toISOString().slice(0, 7);
    return exact(expectation.token?.(value) ?? expectedPseudonym(pseudonyms, value, kind, epoch), 'pseudonym');
  }

  return (events, firstSeq) =>
    object(
      ['schema', exact('candor/1', 'constant')],
      ['catalog', exact(expectation.catalogVersion, 'version')],
      ['batch_id', uuidV7(1_000)],
      ['sent_at', time(1_000)],
      ['reporter', object(['name', exact(expectation.reporter.name, 'constant')], ['version', exact(expectation.reporter.version, 'version')])],
      ['anonymization', object(['scheme', exact(pseudonyms.scheme, 'constant')], ['key_id', keyId])],
      [
        'stream',
        object(
          ['id', constant('stream', uuidV4)],
          ['first', exact(firstSeq, 'count')],
          ['last', exact(firstSeq + events.length - 1, 'count')],
          ['dropped', refused === 0 ? object() : object(['invalid', exact(refused, 'count')])],
        ),
      ],
      ['events', { kind: 'list', rules: events.map((event, index) => eventRule(event, firstSeq + index)) }],
    );
}

function matching(reason: Reason, fits: (value: string) => boolean): Rule {
  return { kind: 'matching', reason: (value) => (typeof value === 'string' && fits(value) ? reason : undefined) };
}

function reasonOf(rule: Rule, value: unknown): Reason | undefined {
  if (rule.kind === 'matching') return rule.reason(value);
  return rule.kind === 'exact' && rule.value === value ? rule.reason : undefined;
}

/** As `subjects/injected-ports.mjs` writes an id. */
export function idOf(hex: string, version: '4' | '7'): string {
  const variant = '89ab'[parseInt(hex[16] ?? '0', 16) % 4] ?? '8';
  return [hex.slice(0, 8), hex.slice(8, 12), version + hex.slice(13, 16), variant + hex.slice(17, 20), hex.slice(20)].join('-');
}
