/**
 * Keeps the process alive while somebody waits for a flush. Sockets and timers of a reporter never do, so without this
 * `await reporter.shutdown()` as a program's last line would end the program instead of waiting.
 */

/** Milliseconds; the longest a timer can be. It never has anything to do. */
const holdMs = 2 ** 31 - 1;

export async function holdProcess<Result>(work: Promise<Result>): Promise<Result> {
  const hold = setInterval(() => undefined, holdMs);
  try {
    return await work;
  } finally {
    clearInterval(hold);
  }
}
