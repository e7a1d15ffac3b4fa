import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { escapeViews } from '../src/escape-views.js';

const view = (text: string, ...path: string[]): string | undefined => {
  const found = escapeViews(Buffer.from(text)).find((candidate) => candidate.path.join() === path.join());
  return found && Buffer.from(found.bytes).toString('utf8');
};

describe('undoes', () => {
  test.each([
    ['percent', '%61%6c%69%63%65', 'alice'],
    ['percent', '%61lic%65 and 100% of %zz', 'alice and 100% of %zz'],
    ['percent', '%C3%A9', 'é'],
    ['backslash', '\\u0061\\u006C\\u0069ce', 'alice'],
    ['backslash', '\\ud83d\\ude42', '🙂'],
    ['backslash', '\\u00e9', 'é'],
    ['backslash', '\\x61lice', 'alice'],
    ['backslash', 'a\\/b\\\\c\\n\\"', 'a/b\\c\n"'],
    ['backslash', '\\q \\u12 \\\\', '\\q \\u12 \\'],
  ])('%s escapes in %s', (name, text, plain) => expect(view(text, name)).toBe(plain));

  test.each([
    ['JSON in JSON', '\\\\u0061lice', ['backslash', 'backslash'], 'alice'],
    ['a URL encoded twice', '%2561lice', ['percent', 'percent'], 'alice'],
    ['a URL in JSON', '\\u00256' + '1lice', ['backslash', 'percent'], 'alice'],
    ['JSON in a URL', '%5Cu0061lice', ['percent', 'backslash'], 'alice'],
  ])('%s', (_name, text, path, plain) => expect(view(text, ...path)).toBe(plain));
});

test('JSON.stringify and encodeURIComponent are undone for any text', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme-composite', minLength: 1 }), (text) => {
      expect(view(`${JSON.stringify(text).slice(1, -1)}\\n`, 'backslash')).toBe(`${text}\n`);
      expect(view(`${encodeURIComponent(text)}%20`, 'percent')).toBe(`${text} `);
    }),
  );
});

test('there is no view where there is no escape', () => {
  expect(escapeViews(Buffer.from('plain text, 5 % of it')).map(({ path }) => path)).toEqual([[]]);
});

test('a view knows where its bytes come from, and which of them were escaped', () => {
  const [, percent] = escapeViews(Buffer.from('ab%63de%66'));
  expect(Buffer.from(percent?.bytes ?? []).toString()).toBe('abcdef');
  expect([0, 1, 2, 3, 4, 5, 6].map((offset) => percent?.origin(offset))).toEqual([0, 1, 2, 5, 6, 7, 10]);
  expect([percent?.unescaped(0, 2), percent?.unescaped(0, 3), percent?.unescaped(3, 5), percent?.unescaped(2, 3), percent?.unescaped(3, 6)]).toEqual([false, true, false, true, true]);
});
