/**
 * How every benchmark here measures: the candidates take turns in one process, each round in another order, and the median
 * counts. Machines are noisy; the ratio of two medians of one run is the figure to quote, never a time alone.
 */

const rounds = 9;

/**
 * Runs each candidate (name → async function that returns how many operations it did), prints its cost beside the floor's,
 * and returns the costs as multiples of the floor's.
 */
export async function compare(title, candidates) {
  const names = Object.keys(candidates);
  const nanoseconds = new Map(names.map((name) => [name, []]));
  for (const run of Object.values(candidates)) await run();
  for (let round = 0; round < rounds; round += 1) {
    for (let turn = 0; turn < names.length; turn += 1) {
      const name = names[(round + turn) % names.length];
      const started = process.hrtime.bigint();
      const operations = await candidates[name]();
      nanoseconds.get(name).push(Number(process.hrtime.bigint() - started) / operations);
    }
  }
  const [floor] = names.map((name) => median(nanoseconds.get(name)));
  console.log(`\n${title} (median of ${rounds} interleaved rounds)`);
  for (const name of names) {
    const cost = median(nanoseconds.get(name));
    console.log(`  ${name.padEnd(64)} ${(cost / 1000).toFixed(2).padStart(8)} µs   ${(cost / floor).toFixed(2).padStart(6)} × floor`);
  }
  return Object.fromEntries(names.map((name) => [name, median(nanoseconds.get(name)) / floor]));
}

export function median(values) {
  return values.toSorted((one, other) => one - other)[Math.floor(values.length / 2)];
}
