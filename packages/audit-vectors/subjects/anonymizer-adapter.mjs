/**
 * The `@candor/anonymizer` of an audited root as an adapter (adapter.md): `anonymizer-adapter.mjs ROOT BUILD`, where BUILD is a condition of the
 * package's exports: `node` or `default`, which is what pages get.
 *
 * Every pseudonym is asked of `/raw`, which takes any key, and where the key policy allows it of `createAnonymizer` too, twice, so that what
 * it remembers is part of what is tested. Must not: hide that the two differ.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { bytes, forEachQuestion, notText, text, units } from './adapter-input.mjs';

const [root, build] = process.argv.slice(2);
const require = createRequire(join(root, 'package.json'));
const manifest = require.resolve('@candor/anonymizer/package.json');
const { exports } = JSON.parse(readFileSync(manifest, 'utf8'));
const load = (entry) => import(pathToFileURL(join(manifest, '..', exports[entry][build].import.default)).href);
const [{ createAnonymizer, generateKey }, raw] = [await load('.'), await load('./raw')];
const isPseudonym = await wirePattern();

/** The pattern is the catalog's, as the receiver has to apply it; a root may have the anonymizer alone. */
async function wirePattern() {
  try {
    return require('@candor/schema').isPseudonym;
  } catch (error) {
    if (error.code !== 'MODULE_NOT_FOUND') throw error;
    return undefined;
  }
}

/** One anonymizer for each scheme and key, as a client keeps it; undefined where the key policy refuses the key. */
const bound = new Map();
function boundTo(scheme, key) {
  const name = `${scheme} ${key}`;
  const taken = bound.has(name) || refusal(() => bound.set(name, createAnonymizer(key, { scheme }))) === undefined;
  return taken ? bound.get(name) : undefined;
}

/** What a call is refused with: the code, or `type`. */
function refusal(call) {
  try {
    call();
    return undefined;
  } catch (error) {
    if (error.name === 'AnonymizerError') return error.code;
    if (error instanceof TypeError) return 'type';
    throw error;
  }
}

function bare({ scheme, kind = 'user', epoch = '2026-11' }, key, value) {
  return scheme === 'hmac-anon/1' ? raw.pseudonym(key, value) : raw.pseudonym2(key, value, kind, epoch);
}

function anonymize(ask) {
  const [key, value, scope] = [text(ask.keyHex), text(ask.valueHex), { kind: ask.kind, epoch: ask.epoch }];
  const out = bare(ask, key, value);
  const anonymizer = boundTo(ask.scheme, key);
  const again = anonymizer === undefined ? [] : [anonymizer.anonymize(value, scope), anonymizer.anonymize(value, scope), anonymizer.anonymizeNonEmpty(value, scope) ?? out];
  return { out: again.every((other) => other === out) ? out : '/raw and createAnonymizer differ' };
}

/** Every way in has to refuse; `out` is what the first that does not gives. */
function refused(...calls) {
  for (const call of calls) if (refusal(call) === undefined) return { out: String(call()) };
  return { reject: refusal(calls[0]) };
}

/** Every way to a pseudonym of a value that has none. */
function withoutPseudonym(ask, value, scope = { kind: 'user', epoch: '2026-11' }) {
  const { anonymize, anonymizeNonEmpty } = createAnonymizer(generateKey(), { scheme: ask.scheme });
  return refused(() => bare({ ...ask, ...scope }, 'key', value), () => anonymize(value, scope), () => anonymizeNonEmpty(value, scope));
}

const operations = {
  anonymize,
  hmac: (ask) => ({ out: Buffer.from(raw.hmacSha256(Uint8Array.from(bytes(ask.keyHex)), Uint8Array.from(bytes(ask.msgHex)))).toString('hex') }),
  'reject-value': (ask) => withoutPseudonym(ask, units(ask.valueUtf16Hex)),
  'reject-type': (ask) => withoutPseudonym(ask, notText[ask.input]),
  'reject-key': (ask) => refused(() => createAnonymizer(ask.keyHex === undefined ? units(ask.keyUtf16Hex) : text(ask.keyHex), { scheme: ask.scheme })),
  'reject-scope': (ask) => withoutPseudonym(ask, 'value', { kind: text(ask.kindHex), epoch: text(ask.epochHex) }),
  'reject-form': (ask) => {
    if (isPseudonym === undefined) return { skipped: 'the wire pattern is in @candor/schema, which is not installed here' };
    return isPseudonym(text(ask.candidateHex), ask.scheme) ? { out: '' } : { reject: 'form' };
  },
};

await forEachQuestion((ask) => process.stdout.write(`${JSON.stringify({ seq: ask.seq, ...operations[ask.op](ask) })}\n`));
