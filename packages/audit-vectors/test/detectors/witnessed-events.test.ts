/** What counts as declared, and that a pseudonym counts only for a value the auditor knows. */
import { describe, expect, test } from 'vitest';
import { expectedPseudonym } from '../../src/detectors/expected-pseudonym.js';
import { parseRequest } from '../../src/detectors/http-capture.js';
import { isDeclared, witnessedEvents } from '../../src/detectors/witnessed-events.js';
import type { Catalog, JsonSchema } from '../../src/catalog-model.js';

describe('a value is declared', () => {
  test.each<[JsonSchema, unknown, boolean]>([
    [{ enum: ['a', 'b'] }, 'a', true],
    [{ enum: ['a', 'b'] }, 'c', false],
    [{ const: 'a' }, 'b', false],
    [{ type: 'boolean' }, true, true],
    [{ type: 'boolean' }, 'true', false],
    [{ type: 'integer', minimum: 0, maximum: 5 }, 5, true],
    [{ type: 'integer', minimum: 0, maximum: 5 }, 6, false],
    [{ type: 'integer', minimum: 0 }, 6, false],
    [{ type: 'string', pattern: '^[0-9]{1,3}$' }, '12', true],
    [{ type: 'string', pattern: '^[0-9]{1,3}$' }, '1234', false],
    [{ type: 'string', pattern: '^[a-z]*$' }, 'alice', false],
    [{ type: 'string' }, 'alice', false],
  ])('%j %j: %s', (schema, value, declared) => expect(isDeclared(schema, value)).toBe(declared));
});

test('an unknown value, an undeclared word and an unknown event explain nothing', () => {
  const rule = { scheme: 'hmac-anon/1', key: 'a key of some length' } as const;
  const catalog: Catalog = {
    version: '1.0.0',
    versions: {},
    envelope: {},
    events: [
      {
        name: 'e',
        class: 'behavior',
        version: 1,
        fields: { user: { place: 'properties', anonymize: 'user' }, os: { place: 'properties' } },
        schema: { properties: { properties: { properties: { os: { enum: ['linux'] } } } } },
      },
    ],
  };
  const known = expectedPseudonym(rule, 'alice', 'user', '2026-11');
  const stranger = expectedPseudonym(rule, 'bob', 'user', '2026-11');
  const body = JSON.stringify({ events: [{ event: 'e', properties: { user: known, os: 'linux' } }, { event: 'e', properties: { user: stranger, os: 'alice' } }, { event: 'f' }] });
  const request = parseRequest(Buffer.from(`POST / HTTP/1.1\r\ncontent-length: ${body.length}\r\n\r\n${body}`), 0);
  const events = witnessedEvents({ requests: request === undefined ? [] : [request], connections: 1, strayBytes: 0 }, catalog, rule, ['alice']);
  expect(events.map(({ fields }) => fields.map(({ value }) => value))).toEqual([['alice', 'linux'], ['\u0000', '\u0000'], []]);
  expect(events[2]?.name).toBe('\u0000');
});
