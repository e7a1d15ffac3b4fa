/** The published files: their form, their twins, and their answers as computed by others than this package. */
import { execFileSync } from 'node:child_process';
import { createHmac, hkdfSync } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Ajv } from 'ajv';
import { describe, expect, test } from 'vitest';
import { runAdapter } from '../src/adapter/adapter-process.js';
import { loadDiagnostics, loadEventVectors, loadVectors, type Scheme, type VectorInput } from '../src/vectors.js';

const folder = new URL('../vectors/', import.meta.url);
const read = (path: string): string => readFileSync(new URL(path, folder), 'utf8');
const fitsSchema = (path: string) => new Ajv({ strictTypes: false }).compile(JSON.parse(read(path)) as object);
const pseudonymsOf = (scheme: Scheme) => loadVectors(scheme).testGroups.flatMap((group) => (group.type === 'Pseudonym' ? group.tests : []));

/** Both schemes by node:crypto: no line of ours. */
function computed({ key, kind, epoch, msg }: VectorInput): string {
  const mac = (secret: Buffer): Buffer => createHmac('sha256', secret).update(Buffer.from(msg, 'hex')).digest();
  if (kind === undefined || epoch === undefined) return mac(Buffer.from(key, 'hex')).toString('base64');
  const info = ['hmac-anon/2', kind, epoch].map((part) => `${part.length}:${part},`).join('');
  return `a2.${mac(Buffer.from(hkdfSync('sha256', Buffer.from(key, 'hex'), 'hmac-anon/2', info, 32))).toString('base64url')}`;
}

describe.each([
  ['v1/hmac-anon-1.json', 'v1/hmac-anon-1.schema.json', loadVectors(1)],
  ['v2/hmac-anon-2.json', 'v2/hmac-anon-2.schema.json', loadVectors(2)],
  ['v1/diagnostics-1.json', 'diagnostics.schema.json', loadDiagnostics(1)],
  ['v2/diagnostics-2.json', 'diagnostics.schema.json', loadDiagnostics(2)],
  ['v1/events-1.json', 'v1/events-1.schema.json', loadEventVectors()],
])('%s', (path, schema, file) => {
  const fits = fitsSchema(schema);
  const every = file.testGroups.flatMap((group) => group.tests.map((one) => ({ ...one })));

  test('is what the loader gives, and fits the schema that it names', () => {
    expect(JSON.parse(read(path))).toEqual(file);
    expect(new URL(file.schema, new URL(path, folder)).href).toBe(new URL(schema, folder).href);
    expect(fits(JSON.parse(read(path))), JSON.stringify(fits.errors)).toBe(true);
  });

  test('its schema is closed, at every level', () => {
    const at = (spoil: (copy: Record<string, unknown>, group: Record<string, unknown>, one: Record<string, unknown>) => unknown): boolean => {
      const copy = JSON.parse(read(path)) as { testGroups: [{ tests: [Record<string, unknown>] }] };
      spoil(copy, copy.testGroups[0], copy.testGroups[0].tests[0]);
      return fits(copy);
    };
    expect(at(() => undefined)).toBe(true);
    expect(at((copy) => Object.assign(copy, { extra: 1 }))).toBe(false);
    expect(at((_copy, group) => Object.assign(group, { extra: 1 }))).toBe(false);
    expect(at((_copy, group) => Object.assign(group, { type: 'Other' }))).toBe(false);
    expect(at((_copy, _group, one) => Object.assign(one, { extra: 1 }))).toBe(false);
    expect(at((_copy, _group, one) => delete one['expected'])).toBe(false);
    expect(at((_copy, _group, one) => Object.assign(one, { tcId: 0 }))).toBe(false);
  });

  test('counts its tests and numbers them once, upwards', () => {
    const ids = every.map(({ tcId }) => tcId);
    expect(file.numberOfTests).toBe(every.length);
    expect(ids).toEqual([...new Set(ids)].sort((a, b) => a - b));
  });

  test('explains every flag, and no other', () => {
    expect(new Set(every.flatMap(({ flags }) => flags))).toEqual(new Set(Object.keys(file.notes)));
  });

  test('is listed in the changelog with its version and count', () => {
    expect(read('CHANGELOG.md')).toContain(`\`${path}\` ${file.version}: ${file.numberOfTests} `);
  });
});

describe('the schema of scheme 1', () => {
  const fits = fitsSchema('v1/hmac-anon-1.schema.json');
  test.each([
    ['an answer that is not canonical', { expected: `${'A'.repeat(42)}B=` }],
    ['a key that is not hexadecimal', { key: 'key' }],
  ])('refuses %s', (_name, change) => {
    const copy = JSON.parse(read('v1/hmac-anon-1.json')) as { testGroups: [{ tests: [object] }] };
    Object.assign(copy.testGroups[0].tests[0], change);
    expect(fits(copy)).toBe(false);
  });
});

describe.each<[Scheme, readonly string[]]>([
  [1, ['tcId', 'key', 'msg', 'expected']],
  [2, ['tcId', 'key', 'kind', 'epoch', 'msg', 'expected']],
])('the answers of scheme %i', (scheme, columns) => {
  const pseudonyms = pseudonymsOf(scheme);

  test('are what node:crypto computes', () => {
    expect(pseudonyms.length).toBeGreaterThanOrEqual(200);
    expect(pseudonyms.map(computed)).toEqual(pseudonyms.map(({ expected }) => expected));
  });

  test('say the same thing once', () => {
    expect(new Set(pseudonyms.map(({ key, kind, epoch, msg }) => [key, kind, epoch, msg].join())).size).toBe(pseudonyms.length);
  });

  test('are in the table, for tools without JSON', () => {
    const rows = pseudonyms.map((one) => `${columns.map((column) => String((one as unknown as Record<string, unknown>)[column]) || '-').join('\t')}\n`);
    expect(read(`v${scheme}/hmac-anon-${scheme}.tsv`)).toBe(rows.join(''));
  });

  test('of probes and pairs are what node:crypto computes', () => {
    const { testGroups } = loadDiagnostics(scheme);
    const probes = testGroups.flatMap((group) => (group.type === 'Diagnostic' ? group.tests : []));
    expect(probes.map(computed)).toEqual(probes.map(({ expected }) => expected));
    for (const { one, other, relation } of testGroups.flatMap((group) => (group.type === 'Relation' ? group.tests : []))) {
      expect(computed(one) === computed(other) ? 'equal' : 'different').toBe(relation);
    }
  });

  test('every mistake shows in a probe, and no two look alike', () => {
    const { mistakes, testGroups } = loadDiagnostics(scheme);
    const probes = testGroups.flatMap((group) => (group.type === 'Diagnostic' ? group.tests : []));
    const signatures = Object.keys(mistakes).map((name) => JSON.stringify(probes.map(({ wrong, expected }) => (name in wrong ? wrong[name] : expected))));
    expect(Object.keys(mistakes).length).toBeGreaterThanOrEqual(60);
    expect(new Set([...signatures, JSON.stringify(probes.map(({ expected }) => expected))]).size).toBe(signatures.length + 1);
    expect(new Set(probes.flatMap(({ wrong }) => Object.keys(wrong)))).toEqual(new Set(Object.keys(mistakes)));
  });
});

describe('events', () => {
  interface ReleasedEvent {
    readonly version: number;
    readonly fields: Readonly<Record<string, { readonly place: 'properties' | 'set' | 'set_once'; readonly anonymize?: string }>>;
  }
  const { key, testGroups } = loadEventVectors();
  const events = testGroups.flatMap(({ tests }) => tests);
  const released = new URL('../../schema/released/', import.meta.url);
  const versions = readdirSync(released).filter((name) => /^\d/.test(name)).sort((one, other) => one.localeCompare(other, 'en', { numeric: true }));
  const catalogs = new Map(
    versions.map((version) => [version, (JSON.parse(readFileSync(new URL(`${version}/catalog.json`, released), 'utf8')) as { events: Record<string, ReleasedEvent> }).events]),
  );
  const catalogOf = (version: string): Record<string, ReleasedEvent> => catalogs.get(version) ?? {};

  test.each<['expected' | 'expected2', (kind: string, epoch: string) => object]>([
    ['expected', () => ({})],
    ['expected2', (kind, epoch) => ({ kind, epoch })],
  ])('%s holds the pseudonyms that node:crypto computes, and plain values as they are', (field, scope) => {
    let pseudonyms = 0;
    for (const one of events.filter(({ result }) => result === 'valid')) {
      for (const [name, { place, anonymize }] of Object.entries(catalogOf(one.catalog)[one.event]?.fields ?? {})) {
        const given = one.input[name];
        const hashed = (value: unknown): string => computed({ key, msg: Buffer.from(String(value)).toString('hex'), ...scope(anonymize ?? '', one.at.slice(0, 7)) });
        const list = Array.isArray(given) ? (given as unknown[]).filter((value) => value !== '').map(hashed) : undefined;
        const wanted = anonymize === undefined ? given : (list ?? (given === '' || given === undefined ? undefined : hashed(given)));
        expect(one[field]?.[place]?.[name], `${one.tcId} ${name}`).toEqual(wanted);
        if (anonymize !== undefined && wanted !== undefined) pseudonyms += 1;
      }
    }
    expect(pseudonyms).toBeGreaterThan(400);
  });

  test('hold nothing that is not declared', () => {
    for (const one of events.filter(({ result }) => result === 'valid')) {
      const declared = Object.keys(catalogOf(one.catalog)[one.event]?.fields ?? {});
      const sent = [one.expected, one.expected2].flatMap((parts) => Object.values(parts ?? {}).flatMap((part) => Object.keys(part ?? {})));
      expect(sent.filter((name) => !declared.includes(name)), String(one.tcId)).toEqual([]);
    }
  });

  test('cover every event of the newest release', () => {
    const covered = new Set(events.filter(({ result }) => result === 'valid').map(({ event, version }) => `${event} ${version}`));
    const wanted = Object.entries(catalogOf(versions.at(-1) ?? '')).map(([name, { version }]) => `${name} ${version}`);
    expect(wanted.length).toBeGreaterThan(100);
    expect(wanted.filter((name) => !covered.has(name))).toEqual([]);
  });
});

test('no key of any file is one that the key policy takes: everybody knows them', async () => {
  const inputs = ([1, 2] as const).flatMap((scheme): readonly VectorInput[] => [
    ...pseudonymsOf(scheme),
    ...loadDiagnostics(scheme).testGroups.flatMap((group): readonly VectorInput[] =>
      group.type === 'Diagnostic' ? group.tests : group.tests.flatMap(({ one, other }) => [one, other]),
    ),
  ]);
  const keys = [...new Set([...inputs.map(({ key }) => key), loadEventVectors().key])];
  const questions = keys.map((keyHex) => ({ op: 'reject-key', scheme: 'hmac-anon/1', keyHex }) as const);
  const { answers, fault } = await runAdapter(['python3', fileURLToPath(new URL('../impl/python/anon.py', folder))], questions);
  expect(fault).toBeUndefined();
  expect(keys.length).toBeGreaterThan(50);
  expect(keys.filter((_key, place) => !('reject' in (answers.get(place) ?? {})))).toEqual([]);
});

test('the files are what the generator writes', () => {
  const output = execFileSync('python3', [fileURLToPath(new URL('generate.py', folder)), '--check'], { encoding: 'utf8' });
  expect(output.match(/: \d+ tests/g)).toHaveLength(5);
});

test('the folder holds what is published and nothing else', () => {
  expect(readdirSync(folder).sort()).toEqual([
    ...['CHANGELOG.md', 'LICENSE', 'cases.py', 'constructions.py', 'diagnostics.py', 'diagnostics.schema.json', 'events.py', 'generate.py'],
    ...['rejected.py', 'scheme1.py', 'scheme2.py', 'text_mistakes.py', 'v1', 'v2', 'vector_file.py'],
  ]);
  expect(readdirSync(new URL('v1/', folder)).sort()).toEqual([
    ...['diagnostics-1.json', 'events-1.json', 'events-1.schema.json', 'hmac-anon-1.json', 'hmac-anon-1.schema.json', 'hmac-anon-1.tsv'],
  ]);
  expect(readdirSync(new URL('v2/', folder)).sort()).toEqual(['diagnostics-2.json', 'hmac-anon-2.json', 'hmac-anon-2.schema.json', 'hmac-anon-2.tsv']);
  expect(read('LICENSE')).toMatch(/^Creative Commons Legal Code\s+CC0 1\.0 Universal/);
});
