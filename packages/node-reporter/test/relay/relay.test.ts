import { tpUserLogin } from '@candor/schema/auth';
import { createFormScanner } from '@candor/audit-vectors';
import { describe, expect, it } from 'vitest';

import type { RelayOptions } from '../../src/relay.js';
import { answerTo, batchId, codeOf, distinctId, eventId, pageBatch, pageEvent, pageHeaders, pageRequest, raw, relaySetting } from './relay-fixtures.js';

describe('a batch of a page', () => {
  it('is pseudonymised with the cluster’s key and forwarded under the page’s ids, time and installation', async () => {
    const { relay, transport, options } = relaySetting();
    const login = pageEvent(2, {
      event: 'connect.cluster.login',
      at: '2026-11-23T09:59:00Z',
      properties: { ...raw, connector_type: 'github', os: 'linux', arch: 'arm64', os_version: '6.1', connect_version: '17.2.0' },
    });
    const { status, json } = await answerTo(relay, pageRequest(pageBatch([pageEvent(1), login])));
    expect({ status, json }).toEqual({
      status: 200,
      json: {
        schema: 'candor/1',
        batch_id: batchId,
        results: [{ id: eventId(1), status: 'accepted' }, { id: eventId(2), status: 'accepted' }],
      },
    });
    const { reporter } = await relay.shutdown();
    expect(reporter).toMatchObject({ captured: 2, accepted: 2, pending: 0 });

    const pseudonyms = {
      user_name: options.anonymizer.anonymize(raw.user_name),
      cluster_name: options.anonymizer.anonymize(raw.cluster_name),
    };
    expect(transport.bodies()[0]?.events).toMatchObject([
      { id: eventId(1), at: '2026-11-23T10:00:00Z', distinct_id: distinctId, properties: pseudonyms },
      { id: eventId(2), at: '2026-11-23T09:59:00Z', distinct_id: distinctId, properties: { ...pseudonyms, connector_type: 'github' }, set_once: { os: 'linux', arch: 'arm64' } },
    ]);
  });

  it('leaves nothing of its raw values on the wire, in answers or in the statistics, and no pseudonym in an answer', async () => {
    const { relay, transport, options } = relaySetting();
    const requests = [
      pageBatch([pageEvent(1), pageEvent(1), pageEvent(1, { at: '2026-11-23T10:01:00Z' })]),
      pageBatch([pageEvent(2, { properties: { ...raw, [raw.user_name]: raw.user_name } })]),
      pageBatch([pageEvent(3, { event: raw.user_name })]),
      pageBatch([pageEvent(4, { id: raw.user_name })]),
      pageBatch([pageEvent(5)], { batch_id: raw.user_name }),
      pageBatch([pageEvent(6)], { consent: { state: raw.user_name, surface: raw.user_name } }),
      pageBatch([pageEvent(7, { properties: { ...raw, user_name: { nested: raw.user_name } } })]),
      `{"${raw.user_name}"`,
    ];
    const texts: string[] = [];
    for (const request of requests) texts.push((await answerTo(relay, pageRequest(request))).text);
    await relay.shutdown();
    texts.push(JSON.stringify(relay.stats()));
    const scanner = createFormScanner(Object.values(raw));
    for (const text of [...texts, ...transport.sent.map(({ body }) => body)]) expect(scanner.scan(Buffer.from(text), 'text')).toEqual([]);
    expect(scanner.scan(Buffer.from(JSON.stringify(requests)), 'requests')).not.toEqual([]);
    const pseudonyms = Object.values(raw).map((value) => options.anonymizer.anonymize(value));
    for (const text of texts) for (const pseudonym of pseudonyms) expect(text).not.toContain(pseudonym);
    expect(transport.sent.length).toBeGreaterThan(0);
  });

  it('that comes again is answered as known, and not forwarded twice', async () => {
    const { relay, transport } = relaySetting();
    await relay.handle(pageRequest(pageBatch([pageEvent(1)])));
    const { json } = await answerTo(relay, pageRequest(pageBatch([pageEvent(1), pageEvent(2)])));
    expect(json.results).toEqual([{ id: eventId(1), status: 'duplicate' }, { id: eventId(2), status: 'accepted' }]);
    expect((await relay.shutdown()).reporter.accepted).toBe(2);
    expect(transport.bodies().flatMap(({ events }) => events.map(({ id }) => id))).toEqual([eventId(1), eventId(2)]);
  });

  it('with other content under a known id makes no second event', async () => {
    const { relay } = relaySetting();
    await relay.handle(pageRequest(pageBatch([pageEvent(1)])));
    const others = [
      pageEvent(1, { at: '2026-11-23T10:01:00Z' }),
      pageEvent(1, { distinct_id: '3f0c6a52-9d4e-4b6f-8a3d-2f5f0c1b7e92' }),
      pageEvent(1, { properties: { ...raw, user_name: 'bob' } }),
    ];
    const { status, json } = await answerTo(relay, pageRequest(pageBatch(others)));
    expect(status).toBe(400);
    expect(json.results).toEqual(others.map(({ id }) => ({ id, status: 'rejected', reason: 'id_conflict' })));
    expect((await relay.shutdown()).reporter.captured).toBe(1);
  });

  it('remembers so many ids and no more; the collector remembers the rest', async () => {
    const { relay } = relaySetting({ relayLimits: { rememberedIds: 2 } });
    await relay.handle(pageRequest(pageBatch([pageEvent(1), pageEvent(2), pageEvent(3)])));
    const { json } = await answerTo(relay, pageRequest(pageBatch([pageEvent(3), pageEvent(2), pageEvent(1)])));
    expect(json.results.map(({ status }) => status)).toEqual(['duplicate', 'duplicate', 'accepted']);
  });
});

describe('an event that is refused', () => {
  it.each<[string, Parameters<typeof pageEvent>[1], object]>([
    ['by an event that was not listed', { event: 'tp.ui.banner.click' }, { reason: 'unknown_event' }],
    ['by an event of the server', { event: tpUserLogin.name }, { reason: 'unknown_event' }],
    ['by a property too many', { properties: { ...raw, note: 'x' } }, { reason: 'undeclared_property' }],
    ['by a prototype’s name', { properties: JSON.parse('{"user_name":"a","__proto__":{"x":1}}') as object }, { reason: 'undeclared_property' }],
    ['by a value of another type', { properties: { ...raw, user_name: 7 } }, { reason: 'invalid' }],
    ['by half a character', { properties: { ...raw, user_name: '\ud800' } }, { reason: 'invalid' }],
    ['by its size', { properties: { ...raw, user_name: 'x'.repeat(9_000) } }, { reason: 'too_large' }],
    ['by its id', { id: 'x' }, { id: null, reason: 'invalid' }],
    ['by an id of another version', { id: distinctId }, { id: null, reason: 'invalid' }],
    ['by a second where a minute belongs', { at: '2026-11-23T10:00:01Z' }, { reason: 'invalid' }],
    ['by a day that does not exist', { at: '2026-02-30T10:00:00Z' }, { reason: 'invalid' }],
    ['by its installation', { distinct_id: eventId(1) }, { reason: 'invalid' }],
    ['by properties that are a list', { properties: [] }, { reason: 'invalid' }],
  ])('%s does not take the others with it', async (_name, changes, expected) => {
    const { relay } = relaySetting();
    const { status, json } = await answerTo(relay, pageRequest(pageBatch([pageEvent(1, changes), pageEvent(2)])));
    expect(status).toBe(207);
    expect(json.results).toEqual([{ id: eventId(1), status: 'rejected', ...expected }, { id: eventId(2), status: 'accepted' }]);
  });

  it('by a key too many, or because it is no object at all', async () => {
    const { relay } = relaySetting();
    const { status, json } = await answerTo(relay, pageRequest(pageBatch([{ ...pageEvent(1), seq: 1 }, null, 'x', []])));
    expect(status).toBe(400);
    expect(json.results).toEqual([eventId(1), null, null, null].map((id) => ({ id, status: 'rejected', reason: 'invalid' })));
  });
});

describe('where a request comes from', () => {
  const withHeaders = (changes: Readonly<Record<string, string | undefined>>): Request => {
    const headers = Object.entries({ ...pageHeaders, ...changes }).filter((entry): entry is [string, string] => entry[1] !== undefined);
    return pageRequest(pageBatch([pageEvent(1)]), Object.fromEntries(headers));
  };
  const other = 'https://evil.example.org';

  it.each<[string, Readonly<Record<string, string | undefined>>, boolean]>([
    ['both headers agree', {}, true],
    ['an older browser, which sends Origin alone', { 'sec-fetch-site': undefined }, true],
    ['no Origin, but a browser that vouches', { origin: undefined }, true],
    ['neither header', { origin: undefined, 'sec-fetch-site': undefined }, false],
    ['a null origin', { origin: 'null' }, false],
    ['a null origin from an older browser', { origin: 'null', 'sec-fetch-site': undefined }, false],
    ['another origin', { origin: other, 'sec-fetch-site': undefined }, false],
    ['another origin that claims to be the same', { origin: other }, false],
    ['another port', { origin: 'https://product.example.com:8443' }, false],
    ['another scheme', { origin: 'http://product.example.com' }, false],
    ['a subdomain', { origin: 'https://a.product.example.com', 'sec-fetch-site': 'same-site' }, false],
    ['the same site', { 'sec-fetch-site': 'same-site' }, false],
    ['another site', { 'sec-fetch-site': 'cross-site' }, false],
    ['the address bar', { 'sec-fetch-site': 'none', origin: undefined }, false],
    ['two words', { 'sec-fetch-site': 'same-origin, cross-site' }, false],
  ])('%s', async (_name, changes, taken) => {
    const { relay, transport } = relaySetting();
    const { status } = await answerTo(relay, withHeaders(changes));
    expect(status).toBe(taken ? 200 : 403);
    expect((await relay.shutdown()).reporter.captured).toBe(taken ? 1 : 0);
    expect(transport.sent).toHaveLength(taken ? 1 : 0);
  });

  it('is judged by trustedOrigins, and by nothing else, where they are given', async () => {
    const { relay } = relaySetting({ trustedOrigins: ['https://metrics.example.com'] });
    expect((await answerTo(relay, withHeaders({ origin: 'https://metrics.example.com' }))).status).toBe(200);
    expect((await answerTo(relay, withHeaders({}))).status).toBe(403);
  });
});

describe('a request that is refused as a whole', () => {
  const sound = pageBatch([pageEvent(1)]);
  const request = (headers: Readonly<Record<string, string>>): Request => pageRequest(sound, { ...pageHeaders, ...headers });
  it.each<[string, () => Request, number, string]>([
    ['by its method', () => new Request('https://product.example.com/metrics', { headers: pageHeaders }), 405, 'method_not_allowed'],
    ['by a type a form could send', () => request({ 'content-type': 'text/plain' }), 415, 'unsupported_media_type'],
    ['by another charset', () => request({ 'content-type': 'application/json; charset=latin1' }), 415, 'unsupported_media_type'],
    ['by a type that only begins like it', () => request({ 'content-type': 'application/json-seq' }), 415, 'unsupported_media_type'],
    ['by its encoding', () => request({ 'content-encoding': 'gzip' }), 415, 'unsupported_encoding'],
    ['by the length it announces', () => request({ 'content-length': '524289' }), 413, 'too_large'],
    ['by no JSON', () => pageRequest('{"schema":'), 400, 'invalid_json'],
    ['by no body', () => pageRequest(''), 400, 'invalid_json'],
    ['by another schema', () => pageRequest({ ...sound, schema: 'candor/1' }), 400, 'invalid_batch'],
    ['by a key too many', () => pageRequest({ ...sound, key: 1 }), 400, 'invalid_batch'],
    ['by no event', () => pageRequest(pageBatch([])), 400, 'invalid_batch'],
    ['by a list', () => pageRequest([sound]), 400, 'invalid_batch'],
    ['by too many events', () => pageRequest(pageBatch(Array.from({ length: 501 }, (_, index) => pageEvent(index)))), 413, 'too_many_events'],
    ['by consent that is none', () => pageRequest(pageBatch([pageEvent(1)], { consent: { state: 'denied', surface: 'x' } })), 403, 'consent'],
    ['by consent to something else', () => pageRequest(pageBatch([pageEvent(1)], { consent: { state: 'granted', surface: 'x' } })), 403, 'consent'],
  ])('%s', async (_name, make, status, code) => {
    const { relay } = relaySetting();
    const { status: actual, json, headers } = await answerTo(relay, make());
    expect([actual, json.error.code]).toEqual([status, code]);
    expect(json.error.message).not.toBe('');
    expect(headers.get('cache-control')).toBe('no-store');
    expect(relay.stats()).toMatchObject({ answered: 0, refused: { [code]: 1 }, reporter: { captured: 0 } });
  });

  it('by bytes that are no UTF-8', async () => {
    const { relay } = relaySetting();
    const body = Uint8Array.from([0x7b, 0xff, 0x7d]);
    expect(await codeOf(relay, new Request('https://product.example.com/', { method: 'POST', headers: pageHeaders, body }))).toEqual([400, 'invalid_encoding']);
  });

  it('takes a media type with its charset', async () => {
    const { relay } = relaySetting();
    expect((await answerTo(relay, request({ 'content-type': 'Application/JSON; charset="UTF-8"' }))).status).toBe(200);
  });
});

describe('the session', () => {
  const sound = (): Request => pageRequest(pageBatch([pageEvent(1)]));

  it.each<[string, RelayOptions['session'], [number, string]]>([
    ['there is none', () => false, [403, 'forbidden']],
    ['there is none, later', () => Promise.resolve(false), [403, 'forbidden']],
    ['the answer is no boolean', (() => 'yes') as unknown as RelayOptions['session'], [403, 'forbidden']],
    ['the callback throws', () => { throw new Error(raw.user_name); }, [503, 'unavailable']],
    ['the callback rejects', () => Promise.reject(new Error(raw.user_name)), [503, 'unavailable']],
  ])('%s', async (_name, session, expected) => {
    const { relay } = relaySetting({ session });
    expect(await codeOf(relay, sound())).toEqual(expected);
    expect(relay.stats().reporter.captured).toBe(0);
  });

  it('is asked with the headers, and with nothing of the body', async () => {
    let seen: Request | undefined;
    const { relay } = relaySetting({ session: (request) => { seen = request; return true; } });
    await relay.handle(pageRequest(pageBatch([pageEvent(1)]), { ...pageHeaders, cookie: 'session=1' }));
    expect([seen?.headers.get('cookie'), seen?.body]).toEqual(['session=1', null]);
  });

  it('that does not answer in time is answered for', async () => {
    const { relay, clock } = relaySetting({ session: () => new Promise(() => undefined) });
    const answering = codeOf(relay, sound());
    await clock.advance(10_000);
    expect(await answering).toEqual([503, 'unavailable']);
    expect(clock.timers()).toBe(0);
  });
});
