/**
 * Breaking changes planted into copies of `api/`: each is caught, named, and accepted only with the changeset it needs. That `api/` is what
 * the packages ship is held on the way, from the built declarations.
 */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { builtContract, changedVectors, contractChanges, newVectorFolder, readContract, staleFiles, type Contract } from '../src/contract/contract.js';
import { missingFrom, readAnnouncements } from '../src/contract/demands.js';
import { readSurfaceReport, surfaceReport } from '../src/contract/surface-report.js';

const root = fileURLToPath(new URL('../..', import.meta.url));
const contract = readContract(join(root, 'api')) as Contract;
let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'candor-contract-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

interface Plant {
  /** A file of `api/`. */
  readonly file: string;
  readonly find: string | RegExp;
  readonly put: string;
  /** Versions of all packages at the last release; 1.2.0 where left out. */
  readonly released?: string;
}

function planted({ file, find, put }: Plant): Contract {
  const text = readFileSync(join(root, 'api', file), 'utf8');
  const changed = text.replace(find, put);
  expect(changed, 'the planted change changes something').not.toBe(text);
  if (file === 'wire.json') return { ...contract, wire: JSON.parse(changed) };
  if (file === 'pseudonyms.json') return { ...contract, pseudonyms: JSON.parse(changed) as Contract['pseudonyms'] };
  const surface = readSurfaceReport(changed);
  return { ...contract, surfaces: { ...contract.surfaces, [surface.package]: surface } };
}

/**
 * What is missing when `plant` is all that changed since the release, and `changesets` are all there are. The present contract stands in for
 * the released one, so that what is pending in the checkout is not looked at here.
 */
function missing(plant: Plant, changesets: readonly string[] = []): string[] {
  const announced = mkdtempSync(join(folder, 'changesets-'));
  changesets.forEach((content, index) => writeFileSync(join(announced, `${index}.md`), content));
  const after = planted(plant);
  const released = Object.fromEntries(Object.keys(contract.surfaces).map((name) => [name, plant.released ?? '1.2.0']));
  return missingFrom(contractChanges(contract, after), { changesets: readAnnouncements(announced), released, newVectorFolder: newVectorFolder(contract, after) });
}

const changeset = (name: string, bump: string, ...lines: string[]): string => `---\n'@candor/${name}': ${bump}\n---\n\nWhat changed.\n\n${lines.join('\n')}\n`;

const breaking: readonly [title: string, plant: Plant, name: string, owner: string][] = [
  ['an export is gone', { file: 'anonymizer.api.md', find: /^- generateKey$/m, put: '' }, 'generateKey', 'anonymizer'],
  ['an entry is gone', { file: 'node-reporter.api.md', find: /^### `\.\/relay`\n\n(- .*\n)+\n/m, put: '' }, './relay', 'node-reporter'],
  ['an export from another package is gone', { file: 'node-reporter.api.md', find: '- Reporter from @candor/reporter-core\n', put: '' }, 'Reporter', 'node-reporter'],
  ['a method is gone', { file: 'reporter-core.api.md', find: /^ {4}setConsent\(consent: Consent\): void;\n/m, put: '' }, 'Reporter', 'reporter-core'],
  ['an option is renamed', { file: 'reporter-core.api.md', find: 'readonly anonymizer: Anonymizer;', put: 'readonly pseudonyms: Anonymizer;' }, 'CoreOptions', 'reporter-core'],
  ['an optional option is required', { file: 'anonymizer.api.md', find: 'readonly keyId?: string;', put: 'readonly keyId: string;' }, 'AnonymizerOptions', 'anonymizer'],
  ['a required option is new', { file: 'anonymizer.api.md', find: 'readonly keyId?: string;', put: 'readonly keyId?: string;\n    readonly tenant: string;' }, 'AnonymizerOptions', 'anonymizer'],
  ['a field has another type', { file: 'collector.api.md', find: 'declare function createCollector(options: CollectorOptions): Promise<Collector>', put: 'declare function createCollector(options: CollectorOptions): Collector' }, 'createCollector', 'collector'],
  ['a parameter is required', { file: 'collector.api.md', find: 'createCollector(options: CollectorOptions)', put: 'createCollector(options: CollectorOptions, folder: string)' }, 'createCollector', 'collector'],
  ['a union lost a word', { file: 'reporter-core.api.md', find: "'invalid_option' | 'invalid_limits'", put: "'invalid_option'" }, 'ReporterErrorCode', 'reporter-core'],
  ['a union has a further word', { file: 'reporter-core.api.md', find: "'invalid_option' | 'invalid_limits'", put: "'invalid_option' | 'invalid_limits' | 'no_room'" }, 'ReporterErrorCode', 'reporter-core'],
  ['an error class extends another', { file: 'anonymizer.api.md', find: 'AnonymizerError extends Error', put: 'AnonymizerError extends TypeError' }, 'AnonymizerError', 'anonymizer'],
  ['an event is exported no longer', { file: 'schema.api.md', find: /^- connectClusterLogin$/m, put: '' }, 'connectClusterLogin', 'schema'],
  ['a field of the wire is renamed', { file: 'wire.json', find: '"sent_at": {', put: '"sent_when": {' }, 'batch.sent_at', 'schema'],
  ['a field of the wire is required', { file: 'wire.json', find: /"required": \[\s*"schema",/, put: '"required": ["origin", "schema",' }, 'batch.origin', 'schema'],
  ['a pattern of the wire is narrower', { file: 'wire.json', find: '^20[0-9]{2}-', put: '^202[0-9]-' }, 'batch.sent_at', 'schema'],
  ['a word of the wire is another', { file: 'wire.json', find: '"candor/1"\n', put: '"candor/2"\n' }, 'batch.schema', 'schema'],
];

test.each(breaking)('%s: it is named, and wants a major and a line', (_, plant, name, owner) => {
  const found = missing(plant);
  expect(found.join('\n')).toContain(`@candor/${owner} ${name}: `);
  expect(found.join('\n')).toContain('needs a major changeset, and none names the package');
  expect(missing(plant, [changeset(owner, 'minor', `breaking: ${name}: on purpose`)]).join('\n')).toContain('needs a major changeset, and there is a minor');
  expect(missing(plant, [changeset(owner, 'major')]).join('\n')).toContain(`Add a line "breaking: ${name}: why"`);
  expect(missing(plant, [changeset('schema', 'major', `breaking: other: on purpose`)])).not.toEqual([]);
  expect(missing(plant, [changeset(owner, 'major', `breaking: ${name}: on purpose`)])).toEqual([]);
});

test('below 1.0.0 what breaks is a minor, as npm reads ranges there, and the line is wanted all the same', () => {
  const plant = { file: 'anonymizer.api.md', find: /^- generateKey$/m, put: '', released: '0.4.1' };
  expect(missing(plant, [changeset('anonymizer', 'patch', 'breaking: generateKey: on purpose')]).join()).toContain('needs a minor changeset, and there is a patch');
  expect(missing(plant, [changeset('anonymizer', 'minor')]).join()).toContain('Add a line "breaking: generateKey: why"');
  expect(missing(plant, [changeset('anonymizer', 'minor', 'breaking: generateKey: on purpose')])).toEqual([]);
});

const harmless: readonly [title: string, plant: Plant, owner: string][] = [
  ['an export is new', { file: 'anonymizer.api.md', find: /^- generateKey$/m, put: '- generateKey\n- rotateKey' }, 'anonymizer'],
  ['an optional option is new', { file: 'anonymizer.api.md', find: 'readonly keyId?: string;', put: 'readonly keyId?: string;\n    readonly tenant?: string;' }, 'anonymizer'],
  ['an optional parameter is new', { file: 'collector.api.md', find: 'createCollector(options: CollectorOptions)', put: 'createCollector(options: CollectorOptions, folder?: string)' }, 'collector'],
  ['a field of a constant is new', { file: 'collector.api.md', find: /(declare const defaultLimits: \{)/, put: '$1\n    readonly mostTenants: 9;' }, 'collector'],
  ['an optional field of the wire is new', { file: 'wire.json', find: '"batch_id": {', put: '"region": { "enum": ["eu", "us"] },\n    "batch_id": {' }, 'schema'],
];

test.each(harmless)('%s: a minor will do', (_, plant, owner) => {
  expect(missing(plant).join('\n')).toContain('needs a minor changeset');
  expect(missing(plant, [changeset(owner, 'patch')])).not.toEqual([]);
  expect(missing(plant, [changeset(owner, 'minor')])).toEqual([]);
});

test('a union that grew may be said to be compatible, with a reason; one that lost a word may not', () => {
  const [grown, shrunk] = ["'invalid_option' | 'invalid_limits' | 'no_room'", "'invalid_option'"].map((put) => ({ file: 'reporter-core.api.md', find: "'invalid_option' | 'invalid_limits'", put }));
  const said = changeset('reporter-core', 'minor', 'compatible: ReporterErrorCode: thrown by a new option alone');
  expect(missing(grown as Plant, [said])).toEqual([]);
  expect(missing(grown as Plant, [changeset('reporter-core', 'minor', 'compatible: ReporterErrorCode:')])).not.toEqual([]);
  expect(missing(shrunk as Plant, [said])).not.toEqual([]);
});

test('a release that generates other vectors is not recorded; further ones are', () => {
  const text = readFileSync(join(root, 'api/pseudonyms.json'), 'utf8');
  const [changed, added] = [text.replace(/("v1\/events-1\.json": \{\s*"1": ")[^"]+/, '$10000'), text.replace('"v1/events-1.json": {', '"v1/events-1.json": { "9999": "0000",')];
  expect([changed, added]).not.toContain(text);
  expect(changedVectors(contract, new Map([['pseudonyms.json', changed]])).map(({ name }) => name)).toEqual(['v1/events-1.json #1']);
  expect(changedVectors(contract, new Map([['pseudonyms.json', added]]))).toEqual([]);
});

test('words of a description are no change', () => {
  expect(missing({ file: 'wire.json', find: 'One request of candor/1', put: 'A request of candor/1' })).toEqual([]);
});

test('other pseudonyms want a major, even below 1.0.0, and a folder of vectors of their own', () => {
  const probe = { file: 'pseudonyms.json', find: /("hmac-anon\/1 probe 2": )"[^"]+"/, put: '$1"gUjagWDln+ugk/L+e+/MxfzubDQoU3a2PNc280FVb7E="', released: '0.4.1' };
  const major = changeset('anonymizer', 'major', 'breaking: hmac-anon/1 probe 2: on purpose');
  expect(missing(probe).join('\n')).toMatch(/hmac-anon\/1 probe 2: the same value under the same key has another pseudonym.*needs a major changeset/s);
  expect(missing(probe, [major]).join('\n')).toContain('its own folder of vectors');
  const withFolder = { ...probe, find: /("hmac-anon\/1 probe 2": )"[^"]+"(.*"vectors": \{)/s, put: '$1"gUjagWDln+ugk/L+e+/MxfzubDQoU3a2PNc280FVb7E="$2 "v3/hmac-anon-3.json": { "1": "00" },' };
  const vectors = changeset('audit-vectors', 'minor');
  expect(missing(withFolder, [changeset('anonymizer', 'minor'), vectors]).join('\n')).toContain('needs a major changeset, and there is a minor');
  expect(missing(withFolder, [major, vectors])).toEqual([]);
});

test.each([
  ['changed', { find: /("v1\/hmac-anon-1\.json": \{\s*"1": )"[^"]+"/, put: '$1"0000000000000000"' }],
  ['taken away', { find: /("v2\/hmac-anon-2\.json": \{)\s*"1": "[^"]+",/, put: '$1' }],
])('a published vector that is %s is refused whatever the changesets say', (_, plant) => {
  const everything = changeset('audit-vectors', 'major', 'breaking: v1/hmac-anon-1.json #1: on purpose', 'breaking: v2/hmac-anon-2.json #1: on purpose');
  expect(missing({ file: 'pseudonyms.json', ...plant }, [everything]).join()).toContain('A published vector never changes');
});

/** `candor-schema diff` judges events; every kind of change has its cases in `packages/schema/test/generator/evolution`. */
test('the catalog: a property renamed, one gone, and an enum that lost a word are named, and want a major', () => {
  const copy = mkdtempSync(join(folder, 'catalog-'));
  const schema = join(copy, 'packages/schema');
  for (const path of ['src/wire', 'src/catalog', 'released', 'package.json']) cpSync(join(root, 'packages/schema', path), join(schema, path), { recursive: true });
  const file = join(schema, 'src/catalog/connect.ts');
  const text = readFileSync(file, 'utf8');
  const changed = text.replace('  user_name: string;', '  person: string;').replace('  connect_version: Release;\n', '').replace("ConnectorType | 'passwordless'", 'ConnectorType');
  expect(changed.length).toBe(text.length + 'person'.length - 'user_name'.length - "  connect_version: Release;\n".length - " | 'passwordless'".length);
  writeFileSync(file, changed);
  writeFileSync(join(copy, 'too-small.md'), changeset('schema', 'minor'));
  const { status, stdout } = spawnSync(process.execPath, [join(root, 'packages/schema/dist/cli.js'), '--root', schema, 'diff', '--changesets', copy], { encoding: 'utf8' });
  expect(status, stdout).toBe(1);
  for (const name of ['person', 'connect_version', 'connector_type']) expect(stdout).toMatch(new RegExp(`^  major  connect\\.cluster\\.login\\.${name}: `, 'm'));
  expect(stdout).toContain('the catalog needs a major changeset, and the changesets say minor');
  expect(stdout).toContain('connect.cluster.login breaks what version 1 promised');
});

test('a report says what it was written from', () => {
  for (const surface of Object.values(contract.surfaces)) expect(readSurfaceReport(surfaceReport(surface))).toEqual(surface);
});

test('the check reads what ships: api/ is what the build gives, and an edited report is noticed', async () => {
  const built = await builtContract(root);
  expect(staleFiles(join(root, 'api'), built)).toEqual([]);
  const copy = mkdtempSync(join(folder, 'stale-'));
  cpSync(join(root, 'api'), copy, { recursive: true });
  writeFileSync(join(copy, 'collector.api.md'), 'edited');
  expect(staleFiles(copy, built)).toEqual(['collector.api.md']);
});
