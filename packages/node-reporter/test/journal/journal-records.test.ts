import { describe, expect, it } from 'vitest';

import { parseRecord } from '../../src/journal/journal-records.js';

const head = {
  id: '5f0c1d7e-8a52-4c7b-9a1e-2f4b6d8c0e13',
  keyId: '3f0c6a52-9d4e-4b6f-8a3d-2f5f0c1b7e90',
  catalog: '0.1.0',
  reporter: { name: '@candor/node-reporter', version: '0.1.0' },
};
const record = (more: object): string => `S${JSON.stringify({ head: { ...head, ...more }, lastSeq: 3, ledger: { captured: 3, outcomes: {} } })}`;

describe('the head of a stream', () => {
  it('keeps its scheme', () => {
    expect(parseRecord(record({ scheme: 'hmac-anon/2' }))).toMatchObject({ kind: 'stream', head: { ...head, scheme: 'hmac-anon/2' }, lastSeq: 3 });
  });

  it('is of scheme 1 where a journal of before there was another names none', () => {
    expect(parseRecord(record({}))).toMatchObject({ kind: 'stream', head: { ...head, scheme: 'hmac-anon/1' } });
  });

  it('of a scheme that is not known is not sent under the name of one that is', () => {
    for (const scheme of ['hmac-anon/3', '', 2]) expect(parseRecord(record({ scheme })), String(scheme)).toBeUndefined();
  });
});
