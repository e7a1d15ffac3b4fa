/** What a page of somebody else may ask of the collector (Fetch standard, CORS protocol). */
import { category, type AbuseCase, type Expectation } from '../abuse-case.js';
import { batchOf, behaviorEvent, usageEvent } from '../sample-batch.js';

const origin = { origin: 'https://other.example' };
/** Any page may send to the open endpoint, none with credentials. */
const open = { 'access-control-allow-origin': '*', 'access-control-allow-credentials': null } as const;
const closed = { 'access-control-allow-origin': null, 'access-control-allow-credentials': null } as const;
const asked = (headers: Record<string, string>): AbuseCase['send'] => ({ post }) => post('/v1/behavior', '', { method: 'OPTIONS', headers: { ...origin, 'access-control-request-method': 'POST', ...headers } });
const preflight: Expectation = { status: 204, headers: { ...open, 'access-control-allow-methods': 'POST', 'access-control-allow-headers': 'content-type, content-encoding' } };

export const cors = category('cors', 'pages may send behaviour events and read the answer to their own batch, without credentials; nothing else', [
  ['a preflight', preflight, asked({ 'access-control-request-headers': 'content-type' })],
  ['a preflight for a credential', preflight, asked({ 'access-control-request-headers': 'authorization' })],
  ['a preflight for another method', preflight, asked({ 'access-control-request-method': 'DELETE' })],
  ['a preflight for any header', preflight, asked({ 'access-control-request-headers': '*' })],
  ['a preflight for a private network', { status: 204, headers: { 'access-control-allow-private-network': null } }, asked({ 'access-control-request-private-network': 'true' })],
  ['a preflight on the usage endpoint', { status: 405, headers: closed }, ({ post }) => post('/v1/usage', '', { method: 'OPTIONS', headers: origin })],
  ['a good batch of a page', { status: 200, stored: 1, headers: open }, ({ behavior }) => behavior(batchOf([behaviorEvent()]), { headers: origin })],
  ['a good batch as text, as a beacon sends it', { status: 200, stored: 1, headers: open }, ({ behavior }) => behavior(batchOf([behaviorEvent()]), { headers: { ...origin, 'content-type': 'text/plain;charset=UTF-8' } })],
  ['a bad batch of a page', { status: 400, headers: open }, ({ behavior }) => behavior('{}', { headers: origin })],
  ['a page without an origin', { status: 200, stored: 1, headers: open }, ({ behavior }) => behavior(batchOf([behaviorEvent()]), { headers: { origin: 'null' } })],
  ['a page on the usage endpoint, with a token', { status: 200, stored: 1, headers: closed }, ({ usage }) => usage(batchOf([usageEvent()]), { headers: origin }), 'token'],
  ['text on the usage endpoint', { status: 415, code: 'unsupported_media_type', headers: closed }, ({ usage }) => usage(batchOf([usageEvent()]), { headers: { ...origin, 'content-type': 'text/plain' } }), 'token'],
  ['a form', { status: 415, code: 'unsupported_media_type' }, ({ behavior, canary }) => behavior(`user=${canary}`, { headers: { ...origin, 'content-type': 'application/x-www-form-urlencoded' } })],
  ['a form with a file', { status: 415, code: 'unsupported_media_type' }, ({ behavior, canary }) => behavior(canary, { headers: { 'content-type': 'multipart/form-data; boundary=x' } })],
  ['no media type', { status: 415, code: 'unsupported_media_type' }, ({ behavior }) => behavior(batchOf([behaviorEvent()]), { headers: { 'content-type': undefined } })],
  ['another character set', { status: 415, code: 'unsupported_media_type' }, ({ behavior }) => behavior(batchOf([behaviorEvent()]), { headers: { 'content-type': 'application/json; charset=utf-16' } })],
  ['health, asked by a page', { status: 200, headers: closed }, ({ post }) => post('/healthz', '', { method: 'GET', headers: origin })],
]);
