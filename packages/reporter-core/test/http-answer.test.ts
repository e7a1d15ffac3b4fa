import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { interpretAnswer } from '../src/http-answer.js';
import { transportContract } from '../src/testing.js';

const nowMs = Date.UTC(2026, 10, 23, 10, 0, 0);
const id = '01942f4e-8c00-7000-8000-000000000001';

function answer(results: unknown): string {
  return JSON.stringify({ schema: 'candor/1', batch_id: id, results });
}

describe('statuses', () => {
  it.each(transportContract)('$name', ({ server, expected }) => {
    if (typeof server === 'string') return;
    expect(interpretAnswer(server.status, server.headers['retry-after'], server.body, nowMs)).toEqual(expected);
  });

  it.each([301, 302, 303, 307, 308, 304])('never takes a %d for delivered', (status) => {
    expect(interpretAnswer(status, null, answer([{ id, status: 'accepted' }]), nowMs)).toEqual({ kind: 'refused', status });
  });

  it('retries nothing but what waiting can cure', () => {
    const retried = Array.from({ length: 500 }, (_, index) => 100 + index).filter(
      (status) => interpretAnswer(status, null, 'no answer', nowMs).kind === 'retry',
    );
    const success = Array.from({ length: 100 }, (_, index) => 200 + index);
    const serverErrors = Array.from({ length: 100 }, (_, index) => 500 + index);
    expect(retried).toEqual([...success, 408, 425, 429, ...serverErrors]);
  });
});

describe('Retry-After', () => {
  it.each<[string, number | undefined]>([
    ['0', 0],
    ['120', 120_000],
    [' 7 ', 7_000],
    ['Mon, 23 Nov 2026 10:01:30 GMT', 90_000],
    ['Monday, 23-Nov-26 10:01:30 GMT', 90_000],
    ['Mon Nov 23 10:01:30 2026', 90_000],
    ['Mon, 23 Nov 2026 09:00:00 GMT', 0],
    ['', undefined],
    ['soon', undefined],
    ['Never', undefined],
    ['-5', undefined],
    ['1.5', undefined],
    ['2026-11-23', undefined],
  ])('%j is a wait of %s ms', (header, afterMs) => {
    expect(interpretAnswer(503, header, '', nowMs)).toEqual({ kind: 'retry', failure: 'http_503', ...(afterMs !== undefined && { afterMs }) });
  });

  it('may be absent', () => {
    expect(interpretAnswer(429, null, '', nowMs)).toEqual({ kind: 'retry', failure: 'http_429' });
    expect(interpretAnswer(429, undefined, '', nowMs)).toEqual({ kind: 'retry', failure: 'http_429' });
  });
});

describe('bodies', () => {
  it.each<[string, string]>([
    ['no JSON', '<html>'],
    ['null', 'null'],
    ['a list', '[]'],
    ['another schema', JSON.stringify({ schema: 'candor/2', results: [] })],
    ['no results', JSON.stringify({ schema: 'candor/1' })],
    ['results that are no list', answer({})],
    ['a result that is no object', answer([1])],
    ['a status nobody knows', answer([{ id, status: 'stored' }])],
    ['an id that is a number', answer([{ id: 1, status: 'accepted' }])],
    ['an accepted event without an id', answer([{ id: null, status: 'accepted' }])],
  ])('%s is no answer', (_name, body) => {
    expect(interpretAnswer(200, null, body, nowMs)).toEqual({ kind: 'retry', failure: 'bad_answer' });
    expect(interpretAnswer(400, null, body, nowMs)).toEqual({ kind: 'refused', status: 400 });
  });

  it('pass on no word that is not in the closed lists', () => {
    const body = answer([
      { id, status: 'rejected', reason: 'alice@example.com', field: '/properties/alice@example.com' },
      { id: null, status: 'rejected', reason: '__proto__' },
      { id, status: 'rejected', reason: 'id_conflict' },
    ]);
    expect(interpretAnswer(207, null, body, nowMs)).toEqual({
      kind: 'answered',
      results: [
        { id, status: 'rejected', reason: 'invalid' },
        { id: null, status: 'rejected', reason: 'invalid' },
        { id, status: 'rejected', reason: 'id_conflict' },
      ],
    });
  });

  it('never throw', () => {
    fc.assert(
      fc.property(fc.integer(), fc.option(fc.string()), fc.oneof(fc.string(), fc.json()), (status, header, body) => {
        expect(interpretAnswer(status, header, body, nowMs)).toHaveProperty('kind');
      }),
    );
  });
});
