/**
 * Which part takes what happens now: one live part per length of window, followed by the next when its window is over.
 *
 * Promises: a part closes when the clock leaves its window, in either direction, or when it is full, and never opens again;
 * what belongs to a window that is over goes into the part of now, as an amendment under ids of its own. So a late action and
 * a clock that goes back add reports and change none. Under scheme 2 the windows of one part lie in one month, because its names do.
 */
import type { Anonymizer } from '@candor/anonymizer';
import { pseudonymEpoch } from '@candor/reporter-core';
import type { Clock, Randomness } from '@candor/reporter-core';
import type { UsageWindow } from '@candor/schema/windows';
import type { AggregationLimits } from './aggregation-limits.js';
import type { CountLoss } from './aggregator-api.js';
import { closedPart } from './closed-part.js';
import { createLivePart } from './live-part.js';
import type { LivePart, LiveTally } from './live-part.js';
import type { PartFolders, WriterFolder } from './part-folders.js';
import type { PartHeader } from './part-records.js';
import type { ReportDelivery } from './report-delivery.js';
import { isReportable } from './report-events.js';
import type { ReportFrame } from './report-events.js';
import { pseudonym, subjectKey, subjectValues } from './subject.js';
import { emptyTally } from './tally.js';
import type { Tally } from './tally.js';
import { windowEndMs, windowStartMs } from './window-time.js';

type Minutes = UsageWindow['minutes'];

export interface Gathering {
  /** Where to count for the subject, or why not. Throws what the client's getters and the anonymizer throw. */
  locate(window: UsageWindow, source: object, at: Date | undefined): LiveTally | CountLoss;
  count(window: UsageWindow, live: LiveTally, counter: string, times: number): void;
  see(window: UsageWindow, live: LiveTally, name: string): void;
  /** Closes the parts whose window is over; hands the rest to the system. */
  persist(): Promise<void>;
  size(): number;
  /** Bytes on disk, and ended processes that were taken over. */
  disk(): { readonly bytes: number; readonly adopted: number };
  /** This process gathers no more; the next one goes on. */
  leave(): Promise<void>;
  /** Nothing of it is left. */
  discard(): void;
}

export interface GatheringOptions {
  readonly anonymizer: Anonymizer;
  readonly clock: Clock;
  readonly randomness: Pick<Randomness, 'uuidV4'>;
  readonly limits: AggregationLimits;
  readonly clusterName: string;
  readonly reporterHost: string;
  readonly folders: PartFolders | undefined;
  readonly delivery: ReportDelivery;
}

export function createGathering(options: GatheringOptions): Gathering {
  const { anonymizer, clock, limits, folders, delivery } = options;
  /** By length of window and month of the names. */
  const live = new Map<string, LivePart>();
  const claimed = folders?.claim();
  const own = claimed?.own;
  let adopted = 0;
  let cancelTimer: (() => void) | undefined;

  function frameOf(epoch: string): ReportFrame {
    return {
      scheme: anonymizer.scheme,
      cluster: pseudonym(options.clusterName, anonymizer, { kind: 'cluster', epoch }),
      host: pseudonym(options.reporterHost, anonymizer, { kind: 'server', epoch }),
    };
  }

  function begin(minutes: Minutes, epoch: string, now: number): LivePart {
    const header: PartHeader = {
      ...frameOf(epoch),
      id: options.randomness.uuidV4(),
      minutes,
      startMs: windowStartMs(now, minutes),
      keyId: anonymizer.keyId,
      epoch,
    };
    return use(header, []);
  }

  function use(header: PartHeader, tallies: readonly Tally[]): LivePart {
    const part = createLivePart({ header, tallies, storage: own?.storage, limits });
    live.set(placeOf(header), part);
    armTimer();
    return part;
  }

  function end(part: LivePart): void {
    live.delete(placeOf(part.header));
    delivery.add(part.close());
  }

  /** A small step back is a clock being corrected, a large one is another time. */
  function isOver({ header: { startMs, minutes } }: LivePart, now: number): boolean {
    return now >= windowEndMs(startMs, minutes) || now < startMs - limits.backwardMs;
  }

  function endWhatIsOver(): void {
    const now = clock.now();
    for (const part of live.values()) if (isOver(part, now)) end(part);
  }

  function partOf(minutes: Minutes, epoch: string, now: number): LivePart {
    const part = live.get(placeOf({ minutes, epoch }));
    if (part !== undefined && !isOver(part, now)) return part;
    if (part !== undefined) end(part);
    return begin(minutes, epoch, now);
  }

  function partWith(window: UsageWindow, { tally }: LiveTally): LivePart | undefined {
    return live.get(placeOf({ minutes: window.minutes, epoch: pseudonymEpoch(anonymizer, tally.startMs) }));
  }

  function endIfFull(part: LivePart): void {
    if (part.size() >= limits.subjects) end(part);
  }

  function armTimer(): void {
    cancelTimer?.();
    const now = clock.now();
    const ends = [...live.values()].map(({ header }) => windowEndMs(header.startMs, header.minutes));
    if (ends.length === 0) return;
    cancelTimer = clock.setTimer(() => {
      cancelTimer = undefined;
      endWhatIsOver();
      own?.touch();
      folders?.claimLeft().forEach(adopt);
      armTimer();
    }, Math.max(1, Math.min(...ends) - now));
  }

  /** The part of a window that is still open goes on; everything else that is found was over when its process ended. */
  function takeOver({ storage }: WriterFolder): void {
    const now = clock.now();
    for (const header of storage.list()) {
      const found = isOurs(header, now) && !live.has(placeOf(header)) ? storage.read(header) : undefined;
      if (found === undefined || found.over) delivery.add(closedPart(header, storage));
      else use(header, found.tallies);
    }
  }

  function isOurs({ scheme, keyId, epoch, cluster, host, startMs, minutes }: PartHeader, now: number): boolean {
    if (scheme !== anonymizer.scheme || keyId !== anonymizer.keyId || startMs !== windowStartMs(now, minutes)) return false;
    const frame = frameOf(epoch);
    return cluster === frame.cluster && host === frame.host;
  }

  function adopt(folder: WriterFolder): void {
    adopted += 1;
    const headers = folder.storage.list();
    let rest = headers.length;
    if (rest === 0) folder.remove();
    for (const header of headers) {
      delivery.add(closedPart(header, folder.storage), () => {
        rest -= 1;
        if (rest === 0) folder.remove();
      });
    }
  }

  if (own !== undefined) takeOver(own);
  claimed?.left.forEach(adopt);

  return {
    locate(window, source, at) {
      const now = clock.now();
      const atMs = at === undefined ? now : Date.prototype.getTime.call(at);
      if (Number.isNaN(atMs)) return 'invalid';
      if (atMs < now - limits.lateMs) return 'too_late';
      if (atMs > now + limits.aheadMs) return 'in_future';
      const startMs = windowStartMs(atMs, window.minutes);
      const epoch = pseudonymEpoch(anonymizer, startMs);
      const subject = subjectValues(window, source, anonymizer, epoch);
      if (subject === undefined) return 'invalid';
      const part = partOf(window.minutes, epoch, now);
      const known = part.find(window, startMs, subjectKey(subject));
      if (known !== undefined) return known;
      const tally = emptyTally(window, startMs, subject);
      return isReportable(tally, part.header) ? part.add(tally) : 'invalid';
    },
    count(window, tally, counter, times) {
      const part = partWith(window, tally);
      part?.count(tally, counter, times);
      if (part !== undefined) endIfFull(part);
    },
    see(window, tally, name) {
      const part = partWith(window, tally);
      part?.see(tally, name);
      if (part !== undefined) endIfFull(part);
    },
    async persist() {
      endWhatIsOver();
      await Promise.all([...live.values()].map((part) => part.persist()));
    },
    size: () => [...live.values()].reduce((sum, part) => sum + part.size(), 0),
    disk: () => ({ bytes: own?.storage.bytes() ?? 0, adopted }),
    async leave() {
      cancelTimer?.();
      if (own === undefined) for (const part of live.values()) end(part);
      await Promise.all([...live.values()].map((part) => part.leave()));
      own?.release();
    },
    discard() {
      cancelTimer?.();
      for (const part of live.values()) part.close().discard();
      live.clear();
      own?.remove();
    },
  };
}

function placeOf({ minutes, epoch }: Pick<PartHeader, 'minutes' | 'epoch'>): string {
  return `${minutes} ${epoch}`;
}
