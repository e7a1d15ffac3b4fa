/** Tokens that are missing, borrowed or forged. A genuine token that names no valid licence is 403, everything else 401. */
import { category, type AbuseCase, type Expectation } from '../abuse-case.js';
import { batchOf, usageEvent } from '../sample-batch.js';
import { licence } from '../token-forge.js';

const unauthorized: Expectation = { status: 401, code: 'unauthorized' };
const forbidden: Expectation = { status: 403, code: 'forbidden' };
const batch = (): ReturnType<typeof batchOf> => batchOf([usageEvent()]);

/** Sends a good batch with this header. */
const having = (authorization: (requests: Parameters<AbuseCase['send']>[0]) => string | undefined): AbuseCase['send'] => (requests) => {
  const value = authorization(requests);
  return requests.post('/v1/usage', batch(), { headers: { authorization: value } });
};
const bearer = (token: (requests: Parameters<AbuseCase['send']>[0]) => string): AbuseCase['send'] => having((requests) => `Bearer ${token(requests)}`);

export const credential = category('credential', 'only a genuine, present and valid licence token opens the usage endpoint, and the tenant comes from it alone', [
  ['no credential', unauthorized, having(() => undefined)],
  ['an empty credential', unauthorized, having(() => '')],
  ['a scheme without a token', unauthorized, having(() => 'Bearer')],
  ['a name and a password', unauthorized, having(({ canary }) => `Basic ${Buffer.from(`${canary}:secret`).toString('base64')}`)],
  ['a token of garbage', unauthorized, bearer(({ canary }) => Buffer.from(canary).toString('base64url').repeat(4))],
  ['three parts of garbage', unauthorized, bearer(({ canary }) => Array(3).fill(Buffer.from(canary).toString('base64url')).join('.'))],
  ['the token in the query', unauthorized, ({ post, token }) => post(`/v1/usage?access_token=${token}`, batch()), 'token'],
  ['the token in a cookie', unauthorized, ({ post, token }) => post('/v1/usage', batch(), { headers: { cookie: `authorization=${token}` } }), 'token'],
  ['the token in the batch', unauthorized, ({ post, token }) => post('/v1/usage', { ...batch(), token }), 'token'],
  ['two tokens in one header', unauthorized, bearer(({ token }) => `${token}, ${token}`), 'token'],
  ['a token with something behind it', unauthorized, bearer(({ token }) => `${token} x`), 'token'],
  ['a changed signature', unauthorized, bearer(({ token }) => token.slice(0, -4) + (token.endsWith('AAAA') ? 'BBBB' : 'AAAA')), 'token'],
  ['no signature', unauthorized, bearer(({ token }) => token.slice(0, token.lastIndexOf('.') + 1)), 'token'],
  ['another tenant in a signed token', unauthorized, bearer(({ token }) => token.split('.').map((part, at) => (at === 1 ? Buffer.from(JSON.stringify(licence({ tenant: 'other' }))).toString('base64url') : part)).join('.')), 'token'],
  ['alg none', unauthorized, bearer(({ forge }) => forge.assembled({ alg: 'none' }, licence(), ''))],
  ['alg nOnE with a signature', unauthorized, bearer(({ forge }) => forge.assembled({ alg: 'nOnE' }, licence(), 'AAAA'))],
  ['no algorithm', unauthorized, bearer(({ forge }) => forge.assembled({ typ: 'JWT' }, licence(), 'AAAA'))],
  ['HMAC with the public key as its secret', unauthorized, bearer(({ forge }) => forge.confused(licence())), 'signing-key'],
  ['a key of somebody else', unauthorized, bearer(({ forge }) => forge.foreign(licence()))],
  ['a header that brings its own key', unauthorized, bearer(({ forge }) => forge.foreign(licence(), { jwk: forge.foreignJwk }))],
  ['a header that points to a key', unauthorized, bearer(({ forge }) => forge.foreign(licence(), { jku: 'http://127.0.0.1:9/keys', x5u: 'http://127.0.0.1:9/chain' }))],
  ['a key id that is a path', unauthorized, bearer(({ forge }) => forge.foreign(licence(), { kid: '../../../../dev/null' }))],
  ['a critical extension nobody knows', unauthorized, bearer(({ forge }) => forge.genuine(licence(), { crit: ['x'], x: 1 })), 'signing-key'],
  ['an expired token', unauthorized, bearer(({ forge }) => forge.genuine(licence({ exp: Math.floor(Date.now() / 1000) - 3600 }))), 'signing-key'],
  ['a token that is not valid yet', unauthorized, bearer(({ forge }) => forge.genuine(licence({ nbf: Math.floor(Date.now() / 1000) + 3600 }))), 'signing-key'],
  ['a token without an end', unauthorized, bearer(({ forge }) => forge.genuine(licence({ exp: null }))), 'signing-key'],
  ['an end that is a word', unauthorized, bearer(({ forge }) => forge.genuine(licence({ exp: 'never' }))), 'signing-key'],
  ['a token for another audience', unauthorized, bearer(({ forge }) => forge.genuine(licence({ aud: 'other' }))), 'signing-key'],
  ['a token of another issuer', unauthorized, bearer(({ forge }) => forge.genuine(licence({ iss: 'other' }))), 'signing-key'],
  ['an edition that does not exist', forbidden, bearer(({ forge }) => forge.genuine(licence({ edition: 'gold' }))), 'signing-key'],
  ['a plan that the edition does not have', forbidden, bearer(({ forge }) => forge.genuine(licence({ plan: 'mandatory' }))), 'signing-key'],
  ['a tenant that is an e-mail address', forbidden, bearer(({ forge, canary }) => forge.genuine(licence({ tenant: canary }))), 'signing-key'],
  ['a tenant that is a list', forbidden, bearer(({ forge }) => forge.genuine(licence({ tenant: ['abuse'] }))), 'signing-key'],
  ['a tenant that is a path', forbidden, bearer(({ forge }) => forge.genuine(licence({ tenant: '../other' }))), 'signing-key'],
  ['a genuine token of our making', { status: 200, stored: 1 }, bearer(({ forge }) => forge.genuine(licence())), 'signing-key'],
  ['the scheme in lower case (RFC 9110 §11.1)', { status: 200, stored: 1 }, having(({ token }) => `bearer ${token}`), 'token'],
  ['a token of 9 KiB', { status: [401, 431] }, bearer(({ forge, canary }) => forge.foreign(licence({ note: canary.repeat(250) })))],
  ['another tenant in the batch', { status: 400, code: 'invalid_batch' }, ({ usage }) => usage({ ...batch(), tenant: 'other' }), 'token'],
  ['another tenant in the event', { status: 400, reason: 'undeclared_property' }, ({ usage }) => usage(batchOf([usageEvent({ tenant: 'other' })])), 'token'],
  ['a header that names another tenant', { status: 200, stored: 1 }, ({ usage }) => usage(batch(), { headers: { 'x-tenant': 'other', 'x-candor-tenant': 'other' } }), 'token'],
]);
