import { describe, expect, it } from 'vitest';
import { eventMetadata, events } from '../src/catalog.js';
import { validateEvent } from '../src/event-definition.js';
import type { WireEvent } from '../src/index.js';
import { wireLimits } from '../src/index.js';
import { eventCases, fieldCases, placeOf } from './fixtures/catalog-events.js';
import type { MutableEvent } from './fixtures/catalog-events.js';

const names = eventCases.map(({ name }) => name).sort();

describe('the catalog', () => {
  it('holds the events of the source, under their own names', () => {
    expect([...events.keys()].sort()).toEqual(names);
    expect([...eventMetadata.keys()].sort()).toEqual(names);
    for (const [name, definition] of events) expect(definition.name).toBe(name);
  });

  it('lets only usage events bill, and says which', () => {
    const bills = [...events.values()].filter((event) => event.bills !== undefined);
    expect(Object.fromEntries(bills.map((event) => [event.name, event.bills]))).toEqual({
      'tp.user.login': 'active-users',
      'tp.session.start': 'active-users',
      'tp.kube.request': 'active-users',
      'tp.sftp': 'active-users',
      'tp.accessRequest.create': 'active-users',
      'tp.accessRequest.review': 'active-users',
      'tp.user.activity': 'active-users',
      'tp.resource.hb': 'protected-resources',
      'tp.resource.counts': 'protected-resources',
    });
    expect(bills.every((event) => event.class === 'usage')).toBe(true);
  });

  it('gives connect.cluster.login exactly its agreed fields', () => {
    expect(events.get('connect.cluster.login')?.fields).toEqual({
      cluster_name: { place: 'properties', anonymize: 'cluster' },
      user_name: { place: 'properties', anonymize: 'user' },
      connector_type: { place: 'properties' },
      os: { place: 'set_once' },
      arch: { place: 'set_once' },
      os_version: { place: 'set' },
      connect_version: { place: 'set' },
    });
  });

  it('fits 128 pseudonyms into the bytes of one event', () => {
    const counts = eventCases.find(({ name }) => name === 'tp.resource.counts');
    const example = counts?.example();
    if (counts === undefined || example === undefined) throw new Error('no such event');
    const pseudonym = (example.properties['resource_names'] as string[])[0];
    example.properties['resource_names'] = new Array(128).fill(pseudonym);
    example['seq'] = Number.MAX_SAFE_INTEGER;
    expect(counts.definition.validate(example)).toBeUndefined();
    expect(JSON.stringify(example).length).toBeLessThanOrEqual(wireLimits.eventBytes);
    (example.properties['resource_names'] as unknown[]).push(pseudonym);
    expect(counts.definition.validate(example)).toEqual({
      reason: 'invalid',
      field: '/properties/resource_names',
      keyword: 'maxItems',
    });
  });
});

describe.each(eventCases)('$name', ({ event, definition, example }) => {
  it('accepts its example', () => {
    expect(definition.validate(example())).toBeUndefined();
    expect(definition.validate(JSON.parse(JSON.stringify(example())))).toBeUndefined();
    expect(validateEvent(definition, example() as unknown as WireEvent).ok).toBe(true);
  });

  it('refuses what is not an object, and another event', () => {
    for (const candidate of [null, undefined, 'text', 7, true, [], [example()]]) {
      expect(definition.validate(candidate)).toEqual({ reason: 'invalid', field: '', keyword: 'type' });
    }
    const fault = definition.validate({ ...example(), event: 'connect.cluster.logout' });
    expect(fault).toEqual({ reason: 'invalid', field: '/event', keyword: 'const' });
  });

  it('refuses a missing part of the envelope', () => {
    const isBehavior = event.class === 'behavior';
    for (const part of ['id', 'seq', 'event', 'at', 'properties', ...(isBehavior ? ['distinct_id'] : [])]) {
      const candidate = example();
      delete candidate[part];
      expect(definition.validate(candidate)).toEqual({ reason: 'invalid', field: `/${part}`, keyword: 'required' });
    }
  });

  it('refuses ids and times of another form', () => {
    const wrong: [string, unknown][] = [
      ['id', '5f0c1d7e-8a52-4c7b-9a1e-2f4b6d8c0e13'],
      ['id', '019AB05D-7100-7C3A-9F25-6D1E8B4A0C72'],
      ['id', 7],
      ['seq', 0],
      ['seq', 1.5],
      ['seq', '1'],
      ['seq', Number.MAX_SAFE_INTEGER + 1],
      ['at', '2026-11-23T10:21:37.123Z'],
      ['at', '2026-11-23 10:21:00'],
      ['at', '2026-11-23T10:21:00+01:00'],
      ['at', '2026-13-23T10:21:00Z'],
      ['at', '2026-11-23T24:00:00Z'],
      ['at', 1_795_400_000_000],
      ...(event.class === 'behavior'
        ? ([
            ['at', '2026-11-23T10:21:37Z'],
            ['distinct_id', 'alice'],
            ['distinct_id', '019ab05d-7100-7c3a-9f25-6d1e8b4a0c72'],
          ] as [string, unknown][])
        : []),
    ];
    for (const [part, value] of wrong) {
      const fault = definition.validate({ ...example(), [part]: value });
      expect(fault, part).toMatchObject({ reason: 'invalid', field: `/${part}` });
    }
  });

  it('refuses undeclared keys at every level without saying them', () => {
    for (const key of ['alice@example.com', 'tenant', 'constructor', 'toString', 'hasOwnProperty', 'valueOf']) {
      for (const place of ['', 'properties', 'set', 'set_once']) {
        const candidate = example();
        const target = place === '' ? candidate : (candidate[place] ??= {});
        Object.defineProperty(target, key, { value: 'x', enumerable: true });
        const fault = definition.validate(candidate);
        expect(fault).toEqual({
          reason: 'undeclared_property',
          field: place === '' ? '' : `/${place}`,
          keyword: 'additionalProperties',
        });
        expect(JSON.stringify(fault)).not.toContain(key);
      }
    }
  });

  it('refuses a __proto__ that JSON brought along', () => {
    for (const place of ['properties', 'set', 'set_once']) {
      const polluted = JSON.parse('{"__proto__":{"user_name":"alice"}}') as Record<string, unknown>;
      const candidate = example();
      const target = (candidate[place] ??= {}) as object;
      for (const key of Object.keys(polluted)) {
        Object.defineProperty(target, key, { value: polluted[key], enumerable: true });
      }
      expect(definition.validate(candidate)).toMatchObject({ reason: 'undeclared_property', field: `/${place}` });
    }
    const whole = JSON.parse(JSON.stringify(example()).replace('{', '{"__proto__":{"a":1},')) as unknown;
    expect(definition.validate(whole)).toMatchObject({ reason: 'undeclared_property', field: '' });
  });

  it('takes no distinct_id on usage events, and empty person parts on any', () => {
    if (event.class === 'usage') {
      const fault = definition.validate({ ...example(), distinct_id: '5f0c1d7e-8a52-4c7b-9a1e-2f4b6d8c0e13' });
      expect(fault).toMatchObject({ reason: 'undeclared_property', field: '' });
    }
    const candidate = example();
    candidate.set ??= {};
    candidate.set_once ??= {};
    expect(definition.validate(candidate)).toBeUndefined();
  });

  it('has metadata for exactly its fields', () => {
    const metadata = eventMetadata.get(event.name);
    expect(Object.keys(metadata?.fields ?? {})).toEqual(Object.keys(definition.fields));
    expect(metadata).toMatchObject({ class: definition.class, version: definition.version });
    expect(metadata?.bills).toBe(definition.bills);
  });
});

describe.each(fieldCases)('$name $path', ({ definition, example, field, path }) => {
  it('is demanded, where the client has to give it in the clear', () => {
    const candidate = example();
    delete placeOf(candidate, field)[field.name];
    const demanded = field.required && field.anonymize === undefined;
    const expected = demanded ? { reason: 'invalid', field: path, keyword: 'required' } : undefined;
    expect(definition.validate(candidate)).toEqual(expected);
  });

  it('refuses values of another kind', () => {
    const foreign = [null, {}, 'alice@example.com', 'sentence with blanks', '', -1, 1.5, Number.NaN, 1e15, [['x']], ['x']];
    for (const value of field.schema.type === 'boolean' ? [...foreign, 'true', 0, 1] : [...foreign, true]) {
      const candidate = example();
      placeOf(candidate, field)[field.name] = value;
      const fault = definition.validate(candidate);
      expect(fault?.field.startsWith(path)).toBe(true);
      expect(JSON.stringify(fault)).not.toContain('alice');
    }
  });

  it('is refused in the other places', () => {
    for (const place of ['properties', 'set', 'set_once'].filter((other) => other !== field.place)) {
      const candidate = example();
      const target = (candidate[place] ??= {}) as Record<string, unknown>;
      target[field.name] = placeOf(candidate, field)[field.name];
      expect(definition.validate(candidate)).toMatchObject({ reason: 'undeclared_property', field: `/${place}` });
    }
  });
});

describe.each(fieldCases.filter(({ field }) => field.anonymize !== undefined))('$name $path', (fieldCase) => {
  const { definition, example, field, path } = fieldCase;

  it('takes the pseudonyms of the scheme that is asked for, and no others', () => {
    const forms = { 'hmac-anon/1': 'JOLr+KjRp+QbfSJvz6jznIWYjkr5LGmpVRQjBmvQTTs=', 'hmac-anon/2': 'a2.Zq7zF0EyrDTvz841SFdLCno1hCX_34jDjVHgeGK7Yk8' } as const;
    const schemes = Object.keys(forms) as (keyof typeof forms)[];
    const isList = field.schema.type === 'array';
    const allOf = (scheme: keyof typeof forms) => {
      const candidate = JSON.parse(JSON.stringify(example()).replaceAll(/[A-Za-z0-9+/]{43}=/g, forms[scheme])) as MutableEvent;
      placeOf(candidate, field)[field.name] = isList ? [forms[scheme]] : forms[scheme];
      return candidate;
    };
    for (const scheme of schemes) {
      const mixed = allOf(scheme);
      expect(definition.validate(mixed, scheme)).toBeUndefined();
      const other = forms[schemes.find((candidate) => candidate !== scheme) ?? scheme];
      placeOf(mixed, field)[field.name] = isList ? [forms[scheme], other] : other;
      expect(definition.validate(mixed, scheme)).toEqual({ reason: 'not_anonymized', field: isList ? `${path}/1` : path, keyword: 'pattern' });
    }
  });

  it('takes pseudonyms only', () => {
    const valid = 'JOLr+KjRp+QbfSJvz6jznIWYjkr5LGmpVRQjBmvQTTs=';
    const raw = [
      'alice@example.com',
      'alice',
      '',
      '192.0.2.17',
      '24e2ebf8a8d1a7e41b7d226fcfa8f39c85988e4af92c69a9551423066bd04d3b',
      valid.slice(0, -1),
      valid.replace('s=', 't='),
      `${valid}\n`,
      ` ${valid}`,
      valid.replace('+', '-'),
      'a2.Zq7zF0EyrDTvz841SFdLCno1hCX_34jDjVHgeGK7Yk8',
      7,
      null,
      { user: 'alice' },
    ];
    for (const value of raw) {
      const candidate = example();
      const isList = field.schema.type === 'array';
      placeOf(candidate, field)[field.name] = isList ? [valid, value] : value;
      const fault = definition.validate(candidate);
      expect(fault).toMatchObject({ reason: 'not_anonymized', field: isList ? `${path}/1` : path });
      expect(JSON.stringify(fault)).not.toContain('alice');
    }
  });
});
