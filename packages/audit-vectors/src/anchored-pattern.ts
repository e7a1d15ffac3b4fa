/**
 * Reads the small language of patterns that a closed catalog may use: anchored, literals, classes, groups, alternatives and bounded
 * repetition. Everything else (an unbounded repeat, a look-around, a back-reference, a dot) is refused, because it could carry
 * free text or take more than linear time.
 */
export interface AnchoredPattern {
  /** Longest text in the language, in characters. */
  readonly maxLength: number;
  /** The first text of the language. */
  readonly sample: string;
}

/** Undefined where the pattern is not in that small language. */
export function readAnchoredPattern(pattern: string): AnchoredPattern | undefined {
  if (!pattern.startsWith('^') || !pattern.endsWith('$') || pattern.endsWith('\\$')) return undefined;
  const reader = { text: pattern.slice(1, -1), at: 0 };
  try {
    const whole = readAlternatives(reader);
    return reader.at === reader.text.length && hasNoBareAlternatives(reader.text) ? whole : undefined;
  } catch (error) {
    if (error instanceof OutsideLanguage) return undefined;
    throw error;
  }
}

class OutsideLanguage extends Error {}

interface Reader {
  readonly text: string;
  at: number;
}

const empty: AnchoredPattern = { maxLength: 0, sample: '' };

function readAlternatives(reader: Reader): AnchoredPattern {
  const options = [readSequence(reader)];
  while (reader.text[reader.at] === '|') {
    reader.at += 1;
    options.push(readSequence(reader));
  }
  return { sample: options[0]?.sample ?? '', maxLength: Math.max(...options.map((option) => option.maxLength)) };
}

function readSequence(reader: Reader): AnchoredPattern {
  let sequence = empty;
  while (reader.at < reader.text.length && reader.text[reader.at] !== '|' && reader.text[reader.at] !== ')') {
    const part = repeated(readAtom(reader), reader);
    sequence = { sample: sequence.sample + part.sample, maxLength: sequence.maxLength + part.maxLength };
  }
  return sequence;
}

function readAtom(reader: Reader): AnchoredPattern {
  const rest = reader.text.slice(reader.at);
  const character = /^(?:\\[.\-+/]|[A-Za-z0-9_:@=/ -])/.exec(rest)?.[0];
  if (character !== undefined) {
    reader.at += character.length;
    return { sample: character.slice(-1), maxLength: 1 };
  }
  const characterClass = /^\[((?:[A-Za-z0-9_+/.=:@]-[A-Za-z0-9]|\\[.\-+/]|[A-Za-z0-9_+/.=:@ -])+)\]/.exec(rest);
  if (characterClass !== null) {
    reader.at += characterClass[0].length;
    return { sample: (characterClass[1] ?? '').replace(/^\\/, '')[0] ?? '', maxLength: 1 };
  }
  const open = /^\((\?:)?(?!\?)/.exec(rest)?.[0];
  if (open === undefined) throw new OutsideLanguage();
  reader.at += open.length;
  const group = readAlternatives(reader);
  if (reader.text[reader.at] !== ')') throw new OutsideLanguage();
  reader.at += 1;
  return group;
}

function repeated(atom: AnchoredPattern, reader: Reader): AnchoredPattern {
  const repeat = /^(?:\?|\{(\d+)(?:,(\d+))?\})/.exec(reader.text.slice(reader.at));
  if (repeat === null) return atom;
  reader.at += repeat[0].length;
  const least = Number(repeat[1] ?? 0);
  const most = Number(repeat[2] ?? repeat[1] ?? 1);
  return { sample: atom.sample.repeat(least), maxLength: atom.maxLength * most };
}

/** `^a|b$` is anchored on one side only: alternatives stand within a group. */
function hasNoBareAlternatives(text: string): boolean {
  let depth = 0;
  for (const character of text.replace(/\\.|\[[^\]]*\]/g, '')) {
    if (character === '(') depth += 1;
    if (character === ')') depth -= 1;
    if (character === '|' && depth === 0) return false;
  }
  return true;
}
