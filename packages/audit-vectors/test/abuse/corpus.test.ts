/** The corpus as data: its ids, its size, and that every kind of expectation can fail. */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, test } from 'vitest';
import { category } from '../../src/abuse/abuse-case.js';
import { abuseCorpus } from '../../src/abuse/corpus.js';
import { runCategory, type CorpusSubject } from '../../src/abuse/run-corpus.js';
import { createTokenForge } from '../../src/abuse/token-forge.js';

const cases = abuseCorpus.flatMap((one) => one.cases);

test('has 12 categories and more than 300 cases, each with an id of its own', () => {
  expect(abuseCorpus.map(({ name }) => name)).toEqual(['framing', 'size', 'credential', 'json', 'schema', 'personal', 'privacy', 'replay', 'prototype', 'cors', 'slow', 'injection']);
  expect(cases.length).toBeGreaterThan(300);
  expect(new Set(cases.map(({ id }) => id)).size).toBe(cases.length);
  expect(new Set(cases.map(({ title }) => title)).size).toBeGreaterThan(cases.length - 5);
});

test('expects the store to gain nothing from what is refused', () => {
  const wrong = cases.filter(({ expect: { status, stored = 0, reason } }) => stored > 0 && ![status].flat().some((one) => one === 200 || one === 207) && reason !== 'id_conflict');
  expect(wrong.map(({ id }) => id)).toEqual([]);
});

const servers: Server[] = [];
afterEach(() => {
  for (const server of servers.splice(0)) server.close(), server.closeAllConnections();
});

async function subjectOf(handle: (request: IncomingMessage, response: ServerResponse) => void, token = 'token'): Promise<CorpusSubject> {
  const server = createServer((request, response) => {
    request.resume();
    handle(request, response);
  });
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { url: new URL(`http://127.0.0.1:${(server.address() as AddressInfo).port}`), token, forge: createTokenForge(undefined), hasSigningKey: false };
}

describe('an expectation fails where the answer is another', () => {
  const answer = (status: number, body: object, headers: Record<string, string> = {}) => (_request: IncomingMessage, response: ServerResponse): void => void response.writeHead(status, headers).end(JSON.stringify(body));
  const post = category('x', 'x', [
    ['a code', { status: 400, code: 'too_deep' }, ({ post: send }) => send('/', '{}')],
    ['a reason', { status: 400, reason: 'invalid' }, ({ post: send }) => send('/', '{}')],
    ['a header', { status: 400, headers: { allow: 'POST' } }, ({ post: send }) => send('/', '{}')],
    ['no header', { status: 400, headers: { etag: null } }, ({ post: send }) => send('/', '{}')],
  ]);
  test.each([
    ['all is right', answer(400, { error: { code: 'too_deep' }, results: [{ reason: 'invalid' }] }, { allow: 'POST' }), [undefined, undefined, undefined, undefined]],
    ['another status', answer(200, {}), Array(4).fill('status 200 instead of 400')],
    ['nothing that can be read', answer(400, []), ['code none instead of too_deep', 'reason none instead of invalid', 'header allow is not as expected', undefined]],
    ['a value for a code', answer(400, { error: { code: 'Alice Planted' }, results: [{ reason: 'alice@planted.example' }] }, { etag: '"x"' }), ['code none instead of too_deep', 'reason none instead of invalid', 'header allow is not as expected', 'header etag is not as expected']],
    ['no answer at all', (request: IncomingMessage): void => void request.socket.destroy(), Array(4).fill('status 0 instead of 400')],
  ])('%s', async (_name, handle, faults) => {
    const { results } = await runCategory(post, await subjectOf(handle));
    expect(results.map(({ fault }) => fault)).toEqual(faults);
  });
});

test('a collector that takes everything fails in every category that refuses', async () => {
  const subject = await subjectOf((_request, response) => void response.writeHead(200, { etag: '"1"', 'set-cookie': 'id=1' }).end('{}'));
  const fast = abuseCorpus.filter(({ name }) => !['slow', 'size'].includes(name));
  for (const one of fast) {
    const { results } = await runCategory(one, subject);
    expect([one.name, results.filter(({ fault }) => fault !== undefined).length]).toEqual([one.name, expect.any(Number)]);
    expect(results.some(({ fault }) => fault !== undefined), one.name).toBe(true);
  }
});

test('without a token, cases that need one are left, not passed', async () => {
  const credential = abuseCorpus.find(({ name }) => name === 'credential');
  const { results, left } = await runCategory(credential as (typeof abuseCorpus)[number], await subjectOf((_request, response) => void response.writeHead(401).end('{"error":{"code":"unauthorized"}}'), ''));
  expect(left).toBeGreaterThan(20);
  expect(results.length + left).toBe(credential?.cases.length);
});
