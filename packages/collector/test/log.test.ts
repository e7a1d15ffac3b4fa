import { describe, expect, it } from 'vitest';
import { createLog, faultEntry, type LogEntry } from '../src/log.js';

describe('the log', () => {
  it('writes one JSON object per line', () => {
    const lines: string[] = [];
    createLog(
      (line) => lines.push(line),
      () => 0,
    )({ level: 'info', msg: 'refused', route: '/v1/usage', status: 401, code: 'unauthorized' });
    expect(lines).toEqual([
      '{"level":"info","msg":"refused","route":"/v1/usage","status":401,"code":"unauthorized","time":"1970-01-01T00:00:00.000Z"}',
    ]);
  });

  it('has no room for anything else', () => {
    // @ts-expect-error a message that is not in the list
    const message: LogEntry = { level: 'info', msg: 'anything' };
    // @ts-expect-error a field that is not declared
    const field: LogEntry = { level: 'info', msg: 'refused', route: '/v1/usage', status: 401, code: 'unauthorized', user: 'alice' };
    // @ts-expect-error a path as it was requested
    const path: LogEntry = { level: 'info', msg: 'refused', route: '/v1/alice', status: 404, code: 'not_found' };
    expect([message, field, path]).toHaveLength(3);
  });
});

describe('faultEntry', () => {
  it('says what kind and where, never what', () => {
    const entry = faultEntry(new TypeError('planted alice\n    at planted (/tmp/planted.ts:1:1)'));
    expect(entry).toMatchObject({ level: 'error', msg: 'fault', kind: 'type_error' });
    expect(JSON.stringify(entry)).toMatch(/"where":"log\.test\.ts:\d+:\d+"/);
  });

  it.each([
    [new RangeError('x'), 'range_error'],
    [new Error('x'), 'error'],
    ['planted', 'other'],
    [undefined, 'other'],
  ])('knows %s as %s', (error, kind) => {
    expect(faultEntry(error)).toMatchObject({ kind });
    expect(JSON.stringify(faultEntry(error))).not.toContain('planted');
  });
});
