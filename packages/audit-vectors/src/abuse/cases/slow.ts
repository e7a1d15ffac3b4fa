/** Senders that are slow, that go away, or that do not stop. They run beside the other cases: whoever is honest must still be served. */
import { category, type Expectation } from '../abuse-case.js';
import type { Answer } from '../raw-exchange.js';
import { batchOf, usageEvent } from '../sample-batch.js';

/** An answer that says so, or a connection that is cut: both free the collector. */
const givenUp: Expectation = { status: [408, 0] };
const head = 'POST /v1/usage HTTP/1.1\r\nhost: audit\r\ncontent-type: application/json\r\n';
/** Milliseconds between two bytes of a sender that drips; together longer than the bound. */
const drip = 500;
const dripping = (text: string): (string | number)[] => [...text].flatMap((char) => [char, drip]);
const many = async (count: number, open: () => Promise<Answer>): Promise<void> => void (await Promise.all(Array.from({ length: count }, open)));

export const slow = category('slow', 'a connection takes its time at nobody else\'s cost, and no longer than the bounds of DESIGN', [
  ['a head that stops', givenUp, ({ raw }) => raw(head)],
  ['nothing at all', givenUp, ({ raw }) => raw('')],
  ['a head that drips', givenUp, ({ raw }) => raw('GET /healthz HTTP/1.1\r\nhost: audit\r\n', ...dripping(`x-slow: ${'y'.repeat(60)}`))],
  ['a body that stops', givenUp, ({ raw, token }) => raw(`${head}authorization: Bearer ${token}\r\ncontent-length: 1000\r\n\r\n`, '{"schema"'), 'token'],
  ['a body that drips', givenUp, ({ raw, token }) => raw(`${head}authorization: Bearer ${token}\r\ncontent-length: 1000\r\n\r\n`, ...dripping(' '.repeat(80))), 'token'],
  ['chunks that stop', givenUp, ({ raw, token }) => raw(`${head}authorization: Bearer ${token}\r\ntransfer-encoding: chunked\r\n\r\n`, '5\r\n{"sch\r\n'), 'token'],
  ['a sender who goes away within the body', 0, ({ rawWith, token }) => rawWith({ parts: [`${head}authorization: Bearer ${token}\r\ncontent-length: 1000\r\n\r\n{"schema"`, 50], abort: true }), 'token'],
  ['a sender who closes its side and waits', { status: [400, 0] }, ({ rawWith, bytes, token }) => rawWith({ parts: bytes('/v1/usage', '{}', { headers: { authorization: `Bearer ${token}` } }), halfClose: true }), 'token'],
  ['a sender who goes on after the refusal', { status: [413, 0] }, ({ raw, token }) => raw(`${head}authorization: Bearer ${token}\r\ncontent-length: 100000000\r\n\r\n`, ...Array.from({ length: 64 }, () => ' '.repeat(64 * 1024))), 'token'],
  ['200 connections that are opened and left', { status: 200, stored: 1 }, async ({ rawWith, usage }) => {
    await many(200, () => rawWith({ parts: [''], abort: true }));
    return usage(batchOf([usageEvent()]));
  }, 'token'],
  ['100 idle connections beside a good one', { status: 200, stored: 1 }, async ({ rawWith, usage }) => {
    const idle = many(100, () => rawWith({ parts: [''], patience: 3000 }));
    const answer = await usage(batchOf([usageEvent()]));
    await idle;
    return answer;
  }, 'token'],
  ['200 bad requests at once', 400, async ({ usage }) => {
    const answers = await Promise.all(Array.from({ length: 200 }, () => usage('{}')));
    return answers.find(({ status }) => status !== 400) ?? (answers[0] as Answer);
  }, 'token'],
]);
