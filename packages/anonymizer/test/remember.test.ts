/** The bounded memory itself: what is kept, what makes room, and that it never changes an answer. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { remember } from '../src/remember.js';

/** A memory that counts how often it had to compute. */
function counting(size: number): { recall: (name: string) => string; computed: string[] } {
  const computed: string[] = [];
  const kept = remember<string>(size);
  return { computed, recall: (name) => kept(name, () => (computed.push(name), `result of ${name}`)) };
}

const names = (count: number): string[] => Array.from({ length: count }, (_, index) => `name ${index}`);

describe('remember', () => {
  test('computes once what is met again', () => {
    const { recall, computed } = counting(4);
    for (const name of ['', 'a', '', 'a', 'a']) expect(recall(name)).toBe(`result of ${name}`);
    expect(computed).toEqual(['', 'a']);
  });

  test('keeps as many as its size, and not one more', () => {
    const { recall, computed } = counting(100);
    for (const name of [...names(100), ...names(100)]) recall(name);
    expect(computed).toHaveLength(100);
    recall('one more');
    for (const name of names(100)) recall(name);
    // It was full. What comes back is computed again, and is kept beside the one more until it is full again.
    expect(computed).toHaveLength(201);
  });

  test('forgets everything when it is full, and begins again', () => {
    const { recall, computed } = counting(3);
    for (const name of ['a', 'b', 'c', 'a', 'd', 'd', 'a', 'd', 'b', 'a']) recall(name);
    expect(computed).toEqual(['a', 'b', 'c', 'd', 'a', 'b']);
  });

  test('keeps nothing where its size is 0', () => {
    const { recall, computed } = counting(0);
    for (const name of ['a', 'a', 'a']) recall(name);
    expect(computed).toHaveLength(3);
  });

  test('keeps a name of 256 characters, and none that is longer', () => {
    const { recall, computed } = counting(8);
    for (const name of ['x'.repeat(256), 'x'.repeat(256), 'x'.repeat(257), 'x'.repeat(257)]) recall(name);
    expect(computed.map((name) => name.length)).toEqual([256, 257, 257]);
  });

  test('keeps nothing of what throws', () => {
    const recall = remember<string>(4);
    const fail = (): string => {
      throw new Error('no');
    };
    expect(() => recall('a', fail)).toThrow('no');
    expect(recall('a', () => 'yes')).toBe('yes');
  });

  test('answers as if it kept nothing, whatever is asked in whatever order, and holds no more than its size', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 6 }), fc.array(fc.integer({ min: 0, max: 9 }), { maxLength: 200 }), (size, asked) => {
        const { recall, computed } = counting(size);
        for (const number of asked) expect(recall(String(number))).toBe(`result of ${number}`);
        // Whoever holds n names can spare n look-ups at most when all ten are asked for once.
        const before = computed.length;
        for (const number of Array.from({ length: 10 }, (_, index) => index)) recall(String(number));
        expect(computed.length - before).toBeGreaterThanOrEqual(10 - size);
      }),
      { numRuns: 500 },
    );
  });
});
