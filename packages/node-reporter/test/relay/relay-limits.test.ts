import { tpUserLogin } from '@candor/schema/auth';
import { createAnonymizer } from '@candor/anonymizer';
import { interpretAnswer } from '@candor/reporter-core';
import { describe, expect, it } from 'vitest';

import { createRelay } from '../../src/relay.js';
import type { RelayOptions } from '../../src/relay.js';
import { answerTo, codeOf, eventId, pageBatch, pageEvent, pageHeaders, pageRequest, relaySetting, startMs } from './relay-fixtures.js';

describe('limits', () => {
  /** A body that comes in pieces, the last of them only if the test lets it. */
  function streamed(chunks: readonly Uint8Array[], end = true) {
    let pulled = 0;
    let cancelled = false;
    const body = new ReadableStream<Uint8Array>({
      pull(controller) {
        const chunk = chunks[pulled];
        pulled += 1;
        if (chunk !== undefined) controller.enqueue(chunk);
        else if (end) controller.close();
        else return new Promise(() => undefined);
        return undefined;
      },
      cancel() { cancelled = true; },
    }, { highWaterMark: 0 });
    const init = { method: 'POST', headers: pageHeaders, body, duplex: 'half' };
    return { request: new Request('https://product.example.com/', init), pulled: () => pulled, cancelled: () => cancelled };
  }

  it('a body that does not say its length is read no further than one may be', async () => {
    const { relay } = relaySetting();
    const chunk = new Uint8Array(64 * 1_024).fill(0x20);
    const body = streamed(Array.from({ length: 1_000 }, () => chunk));
    expect(await codeOf(relay, body.request)).toEqual([413, 'too_large']);
    expect(body.pulled()).toBeLessThan(20);
    expect(body.cancelled()).toBe(true);
  });

  it('a body that does not arrive is given up', async () => {
    const { relay, clock } = relaySetting();
    const body = streamed([new Uint8Array([0x7b])], false);
    const answering = codeOf(relay, body.request);
    await clock.advance(30_000);
    expect(await answering).toEqual([408, 'timeout']);
    expect([body.cancelled(), clock.timers()]).toEqual([true, 0]);
  });

  it('a page that goes away in the middle is no fault of ours', async () => {
    const { relay } = relaySetting();
    const body = new ReadableStream<Uint8Array>({ pull: () => Promise.reject(new Error('gone')) });
    const init = { method: 'POST', headers: pageHeaders, body, duplex: 'half' };
    expect(await codeOf(relay, new Request('https://product.example.com/', init))).toEqual([400, 'bad_request']);
  });

  it('more requests at once than allowed are told to come again', async () => {
    let letIn: (answer: boolean) => void = () => undefined;
    const { relay } = relaySetting({ relayLimits: { requestsInFlight: 1 }, session: () => new Promise((resolve) => { letIn = resolve; }) });
    const first = answerTo(relay, pageRequest(pageBatch([pageEvent(1)])));
    const second = await answerTo(relay, pageRequest(pageBatch([pageEvent(2)])));
    expect([second.status, second.headers.get('retry-after')]).toEqual([503, '10']);
    letIn(true);
    expect((await first).status).toBe(200);
  });

  it('events for which there is no room are left undecided, and nothing is lost', async () => {
    const { relay, transport, clock } = relaySetting({ limits: { queueEvents: 3 } });
    const events = [1, 2, 3, 4, 5].map((number) => pageEvent(number));
    const partly = await answerTo(relay, pageRequest(pageBatch(events)));
    expect(partly.status).toBe(200);
    expect(partly.json.results.map(({ id }) => id)).toEqual([1, 2, 3].map(eventId));

    const full = await answerTo(relay, pageRequest(pageBatch(events.slice(3))));
    expect([full.status, full.json.error.code]).toEqual([503, 'unavailable']);
    // The page's transport takes that for what it is: not before ten seconds, then again.
    expect(interpretAnswer(full.status, full.headers.get('retry-after'), full.text, startMs)).toMatchObject({ kind: 'retry', afterMs: 10_000 });

    await clock.advance(10_000);
    const again = await answerTo(relay, pageRequest(pageBatch(events)));
    expect(again.json.results.map(({ status }) => status)).toEqual(['duplicate', 'duplicate', 'duplicate', 'accepted', 'accepted']);
    const { reporter } = await relay.shutdown();
    expect(reporter).toMatchObject({ captured: 5, accepted: 5, dropped: {}, pending: 0 });
    expect(transport.bodies().flatMap(({ events: sent }) => sent.map(({ id }) => id))).toEqual([1, 2, 3, 4, 5].map(eventId));
  });
});

describe('a relay that takes nothing', () => {
  it('after shutdown tells pages to come again, where another may be listening', async () => {
    const { relay } = relaySetting();
    await relay.shutdown();
    expect(await codeOf(relay, pageRequest(pageBatch([pageEvent(1)])))).toEqual([503, 'unavailable']);
    expect(relay.stats().reporter).toMatchObject({ captured: 0, dropped: {} });
  });

  it('where the server’s environment refuses takes no event, whatever the page says', async () => {
    const { relay, transport } = relaySetting({ environment: { DO_NOT_TRACK: '1' } });
    expect(await codeOf(relay, pageRequest(pageBatch([pageEvent(1)])))).toEqual([403, 'consent']);
    await relay.shutdown();
    expect(transport.sent).toHaveLength(0);
  });
});

describe('createRelay', () => {
  it.each<[string, object]>([
    ['no event', { events: [] }],
    ['a usage event', { events: [tpUserLogin] }],
    ['no session callback', { session: undefined }],
    ['an origin with a path', { trustedOrigins: ['https://product.example.com/app'] }],
    ['the null origin', { trustedOrigins: ['null'] }],
    ['a limit that is none', { relayLimits: { bodyBytes: 0 } }],
  ])('refuses %s', (_name, changes) => {
    expect(() => createRelay({ ...relaySetting().options, ...changes } as RelayOptions)).toThrow(expect.objectContaining({ code: 'invalid_option' }) as Error);
  });

  it('refuses an address that could be listened in on, as a reporter does', () => {
    const { options } = relaySetting();
    const { transport: _none, ...others } = options;
    expect(() => createRelay({ ...others, url: 'http://collector.example.com', anonymizer: createAnonymizer('8f14e45f-ceea-467f-a0e6-2f8b6c9d1a37') })).toThrow(
      expect.objectContaining({ code: 'insecure_url' }) as Error,
    );
  });
});
