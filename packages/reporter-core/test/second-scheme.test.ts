/** Scheme 2 from `track()` to the batch. What is expected is computed with `node:crypto` from the specification, not by the anonymizer. */
import { createHmac, hkdfSync } from 'node:crypto';

import { createAnonymizer } from '@candor/anonymizer';
import { tpUserLogin } from '@candor/schema/auth';
import type { TpUserLogin } from '@candor/schema/auth';
import { connectClusterLogin } from '@candor/schema/connect';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { createReporter } from '../src/reporter.js';
import { settingFor } from './event-fixtures.js';

const key = '6f2b8c1d-94e7-4a35-b0d8-2c7e5f91a364';
const anonymizer = createAnonymizer(key, { scheme: 'hmac-anon/2' });
const login: TpUserLogin = { cluster_name: 'main', user_name: 'alice', address: '192.0.2.7', method: 'publickey', connector_type: 'local' };

function expected(value: string, kind: string, epoch: string): string {
  const info = ['hmac-anon/2', kind, epoch].map((text) => `${text.length}:${text},`).join('');
  const subkey = Buffer.from(hkdfSync('sha256', key, 'hmac-anon/2', info, 32));
  return `a2.${createHmac('sha256', subkey).update(value, 'utf8').digest('base64url')}`;
}

async function sentAt(times: readonly Date[], properties = login) {
  const { options, transport } = settingFor('usage', { anonymizer });
  const reporter = createReporter(options);
  for (const at of times) reporter.track(tpUserLogin, properties, { at });
  const { dropped } = await reporter.flush();
  const [batch] = transport.bodies();
  return { batch, users: batch?.events.map((event) => event.properties['user_name']) ?? [], dropped };
}

describe('scheme 2', () => {
  it('is named by the batch, and gives each kind a pseudonym of its own', async () => {
    const { batch } = await sentAt([new Date('2026-11-23T10:00:00Z')]);
    expect(batch).toMatchObject({ anonymization: { scheme: 'hmac-anon/2', key_id: anonymizer.keyId } });
    expect(batch?.events[0]?.properties).toMatchObject({
      cluster_name: expected('main', 'cluster', '2026-11'),
      user_name: expected('alice', 'user', '2026-11'),
      address: expected('192.0.2.7', 'address', '2026-11'),
    });
  });

  it('changes a name at the turn of the month of the event, not of the clock, in UTC', async () => {
    const { users } = await sentAt(['2026-10-31T23:59:59.999Z', '2026-11-01T00:00:00Z', '2026-11-30T23:59:59Z', '2026-12-01T00:00:00+01:00'].map((at) => new Date(at)));
    expect(users).toEqual(['2026-10', '2026-11', '2026-11', '2026-11'].map((epoch) => expected('alice', 'user', epoch)));
  });

  it('takes the clock where no time is given', async () => {
    const { options, transport } = settingFor('behavior', { anonymizer });
    const reporter = createReporter(options);
    reporter.track(connectClusterLogin, { cluster_name: 'main', user_name: 'alice', connector_type: 'github', os: 'linux', arch: 'x64', os_version: '6.8.0', connect_version: '18.2.1' });
    await reporter.flush();
    expect(transport.bodies()[0]?.events[0]?.properties['user_name']).toBe(expected('alice', 'user', '2026-11'));
  });

  it('sends nothing of an event without a time, and omits what is empty', async () => {
    const { users, dropped } = await sentAt([new Date(Number.NaN), new Date(8.64e15), new Date('2026-11-23T10:00:00Z')], { ...login, user_name: '' });
    expect(users).toEqual([undefined]);
    expect(dropped).toEqual({ invalid: 2 });
  });

  it('is the construction of the specification, for whatever name and time', async () => {
    const time = fc.date({ min: new Date('2000-01-01T00:00:00Z'), max: new Date('2099-12-31T23:59:59Z'), noInvalidDate: true });
    const name = fc.string({ unit: 'grapheme', minLength: 1 });
    await fc.assert(
      fc.asyncProperty(name, time, async (name, at) => {
        const { users } = await sentAt([at], { ...login, user_name: name });
        expect(users).toEqual([expected(name, 'user', at.toISOString().slice(0, 7))]);
      }),
      { numRuns: 50 },
    );
  });
});

it('a fake that gives tokens of the other scheme cannot have them sent', async () => {
  const scheme1 = createAnonymizer(key);
  const { options, transport } = settingFor('usage', { anonymizer: { ...scheme1, scheme: 'hmac-anon/2' } });
  const reporter = createReporter(options);
  reporter.track(tpUserLogin, login);
  expect((await reporter.flush()).dropped).toEqual({ invalid: 1 });
  expect(transport.bodies()).toEqual([]);
});
