/** What comes with a good batch and must be forgotten: headers that name the sender, and the address itself. */
import { category, type AbuseCase, type Expectation } from '../abuse-case.js';
import { batchOf, behaviorEvent } from '../sample-batch.js';
import { senderAddress } from '../planted.js';

/** Nothing in an answer may recognise the sender next time. */
const taken: Expectation = { status: 200, stored: 1, headers: { 'set-cookie': null, etag: null, 'last-modified': null, 'strict-transport-security': null, 'alt-svc': null, server: null, 'x-powered-by': null, 'cache-control': 'no-store' } };
const batch = (): ReturnType<typeof batchOf> => batchOf([behaviorEvent()]);
const withHeader = (name: string, value: (canary: string) => string = (canary) => canary): AbuseCase['send'] => ({ behavior, canary }) => behavior(batch(), { headers: { [name]: value(canary) } });

export const privacy = category('privacy', 'what names the sender is neither stored, nor logged, nor answered', [
  ['a cookie', taken, withHeader('cookie', (canary) => `session=${canary}`)],
  ['a user agent', taken, withHeader('user-agent')],
  ['a referrer', taken, withHeader('referer', (canary) => `https://${canary.replace('@', '.')}/users`)],
  ['an origin', taken, withHeader('origin', (canary) => `https://${canary.replace('@', '.')}`)],
  ['an address from a proxy', taken, withHeader('x-forwarded-for', () => '198.51.100.78')],
  ['an address in the standard header', taken, withHeader('forwarded', (canary) => `for=198.51.100.79;host=${canary}`)],
  ['an address from a content network', taken, withHeader('cf-connecting-ip', () => '198.51.100.80')],
  ['a real address', taken, withHeader('x-real-ip', () => '198.51.100.81')],
  ['a sender', taken, withHeader('from')],
  ['languages', taken, withHeader('accept-language', (canary) => `x-${canary}`)],
  ['hints of the browser', taken, withHeader('sec-ch-ua-model', (canary) => `"${canary}"`)],
  ['a credential on the open endpoint', taken, withHeader('authorization', (canary) => `Bearer ${canary}`)],
  ['a password on the open endpoint', taken, withHeader('authorization', (canary) => `Basic ${Buffer.from(`${canary}:secret`).toString('base64')}`)],
  ['an id of the request', taken, withHeader('x-request-id')],
  ['a trace', taken, withHeader('traceparent', (canary) => `00-${Buffer.from(canary).toString('hex').slice(0, 32)}-00f067aa0ba902b7-01`)],
  ['an entity tag to be recognised by', taken, withHeader('if-none-match', (canary) => `"${canary}"`)],
  ['a header nobody knows', taken, withHeader('x-user')],
  ['a query', taken, ({ post, canary }) => post(`/v1/behavior?user=${canary}&ip=198.51.100.82`, batch())],
  ['a host', taken, withHeader('host', (canary) => canary.replace('@', '.'))],
  ['a parameter of the media type', taken, withHeader('content-type', (canary) => `application/json; user="${canary}"`)],
  ['a path nobody declared', { status: 404, code: 'not_found' }, ({ post, canary }) => post(`/users/${canary}`, '{}')],
  ['the address that is sent from', taken, ({ rawWith, bytes }) => rawWith({ parts: bytes('/v1/behavior', batch()), from: senderAddress })],
]);
