/** Names that mean something to JavaScript (CWE-1321). */
import { category, type AbuseCase, type Expectation } from '../abuse-case.js';
import { batchOf, usageEvent } from '../sample-batch.js';

const undeclared: Expectation = { status: 400, reason: 'undeclared_property' };
const envelope: Expectation = { status: 400, code: 'invalid_batch' };

/** Written as text: an object literal would set the prototype instead. */
const inText = (where: string, member: string): AbuseCase['send'] => ({ usage }) => usage(JSON.stringify(batchOf([usageEvent()])).replace(where, `${member},${where}`));

export const prototype = category('prototype', 'names of JavaScript are names like any other', [
  ['__proto__ in the batch', envelope, inText('"schema"', '"__proto__":{"stored":1}'), 'token'],
  ['__proto__ in the event', undeclared, inText('"seq"', '"__proto__":{"event":"x"}'), 'token'],
  ['__proto__ in the properties', undeclared, inText('"method"', '"__proto__":{"planted":1}'), 'token'],
  ['__proto__ written with an escape', undeclared, inText('"method"', '"\\u005f_proto__":{"planted":1}'), 'token'],
  ['constructor in the batch', envelope, inText('"schema"', '"constructor":{"prototype":{"x":1}}'), 'token'],
  ['constructor in the properties', undeclared, inText('"method"', '"constructor":{"prototype":{"x":1}}'), 'token'],
  ['prototype in the properties', undeclared, inText('"method"', '"prototype":1'), 'token'],
  ['toString in the properties', undeclared, inText('"method"', '"toString":"x"'), 'token'],
  ['hasOwnProperty in the properties', undeclared, inText('"method"', '"hasOwnProperty":1'), 'token'],
  ['toJSON in the event', undeclared, inText('"seq"', '"toJSON":"x"'), 'token'],
  ['an event called __proto__', { status: 400, reason: 'unknown_event' }, ({ usage }) => usage(batchOf([usageEvent({ event: '__proto__' })])), 'token'],
  ['an event called constructor', { status: 400, reason: 'unknown_event' }, ({ usage }) => usage(batchOf([usageEvent({ event: 'constructor' })])), 'token'],
  ['an event called hasOwnProperty', { status: 400, reason: 'unknown_event' }, ({ usage }) => usage(batchOf([usageEvent({ event: 'hasOwnProperty' })])), 'token'],
  ['a loss called __proto__', envelope, ({ usage }) => usage(JSON.stringify(batchOf([usageEvent()])).replace('"dropped":{}', '"dropped":{"__proto__":1}')), 'token'],
  ['a path called constructor', { status: 404, code: 'not_found' }, ({ post }) => post('/constructor', '{}')],
  ['a path called __proto__', { status: 404, code: 'not_found' }, ({ post }) => post('/__proto__', '{}')],
  ['a method of the route that is constructor', { status: [400, 405, 501] }, ({ post }) => post('/v1/usage', '{}', { method: 'constructor' })],
  ['headers of these names', { status: 200, stored: 1 }, ({ usage }) => usage(batchOf([usageEvent()]), { headers: { constructor: 'x', tostring: 'x', __proto__x: 'x' } }), 'token'],
]);
