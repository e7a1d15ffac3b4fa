/**
 * A part that is over: it never changes again, and goes when every report made of it has been answered.
 *
 * Promises: memory lets go of it as soon as the disk holds it.
 */
import type { PartStorage } from './part-storage.js';
import type { PartHeader } from './part-records.js';
import type { Tally } from './tally.js';

export interface ClosedPart {
  readonly header: PartHeader;
  /** Read anew where only the disk has them; undefined while the disk refuses. None where somebody else has removed them. */
  tallies(): readonly Tally[] | undefined;
  /** Nothing of it is left. */
  discard(): void;
}

/** @param memory what the disk may not hold yet. */
export function closedPart(header: PartHeader, storage: PartStorage | undefined, memory?: { readonly tallies: readonly Tally[]; readonly safe: Promise<boolean> }): ClosedPart {
  let kept = memory?.tallies;
  void memory?.safe.then((isSafe) => {
    if (isSafe) kept = undefined;
  });
  return {
    header,
    tallies: () => kept ?? storage?.read(header)?.tallies ?? (storage?.isGone(header) === false ? undefined : []),
    discard() {
      kept = [];
      storage?.remove(header);
    },
  };
}
