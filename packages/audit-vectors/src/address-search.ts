/** Searches the addresses of 10.0.0.0/8, or the first of them, for the one that a pseudonym stands for, on all cores. */
import { Worker } from 'node:worker_threads';
import { pathToFileURL } from 'node:url';
import { packageFile } from './package-files.js';

export interface AddressSearch {
  readonly key: string;
  readonly target: string;
  /** Addresses to try, from 10.0.0.0 on; at most 2^24. */
  readonly size: number;
  readonly workers: number;
  readonly maxSeconds: number;
  /** Told after every tenth of the work. */
  readonly progress: (tried: number) => void;
}

export interface SearchResult {
  /** Number of the address that was found. */
  readonly found: number | undefined;
  readonly tried: number;
  readonly seconds: number;
  /** Whether every address was tried. */
  readonly complete: boolean;
}

interface Message {
  readonly tried: number;
  readonly found?: number;
}

/** All of them are tried, also behind the one that is found, so that the speed is that of the whole search. */
export async function searchAddresses({ key, target, size, workers: count, maxSeconds, progress }: AddressSearch): Promise<SearchResult> {
  // From the first worker that runs: the start of an engine is not what guessing costs.
  let started: bigint | undefined;
  const share = Math.ceil(size / count);
  let tried = 0;
  let found: number | undefined;
  const threads = Array.from({ length: count }, (_, index) => {
    const workerData = { key, target, first: index * share, last: Math.min(size, (index + 1) * share) };
    return new Worker(pathToFileURL(packageFile('workers/guess-addresses.mjs')), { workerData });
  });
  const finished = threads.map(
    (thread) =>
      new Promise<void>((resolve, reject) => {
        thread.once('online', () => {
          started ??= process.hrtime.bigint();
        });
        thread.on('message', (message: Message) => {
          const tenth = Math.floor((tried * 10) / size);
          tried += message.tried;
          found ??= message.found;
          if (Math.floor((tried * 10) / size) > tenth) progress(tried);
        });
        thread.on('error', reject);
        thread.on('exit', () => resolve());
      }),
  );
  const deadline = setTimeout(() => void Promise.all(threads.map((thread) => thread.terminate())), maxSeconds * 1000);
  try {
    await Promise.all(finished);
  } finally {
    clearTimeout(deadline);
    await Promise.all(threads.map((thread) => thread.terminate()));
  }
  const ended = process.hrtime.bigint();
  return { found, tried, seconds: Number(ended - (started ?? ended)) / 1e9, complete: tried === size };
}
