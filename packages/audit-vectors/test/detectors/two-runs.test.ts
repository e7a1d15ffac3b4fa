import { describe, expect, test } from 'vitest';
import { parseRequest } from '../../src/detectors/http-capture.js';
import type { Capture } from '../../src/detectors/http-capture.js';
import { compareCaptures, compareKeys } from '../../src/detectors/two-runs.js';

function capture(bodies: readonly string[], { line = 'POST /v1/usage HTTP/1.1', header = 'Host: h', connection = 0 } = {}): Capture {
  const requests = bodies.map((body) => parseRequest(Buffer.from(`${line}\r\n${header}\r\ncontent-length: ${Buffer.byteLength(body)}\r\n\r\n${body}`), connection)).filter((request) => request !== undefined);
  return { requests, connections: 1, strayBytes: 0 };
}

describe('two runs', () => {
  test('that are the same differ nowhere', () => {
    expect(compareCaptures(capture(['{}', '[]']), capture(['{}', '[]']))).toMatchObject({ requests: 2, differences: [] });
  });

  test.each<[string, Capture, string]>([
    ['in a body', capture(['{}', '{"a":1}']), 'body'],
    ['in the address', capture(['{}', '[]'], { line: 'POST /v1/usage?a HTTP/1.1' }), 'request line'],
    ['in a header', capture(['{}', '[]'], { header: 'host: h' }), 'headers'],
    ['in the connection', capture(['{}', '[]'], { connection: 1 }), 'connection'],
    ['in the number of requests', capture(['{}']), 'count'],
    ['in the number of connections', { ...capture(['{}', '[]']), connections: 2 }, 'connection'],
    ['in bytes of no request', { ...capture(['{}', '[]']), strayBytes: 1 }, 'stray bytes'],
  ])('differ %s', (_name, other, part) => {
    expect(compareCaptures(capture(['{}', '[]']), other).differences.map((difference) => difference.part)).toContain(part);
  });
});

describe('two keys', () => {
  const batch = (pseudonym: string, keyId: string, word = 'linux'): string =>
    JSON.stringify({ anonymization: { key_id: keyId }, events: [{ event: 'e', properties: { user: pseudonym, list: [pseudonym], os: word } }] });
  const isPseudonym = (_event: string, field: string): boolean => field !== 'os';

  test('change pseudonyms and the id of the key', () => {
    expect(compareKeys(capture([batch('x', '1')]), capture([batch('y', '2')]), isPseudonym)).toEqual({ pseudonyms: 3, others: 0, unchanged: 0 });
  });
  test('must not change a word', () => {
    expect(compareKeys(capture([batch('x', '1')]), capture([batch('y', '2', 'darwin')]), isPseudonym).others).toBe(1);
  });
  test('must not leave a pseudonym as it was', () => {
    expect(compareKeys(capture([batch('x', '1')]), capture([batch('x', '2')]), isPseudonym).unchanged).toBe(2);
  });
  test('must not change a header', () => {
    expect(compareKeys(capture([batch('x', '1')]), capture([batch('y', '2')], { header: 'Host: i' }), isPseudonym).others).toBe(1);
  });
});
