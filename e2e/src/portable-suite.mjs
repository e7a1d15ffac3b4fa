/**
 * Every vector of the anonymizer and what its public functions must refuse, as plain ECMAScript for any runtime.
 *
 * Promises: imports nothing and asks for no runtime's own functions, so that one text runs on Node, Bun, Deno and in a page.
 * Must not: compute a pseudonym; what is expected comes from the vectors.
 */

const inputs = {
  undefined: undefined, null: null, true: true, false: false, zero: 0, number: 42, nan: NaN, bigint: 10n, symbol: Symbol('alice'),
  emptyObject: {}, emptyArray: [], arrayOfString: ['alice'], stringObject: new String('alice'), date: new Date(0), bytes: new Uint8Array(5),
  function: () => 'alice', objectWithToString: { toString: () => 'alice' },
};

const bytesOf = (hex) => Uint8Array.from(hex.match(/../g) ?? [], (pair) => parseInt(pair, 16));
const utf8 = (hex) => new TextDecoder('utf-8', { ignoreBOM: true, fatal: true }).decode(bytesOf(hex));
const utf16 = (hex) => String.fromCharCode(...(hex.match(/.{4}/g) ?? []).map((unit) => parseInt(unit, 16)));

/** What an action throws: an AnonymizerError's code, another error's name, or nothing. */
function refusal(action) {
  try {
    action();
    return 'nothing';
  } catch (error) {
    return error.code ?? error.name;
  }
}

/** Groups of cases by type: what is checked of each case, as [what came out, what should]. */
function checksFor({ createAnonymizer, generateKey, hmacSha256, pseudonym, pseudonym2 }, scheme) {
  const { anonymize, anonymizeNonEmpty } = createAnonymizer(generateKey(), { scheme });
  const scope = { kind: 'user', epoch: '2026-11' };
  const bare = (key, value, kind, epoch) => (scheme === 'hmac-anon/1' ? pseudonym(key, value) : pseudonym2(key, value, kind, epoch));
  const refusals = (value) => [refusal(() => anonymize(value, scope)), refusal(() => anonymizeNonEmpty(value, scope)), refusal(() => bare('key', value, 'user', ''))];
  return {
    Pseudonym: ({ key, msg, kind, epoch, expected }) => [
      [bare(utf8(key), utf8(msg), kind, epoch), expected],
      ...(scheme === 'hmac-anon/1' ? [[btoa(String.fromCharCode(...hmacSha256(bytesOf(key), bytesOf(msg)))), expected]] : []),
    ],
    RejectedValue: ({ msgUtf16, error }) => refusals(utf16(msgUtf16)).map((code) => [code, error]),
    RejectedType: ({ input }) => [...refusals(inputs[input]), refusal(() => createAnonymizer(inputs[input]))].map((code) => [code, 'TypeError']),
    RejectedKey: ({ key, keyUtf16, error }) => [[refusal(() => createAnonymizer(key === undefined ? utf16(keyUtf16) : utf8(key))), error]],
    RejectedScope: ({ kind, epoch }) => [refusal(() => anonymize('alice', { kind, epoch })), refusal(() => bare('key', 'alice', kind, epoch))].map((code) => [code, 'TypeError']),
  };
}

/** Runs the cases of the files; what is checked elsewhere (the wire pattern) is counted by its type. Returns counts and the tcIds that fail. */
export function runPortableSuite(build, files) {
  const passed = {};
  const failed = [];
  const notRun = {};
  for (const { algorithm, testGroups } of files) {
    const checks = checksFor(build, algorithm);
    for (const { type, tests } of testGroups) {
      const check = checks[type];
      const counts = check === undefined ? notRun : passed;
      for (const test of tests) {
        const wrong = check !== undefined && check(test).some(([got, expected]) => got !== expected);
        if (wrong) failed.push(`${algorithm} ${test.tcId}`);
        else counts[type] = (counts[type] ?? 0) + 1;
      }
    }
  }
  return { passed, failed, notRun };
}
