/**
 * Finds what looks like data of a person or a machine, without knowing what to look for: addresses, paths in a home, and sensitive
 * fields of `candor/1` events whose content has not the form of a pseudonym.
 *
 * Must not: report addresses that name nobody: loopback, unspecified and broadcast.
 */
import { isIPv4, isIPv6 } from 'node:net';
import { escapeViews } from '../escape-views.js';
import type { Finding } from '../finding.js';
import { hasPseudonymForm } from '../sensitive-fields.js';
import type { Piece } from './layer.js';
import type { PieceScanner } from './scan-files.js';

interface Pattern {
  readonly form: string;
  /** Something short and rare that every match holds: most text is passed over at the speed of looking for this. */
  readonly trigger: RegExp;
  /** Characters that a match may have before its trigger. */
  readonly before: RegExp;
  /** The match, from its first character on. */
  readonly whole: RegExp;
  readonly accept?: (text: string) => boolean;
}

/** Bytes that a match takes at most; longer ones are found by a part of them. */
const reach = 320;
/** Bytes that one byte takes in two rounds of escapes. */
const escapedBytes = 36;

const patterns: readonly Pattern[] = [
  { form: 'e-mail', trigger: /@[A-Za-z0-9-]{1,63}\./g, before: /[A-Za-z0-9._%+-]/, whole: /[A-Za-z0-9._%+-]{1,64}@[A-Za-z0-9-]{1,63}(?:\.[A-Za-z0-9-]{1,63})*\.[A-Za-z]{2,24}/y },
  { form: 'ipv4', trigger: /\.[0-9]{1,3}\.[0-9]{1,3}\.[0-9]/g, before: /[0-9.]/, whole: /(?:[0-9]{1,3}\.){3}[0-9]{1,3}(?![0-9]|\.[0-9])/y, accept: (text) => isIPv4(text) && !/^(?:127\.|0\.0\.0\.0$|255\.255\.255\.255$)/.test(text) },
  { form: 'ipv6', trigger: /:[0-9A-Fa-f]{0,4}:/g, before: /[0-9A-Za-z:.]/, whole: /[0-9A-Fa-f:]{5,39}(?![0-9A-Za-z:])/y, accept: (text) => isIPv6(text) && !/^[0:]*1?$/.test(text) },
  { form: 'mac', trigger: /([:-])[0-9A-Fa-f]{2}\1[0-9A-Fa-f]{2}\1[0-9A-Fa-f]{2}\1[0-9A-Fa-f]{2}\1/g, before: /[0-9A-Za-z:-]/, whole: /[0-9A-Fa-f]{2}([:-])[0-9A-Fa-f]{2}(?:\1[0-9A-Fa-f]{2}){4}(?![0-9A-Za-z:-])/y, accept: (text) => /[1-9A-Fa-f]/.test(text) },
  { form: 'home-path', trigger: /\/(?:home|Users)\/|[A-Za-z]:\\{1,2}Users\\/g, before: /(?!)/, whole: /(?:\/(?:home|Users)\/|[A-Za-z]:\\{1,2}Users\\{1,2})[^\s/\\"'<>:]{1,64}/y, accept: (text) => !/(?:\/|\\)(?:Shared|Public)$/.test(text) },
];

/** Every match, as where it begins and ends. */
function* matchesOf({ trigger, before, whole, accept }: Pattern, text: string): Generator<readonly [start: number, end: number]> {
  let passed = 0;
  for (const { index } of text.matchAll(trigger)) {
    if (index < passed) continue;
    let start = index;
    while (start > passed && index - start < 64 && before.test(text.charAt(start - 1))) start -= 1;
    whole.lastIndex = start;
    const found = whole.exec(text)?.[0];
    if (found === undefined || start + found.length <= index || accept?.(found) === false) continue;
    passed = start + found.length;
    yield [start, passed];
  }
}

export interface PersonalPatternOptions {
  /** Names of sensitive properties in the audited catalog; without it, the form of fields is not looked at. */
  readonly sensitiveFields?: readonly string[];
}

export function createPersonalPatterns({ sensitiveFields = [] }: PersonalPatternOptions = {}): PieceScanner {
  const field = sensitiveFields.length === 0 ? undefined : new RegExp(`"(${sensitiveFields.join('|')})"\\s{0,9}:\\s{0,9}("(?:[^"\\\\]|\\\\.){0,512}"|\\[[^\\]]{0,4096}\\]|[^\\s",\\]}{[]{1,64})`, 'g');
  /** Layers in which a batch of ours has begun: names of fields mean nothing elsewhere. */
  const ours = new Set<string>();

  function fieldFaults(text: string, source: string): readonly number[] {
    if (text.includes('"candor/1"')) ours.add(source);
    if (field === undefined || !ours.has(source)) return [];
    return [...text.matchAll(field)].filter(([, , content = '']) => !isShaped(content)).map(({ index }) => index);
  }

  return {
    reach: reach * escapedBytes,
    scan({ bytes, source, continued }: Piece) {
      const findings: Finding[] = [];
      if (!continued) ours.delete(source);
      for (const view of escapeViews(bytes, reach)) {
        const text = Buffer.from(view.bytes.buffer, view.bytes.byteOffset, view.bytes.length).toString('latin1');
        const seen = (start: number, end: number): boolean => view.path.length === 0 || view.unescaped(start, end);
        const report = (form: string, start: number): void => void findings.push({ source, form: [...view.path, form].join('+'), offset: view.origin(start), valueIndex: -1 });
        for (const pattern of patterns) for (const [start, end] of matchesOf(pattern, text)) if (seen(start, end)) report(pattern.form, start);
        if (view.path.length === 0) for (const start of fieldFaults(text, source)) report('field-without-pseudonym', start);
      }
      return findings;
    },
  };
}

/** A string, or every string of a list; anything else in a sensitive field is none. */
function isShaped(content: string): boolean {
  try {
    const value = JSON.parse(content) as unknown;
    const all = Array.isArray(value) ? value : [value];
    return all.every((text) => typeof text === 'string' && hasPseudonymForm(text));
  } catch {
    return false;
  }
}
