import { describe, expect, it } from 'vitest';
import { createCommitGroup } from '../src/commit-group.js';

/** A commit that the test ends by hand. */
function manualCommit(): {
  readonly groups: (readonly string[])[];
  readonly commit: (items: readonly string[]) => Promise<readonly string[]>;
  readonly finish: (error?: Error) => void;
} {
  const groups: (readonly string[])[] = [];
  let end: ((error?: Error) => void) | undefined;
  return {
    groups,
    commit: (items) => {
      groups.push(items);
      return new Promise((resolve, reject) => {
        end = (error) => (error ? reject(error) : resolve(items.map((item) => item.toUpperCase())));
      });
    },
    finish: (error) => end?.(error),
  };
}

const settled = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));
const limits = { groupBytes: 10, waitingBytes: 20 };

describe('a commit group', () => {
  it('commits the first at once and gathers what comes meanwhile', async () => {
    const { groups, commit, finish } = manualCommit();
    const group = createCommitGroup(commit, limits);
    const outcomes = Promise.all(['a', 'b', 'c'].map((item) => group.submit(item, 1)));
    await settled();
    expect(groups).toEqual([['a']]);
    finish();
    await settled();
    expect(groups).toEqual([['a'], ['b', 'c']]);
    finish();
    expect(await outcomes).toEqual(['A', 'B', 'C']);
  });

  it('answers nobody before the commit is through', async () => {
    const { commit, finish } = manualCommit();
    const group = createCommitGroup(commit, limits);
    let answered = false;
    const outcome = group.submit('a', 1).then(() => (answered = true));
    await settled();
    expect(answered).toBe(false);
    finish();
    await outcome;
    expect(answered).toBe(true);
  });

  it('splits by bytes, and takes an item alone that is larger than a group', async () => {
    const { groups, commit, finish } = manualCommit();
    const group = createCommitGroup(commit, { groupBytes: 10, waitingBytes: 100 });
    const all = Promise.all([group.submit('a', 1), group.submit('b', 6), group.submit('c', 6), group.submit('d', 50)]);
    for (let round = 0; round < 4; round += 1) {
      await settled();
      finish();
    }
    await all;
    expect(groups).toEqual([['a'], ['b'], ['c'], ['d']]);
  });

  it('refuses what would wait beyond the bound, and takes more once there is room', async () => {
    const { commit, finish } = manualCommit();
    const group = createCommitGroup(commit, limits);
    const first = group.submit('a', 20);
    const second = group.submit('b', 20);
    await expect(group.submit('c', 1)).rejects.toMatchObject({ code: 'unavailable' });
    finish();
    await first;
    const third = group.submit('c', 1);
    finish();
    await second;
    await settled();
    finish();
    expect(await third).toBe('C');
  });

  it('fails everyone of a failed commit and nobody else', async () => {
    const { commit, finish } = manualCommit();
    const group = createCommitGroup(commit, limits);
    const first = group.submit('a', 1);
    const second = group.submit('b', 1);
    await settled();
    finish(new Error('disk'));
    await expect(first).rejects.toThrow('disk');
    await settled();
    finish();
    expect(await second).toBe('B');
  });

  it('fails the group where the commit gives too few outcomes', async () => {
    const group = createCommitGroup<string, string>(async () => [], limits);
    await expect(group.submit('a', 1)).rejects.toThrow(RangeError);
  });

  it('is idle when all is through', async () => {
    const { groups, commit, finish } = manualCommit();
    const group = createCommitGroup(commit, limits);
    await group.idle();
    const outcomes = Promise.all([group.submit('a', 1), group.submit('b', 1)]);
    let idle = false;
    const waiting = group.idle().then(() => (idle = true));
    await settled();
    finish();
    await settled();
    expect([groups.length, idle]).toEqual([2, false]);
    finish();
    await Promise.all([outcomes, waiting]);
    expect(idle).toBe(true);
  });
});
