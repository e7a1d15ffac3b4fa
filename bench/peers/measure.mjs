/** One measurement of one reporter, in a process of its own: `node measure.mjs SUBJECT EXPERIMENT URL FOLDER`. Prints one JSON line. */
import process from 'node:process';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { eventProperties, subjects } from './subjects.mjs';

const [, , name, experiment, url, folder] = process.argv;
const { create } = subjects[name];
const burst = 1_000;
const nanoseconds = () => Number(process.hrtime.bigint());

/** Tracks `count` events in bursts with a turn of the event loop between. Returns what went by inside of `track`: nanoseconds by the clock and of CPU. */
async function track(reporter, count, unseen, from = 0) {
  const spent = { clock: 0, cpu: 0 };
  for (let index = from; index < from + count; index += burst) {
    const events = Array.from({ length: Math.min(burst, from + count - index) }, (_, offset) => eventProperties(index + offset, unseen));
    const before = process.cpuUsage();
    const started = nanoseconds();
    for (let offset = 0; offset < events.length; offset += 1) reporter.track(events[offset], index + offset);
    spent.clock += nanoseconds() - started;
    const { user, system } = process.cpuUsage(before);
    spent.cpu += (user + system) * 1_000;
    await nextTurn();
  }
  return spent;
}

const experiments = {
  /**
   * The caller's time for one event, names repeated or all different; warmed up. Of CPU, because on a busy machine the clock counts what others
   * do; both are told.
   */
  async caller(reporter, unseen) {
    await track(reporter, 10_000, unseen);
    const { clock, cpu } = await track(reporter, 30_000, unseen, 10_000);
    return { figure: cpu / 30_000, clock: clock / 30_000 };
  },
  'caller-repeated': (reporter) => experiments.caller(reporter, false),
  'caller-unseen': (reporter) => experiments.caller(reporter, true),
  /** Bytes of heap and of buffers that one waiting event holds; the sink never answers. */
  async heap(reporter) {
    const used = () => {
      globalThis.gc();
      const { heapUsed, external } = process.memoryUsage();
      return heapUsed + external;
    };
    await track(reporter, 1_000, true);
    const before = used();
    await track(reporter, 20_000, true, 1_000);
    return { figure: (used() - before) / 20_000 };
  },
  /** Nanoseconds of CPU for one event from `track` to the sink's answer, names repeated. */
  async cpu(reporter) {
    const count = 20_000;
    const before = process.cpuUsage();
    await track(reporter, count, false);
    await reporter.drain();
    const { user, system } = process.cpuUsage(before);
    return { figure: ((user + system) * 1_000) / count };
  },
  /** Everything tracked while the sink refuses is to arrive once it does not. */
  async outage(reporter) {
    await track(reporter, 1_000, true);
    await reporter.drain();
    return { figure: 1_000 };
  },
};

const reporter = await create(url, folder, { weighed: experiment === 'heap' });
const measured = await experiments[experiment](reporter);
process.stdout.write(`${JSON.stringify(measured)}\n`, () => process.exit());
