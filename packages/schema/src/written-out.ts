/**
 * The pattern with each counted class written out: `[0-9a-f]{2}` as `[0-9a-f][0-9a-f]`. It matches the same texts, in a third to half of the
 * time (docs/performance.md). Must not: touch a class that holds more than letters, digits and `+/_-`, e.g. an escaped bracket.
 */
export function writtenOut(pattern: string): string {
  return pattern.replace(/(\[[\w+/-]+\])\{(\d+)\}/g, (_whole, one: string, times: string) => one.repeat(Number(times)));
}
