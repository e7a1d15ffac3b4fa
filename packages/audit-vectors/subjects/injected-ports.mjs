/**
 * What the audit injects into a reporter so that a run can be repeated: a clock that goes by timers, randomness from a list the
 * auditor made, an anonymizer that maps values to tokens. Runs in Node and in a page.
 */

/** Time passes where a timer fires, by as much as the timer was set to, and nowhere else: the same steps, the same times. */
export function steppedClock(startMs) {
  let nowMs = startMs;
  return {
    now: () => nowMs,
    setTimer(callback, delayMs) {
      const dueMs = nowMs + delayMs;
      const timer = setTimeout(() => {
        nowMs = Math.max(nowMs, dueMs);
        callback();
      }, Math.min(delayMs, 2 ** 31 - 1));
      timer.unref?.();
      return () => clearTimeout(timer);
    },
  };
}

/** `list` holds 16 bytes in hexadecimal per id. The auditor knows the list, so that an id it did not make is seen. */
export function listedRandomness(list) {
  let next = 0;
  const draw = () => {
    const hex = list[next];
    if (hex === undefined) throw new RangeError('The list of random bytes is used up.');
    next += 1;
    return hex;
  };
  const format = (hex, version) =>
    [hex.slice(0, 8), hex.slice(8, 12), version + hex.slice(13, 16), '89ab'[parseInt(hex[16], 16) % 4] + hex.slice(17, 20), hex.slice(20)].join('-');
  return {
    // Pauses between attempts are half as long as they may be.
    fraction: () => 0.5,
    uuidV4: () => format(draw(), '4'),
    uuidV7: (atMs) => format(atMs.toString(16).padStart(12, '0') + draw().slice(12), '7'),
  };
}

/** Two sets of personal data, one set of tokens: what still differs on the wire did not pass through the anonymizer. */
export function tokenAnonymizer(tokens, { keyId, scheme }) {
  const table = new Map(tokens);
  const anonymize = (value) => {
    const token = table.get(value);
    if (token === undefined) throw new TypeError('No token for this value.');
    return token;
  };
  return Object.freeze({ scheme, keyId, anonymize, anonymizeNonEmpty: (value) => (value === '' ? undefined : anonymize(value)) });
}
