/**
 * A bounded memory of results, so that a name met again costs a look-up and no hash.
 * What it keeps, and for how long: up to `size` names (the raw values!) with their results, in this process's memory, until it is full and
 * forgets them all at once, or its owner is collected. Nothing where `size` is 0, and no name of over 256 characters.
 * Not least recently used first: to keep that order would make an unseen value a fifth dearer (docs/decisions/0007).
 */
const longestName = 256;

/** Returns a function that gives the result kept under `name`, or computes and keeps it. What throws is not kept. */
export function remember<Result>(size: number): (name: string, compute: () => Result) => Result {
  const kept = new Map<string, Result>();
  return (name, compute) => {
    const known = kept.get(name);
    if (known !== undefined) return known;
    const result = compute();
    if (size === 0 || name.length > longestName) return result;
    if (kept.size === size) kept.clear();
    kept.set(name, result);
    return result;
  };
}
