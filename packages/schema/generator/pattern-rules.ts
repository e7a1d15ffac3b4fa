/**
 * Which regular expressions the catalog may hold: anchored, of bounded length, matched in linear time, and meaning the
 * same in other languages.
 *
 * Promises: accepts a small grammar only (literals, positive classes, groups, `?`, `{n}` and `{n,m}`), so whatever is
 * not understood is refused. Must not: be used on patterns that do not come from the catalog's source.
 */

/** Longest text an accepted pattern may match, in characters: more is room for a sentence. */
const longest = 64;

/** What a part of a pattern can match. */
interface Part {
  readonly shortest: number;
  readonly longest: number;
  readonly characters: ReadonlySet<string>;
  /** The literal every match begins with, where there is one, and what can follow it. */
  readonly separator?: string;
  readonly afterSeparator?: ReadonlySet<string>;
}

class PatternRefusal extends Error {}

/** @returns what is wrong with the pattern, or undefined. */
export function patternProblem(pattern: string): string | undefined {
  if (!/^\^.*\$$/.test(pattern)) return 'the pattern must be anchored: ^…$';
  try {
    const reader = { text: pattern.slice(1, -1), at: 0 };
    const whole = readSequence(reader);
    if (reader.text[reader.at] === '|') return 'alternatives belong in a group: outside one they escape the anchors';
    if (reader.at < reader.text.length) return 'a closing parenthesis has no opening one';
    if (whole.longest <= longest) return undefined;
    return `the pattern matches up to ${whole.longest} characters; ${longest} are allowed`;
  } catch (error) {
    if (error instanceof PatternRefusal) return error.message;
    throw error;
  }
}

interface Reader {
  readonly text: string;
  at: number;
}

function readSequence(reader: Reader): Part {
  const parts: Part[] = [];
  while (reader.at < reader.text.length && !'|)'.includes(reader.text.charAt(reader.at))) {
    const atom = readAtom(reader);
    parts.push(readQuantifier(reader, atom));
  }
  const [first, ...rest] = parts;
  const separated =
    first !== undefined && first.shortest === 1 && first.longest === 1 && first.characters.size === 1
      ? { separator: [...first.characters][0] ?? '', afterSeparator: union(rest) }
      : {};
  return {
    shortest: sum(parts.map((part) => part.shortest)),
    longest: sum(parts.map((part) => part.longest)),
    characters: union(parts),
    ...separated,
  };
}

function readAtom(reader: Reader): Part {
  const character = reader.text.charAt(reader.at++);
  if (character === '(') return readGroup(reader);
  if (character === '[') return readClass(reader);
  if (character === '\\') {
    const escaped = reader.text.charAt(reader.at++);
    if (!'.-+/'.includes(escaped) || escaped === '') {
      throw new PatternRefusal('only punctuation may be escaped: classes such as \\w differ between languages');
    }
    return literal(escaped);
  }
  if (!/[A-Za-z0-9:_=-]/.test(character)) {
    throw new PatternRefusal(`"${character}" matches too much or too often here: write classes, and bounds such as {1,5}`);
  }
  return literal(character);
}

function literal(character: string): Part {
  return { shortest: 1, longest: 1, characters: new Set([character]) };
}

function readGroup(reader: Reader): Part {
  if (reader.text.startsWith('?:', reader.at)) reader.at += 2;
  if (reader.text[reader.at] === '?') throw new PatternRefusal('look-around and named groups are not allowed');
  const options = [readSequence(reader)];
  while (reader.text[reader.at] === '|') {
    reader.at += 1;
    options.push(readSequence(reader));
  }
  if (reader.text[reader.at++] !== ')') throw new PatternRefusal('a group is not closed');
  if (options.length === 1 && options[0] !== undefined) return options[0];
  return {
    shortest: Math.min(...options.map((option) => option.shortest)),
    longest: Math.max(...options.map((option) => option.longest)),
    characters: union(options),
  };
}

function readClass(reader: Reader): Part {
  const end = reader.text.indexOf(']', reader.at);
  const inner = reader.text.slice(reader.at, end);
  if (end < 0 || !/^(?:[A-Za-z0-9]-[A-Za-z0-9]|[A-Za-z0-9+/_.])+-?$/.test(inner)) {
    throw new PatternRefusal('a class may hold letters, digits, their ranges, + / _ . and a - at its end only, and no negation');
  }
  reader.at = end + 1;
  const characters = new Set<string>();
  for (const [token] of inner.matchAll(/.-.|./g)) {
    const to = token.charCodeAt(token.length - 1);
    for (let code = token.charCodeAt(0); code <= to; code += 1) characters.add(String.fromCharCode(code));
  }
  return { shortest: 1, longest: 1, characters };
}

function readQuantifier(reader: Reader, part: Part): Part {
  const written = /^(?:\?|\{(\d+)(?:,(\d+))?\})/.exec(reader.text.slice(reader.at));
  if (written === null) return part;
  reader.at += written[0].length;
  const least = Number(written[1] ?? 0);
  const most = Number(written[2] ?? written[1] ?? 1);
  if (most > 1 && part.longest > part.shortest && !isSeparated(part)) {
    throw new PatternRefusal('a repeated group of varying length must start with a separator that it does not repeat inside');
  }
  return { shortest: part.shortest * least, longest: part.longest * most, characters: part.characters };
}

/** Rounds that begin with a character of their own can be told apart in one way only: no backtracking. */
function isSeparated(part: Part): boolean {
  return part.separator !== undefined && part.afterSeparator?.has(part.separator) === false;
}

function union(parts: readonly Part[]): Set<string> {
  return new Set(parts.flatMap((part) => [...part.characters]));
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
