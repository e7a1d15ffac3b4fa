/**
 * A bounded memory of results, so that a name met again costs a look-up and no hash.
 * What it keeps, and for how long: up to `size` names (the raw values!) with their results, in this process's memory, until others take
 * their place or the owner is collected. Nothing where `size` is 0, and no name of over 256 characters.
 * Second chance, not strict LRU: a hit sets a mark and moves nothing, which is several times quicker (docs/decisions/0007).
 */
const longestName = 256;
/** Returns a function that gives the result kept under `name`, or computes and keeps it. What throws is not kept. */
export function remember<Result>(size: number): (name: string, compute: () => Result) => Result {
  const entries = new Map<string, { name: string; result: Result; met: boolean }>();
  const ring: (typeof entries extends Map<string, infer Entry> ? Entry : never)[] = [];
  let hand = 0;
  return (name, compute) => {
    const known = entries.get(name);
    const entry = known ?? { name, result: compute(), met: false };
    entry.met = known !== undefined;
    if (entry.met || size === 0 || name.length > longestName) return entry.result;
    // The first that was not met since the hand last passed makes room. (Until the ring is full, its place is empty.)
    let oldest = ring[hand];
    for (; oldest?.met === true; oldest = ring[(hand = (hand + 1) % size)]) oldest.met = false;
    if (oldest !== undefined) entries.delete(oldest.name);
    entries.set(name, (ring[hand] = entry));
    hand = (hand + 1) % size;
    return entry.result;
  };
}
