/** Scheme 2 from `track()` to the batch of a page. What is expected is computed with `node:crypto` from the specification. */
import { createHmac, hkdfSync } from 'node:crypto';
import { createAnonymizer } from '@candor/anonymizer';
import type { Anonymizer } from '@candor/anonymizer';
import { createManualClock, createScriptedTransport } from '@candor/reporter-core/testing';
import { connectClusterLogin } from '@candor/schema/connect';
import { expect, it } from 'vitest';
import { createBrowserReporter } from '../src/reporter.js';
import { createFakePage } from './fake-page.js';

const key = '6f2b8c1d-94e7-4a35-b0d8-2c7e5f91a364';
const anonymizer = createAnonymizer(key, { scheme: 'hmac-anon/2' });
const login = { cluster_name: 'main', user_name: 'alice', connector_type: 'github', os: 'linux', arch: 'x64', os_version: '6.8.0', connect_version: '18.2.1' } as const;

function expected(value: string, kind: string, epoch: string): string {
  const info = ['hmac-anon/2', kind, epoch].map((text) => `${text.length}:${text},`).join('');
  const subkey = Buffer.from(hkdfSync('sha256', key, 'hmac-anon/2', info, 32));
  return `a2.${createHmac('sha256', subkey).update(value, 'utf8').digest('base64url')}`;
}

function pageWith(given: Anonymizer) {
  const transport = createScriptedTransport();
  const clock = createManualClock(Date.UTC(2026, 10, 23, 10));
  return { transport, reporter: createBrowserReporter({ mode: 'direct', url: 'https://metrics.example.com', anonymizer: given, consent: 'granted', transport, clock, window: createFakePage().window }) };
}

it('is named by the batch, and gives each kind a pseudonym of its own, of the month of the event', async () => {
  const { reporter, transport } = pageWith(anonymizer);
  for (const at of [new Date('2026-10-31T23:59:59.999Z'), new Date('2026-12-01T00:00:00+01:00'), undefined]) reporter.track(connectClusterLogin, login, at && { at });
  expect(await reporter.flush()).toMatchObject({ captured: 3, accepted: 3 });
  const [batch] = transport.bodies();
  expect(batch).toMatchObject({ anonymization: { scheme: 'hmac-anon/2', key_id: anonymizer.keyId } });
  expect(batch?.events.map(({ properties }) => [properties['cluster_name'], properties['user_name']])).toEqual(
    ['2026-10', '2026-11', '2026-11'].map((epoch) => [expected('main', 'cluster', epoch), expected('alice', 'user', epoch)]),
  );
});

it('sends nothing of an event without a time', async () => {
  const { reporter, transport } = pageWith(anonymizer);
  reporter.track(connectClusterLogin, login, { at: new Date(Number.NaN) });
  expect((await reporter.flush()).dropped).toEqual({ invalid: 1 });
  expect(transport.bodies()).toEqual([]);
});

it('a fake that gives tokens of the other scheme cannot have them sent', async () => {
  const { reporter, transport } = pageWith({ ...createAnonymizer(key), scheme: 'hmac-anon/2' });
  reporter.track(connectClusterLogin, login);
  expect((await reporter.flush()).dropped).toEqual({ invalid: 1 });
  expect(transport.bodies()).toEqual([]);
});

it('refuses an anonymizer of a scheme it does not know', () => {
  expect(() => pageWith({ ...anonymizer, scheme: 'hmac-anon/3' as 'hmac-anon/2' })).toThrow(expect.objectContaining({ code: 'invalid_anonymizer' }));
});
