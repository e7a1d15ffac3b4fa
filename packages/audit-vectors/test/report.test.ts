/** A report that is whole, and what is wrong with one that is not: named by its place, never by its content. */
import Ajv from 'ajv';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findReportFault, reportText, type AuditReport } from '../src/report.js';
import { findSchemaFault, reportSchema } from '../src/report-schema.js';

const digest = 'ab'.repeat(32);
const report: AuditReport = {
  schema: 'candor-audit-report/1',
  tool: { name: '@candor/audit-vectors', version: '0.1.0' },
  created: '2026-11-25T09:00:00Z',
  seconds: 12,
  seed: 7,
  environment: { node: '20.20.0', platform: 'linux', arch: 'x64', programs: { perl: '5.36.0' } },
  subject: { packages: [{ name: '@candor/schema', version: '0.1.0' }], catalog: { version: '0.1.0', surface: digest }, vectors: [{ file: 'v1/hmac-anon-1.json', version: '1.0.0', sha256: digest }] },
  commands: [
    { name: 'key', seconds: 1, checks: [{ id: 'key.policy', title: 'the key is strong', status: 'passed', detail: '', counts: { bits: 122 }, digests: { tarball: digest } }] },
    { name: 'scan', seconds: 2, checks: [{ id: 'scan.whole', title: 'all was looked at', status: 'not_measured', detail: 'TLS' }] },
  ],
  totals: { passed: 1, failed: 0, not_measured: 1 },
};
const planted = 'alice.planted@example.com';

type Path = readonly (string | number)[];
/** A copy with one place changed; undefined removes it. */
function changed(path: Path, value: unknown): unknown {
  const copy = structuredClone(report) as unknown as Record<string | number, unknown>;
  const holder = path.slice(0, -1).reduce<Record<string | number, unknown>>((at, name) => at[name] as Record<string | number, unknown>, copy);
  if (value === undefined) delete holder[path.at(-1) as string];
  else holder[path.at(-1) as string] = value;
  return copy;
}

test('a whole report has no fault', () => expect(findReportFault(report)).toBeUndefined());

describe('a fault is named by its place', () => {
  test.each<[Path, unknown, string]>([
    [['schema'], 'candor-audit-report/2', '/schema: const'],
    [['host'], planted, 'the document: additionalProperties'],
    [['totals'], undefined, 'the document: required'],
    [['created'], 'yesterday', '/created: pattern'],
    [['environment', 'hostname'], planted, '/environment: additionalProperties'],
    [['environment', 'programs', planted], planted, '/environment/programs: pattern'],
    [['subject', 'catalog'], {}, '/subject/catalog: anyOf'],
    [['subject', 'packages', 0, 'name'], planted, '/subject/packages/0/name: pattern'],
    [['commands', 0, 'checks'], [], '/commands/0/checks: minItems'],
    [['commands', 1, 'checks', 0, 'status'], 'skipped', '/commands/1/checks/0/status: enum'],
    [['commands', 0, 'checks', 0, 'digests', planted], planted, '/commands/0/checks/0/digests: pattern'],
    [['commands', 0, 'checks', 0, 'counts', 'bits'], planted, '/commands/0/checks/0/counts: type'],
    [['totals', 'passed'], 2, '/totals/passed: not the number of such checks'],
    [['totals', 'not_measured'], 0, '/totals/not_measured: not the number of such checks'],
    [['commands', 1, 'checks', 0, 'status'], 'passed', '/totals/passed: not the number of such checks'],
    [['commands', 1, 'name'], 'key', '/commands/1/checks/0/id: does not begin with its command'],
    [['commands', 1], { name: 'key', seconds: 1, checks: [{ id: 'key.policy', title: 'x', status: 'not_measured', detail: '' }] }, '/commands/1/checks/0/id: is there twice'],
  ])('%j', (path, value, fault) => {
    const found = findReportFault(changed(path, value));
    expect(found).toBe(fault);
    expect(found).not.toContain('planted');
  });
});

test('agrees with ajv on reports with anything anywhere', () => {
  const validate = new Ajv({ strict: false, validateFormats: false }).compile(reportSchema());
  const places: Path[] = [];
  const walk = (value: unknown, path: Path): void => {
    if (path.length > 0) places.push(path);
    if (typeof value === 'object' && value !== null) {
      for (const [name, inner] of Object.entries(value)) walk(inner, [...path, Array.isArray(value) ? Number(name) : name]);
      places.push([...path, 'undeclared']);
    }
  };
  walk(report, []);
  const value = fc.oneof(fc.jsonValue(), fc.constantFrom(undefined, null, -1, 0.5, '', 'x'.repeat(20_001), [], {}, digest, 'passed', 'v1/x.json', '1.2.3'));
  let refused = 0;
  fc.assert(
    fc.property(fc.constantFrom(...places), value, (path, replacement) => {
      const document = changed(path, replacement);
      const fault = findSchemaFault(document, reportSchema());
      if (fault !== undefined) refused += 1;
      expect(fault === undefined).toBe(validate(document));
    }),
    { numRuns: 3000 },
  );
  expect(refused).toBeGreaterThan(1000);
});

test('a schema that asks for more than is checked is refused', () => {
  expect(() => findSchemaFault({}, { type: 'object', propertyNames: {} })).toThrow(/propertyNames/);
});

test('the same report is the same bytes', () => {
  expect(reportText(report)).toBe(reportText(JSON.parse(reportText(report)) as AuditReport));
});
