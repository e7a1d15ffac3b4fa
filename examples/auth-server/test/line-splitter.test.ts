import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createLineSplitter } from '../src/line-splitter.js';

describe('createLineSplitter', () => {
  it('gives the same lines and offsets however the bytes are cut', () => {
    const text = fc.array(fc.constantFrom('a', 'é', '\n', '\r\n', ' ', '😀'), { maxLength: 40 }).map((parts) => parts.join(''));
    fc.assert(
      fc.property(text, fc.array(fc.integer({ min: 1, max: 7 }), { minLength: 1, maxLength: 20 }), (content, cuts) => {
        const whole = createLineSplitter();
        const expected = [...whole.push(Buffer.from(content)), ...whole.end()];
        const splitter = createLineSplitter();
        const lines = [];
        let rest = Buffer.from(content);
        for (let turn = 0; rest.length > 0; turn += 1) {
          const size = cuts[turn % cuts.length] ?? 1;
          lines.push(...splitter.push(rest.subarray(0, size)));
          rest = rest.subarray(size);
        }
        expect([...lines, ...splitter.end()]).toEqual(expected);
      }),
    );
  });

  it('keeps offsets in bytes, with either line end', () => {
    const splitter = createLineSplitter();
    expect(splitter.push(Buffer.from('é\r\nb\n\nlast'))).toEqual([
      { text: 'é', offset: 0 },
      { text: 'b', offset: 4 },
      { text: '', offset: 6 },
    ]);
    expect(splitter.end()).toEqual([{ text: 'last', offset: 7 }]);
  });

  it('skips a line over the cap, keeps its place in the count, and goes on behind it', () => {
    const splitter = createLineSplitter(4);
    expect(splitter.push(Buffer.from('abcd\nabcde'))).toEqual([{ text: 'abcd', offset: 0 }]);
    expect(splitter.push(Buffer.from('fgh\nxy\n'))).toEqual([
      { text: undefined, offset: 5 },
      { text: 'xy', offset: 14 },
    ]);
  });

  it('is not disturbed when the reader fills its buffer again', () => {
    const splitter = createLineSplitter();
    const buffer = Buffer.from('half');
    splitter.push(buffer);
    buffer.write('xxxx');
    expect(splitter.push(Buffer.from(' line\n'))).toEqual([{ text: 'half line', offset: 0 }]);
  });
});
