/** Makes streams and segments of this process out of what another one has left. */
import type { Stream, StreamBook } from '@candor/reporter-core';

import type { Segment } from './backlog.js';
import type { Replay } from './replay.js';

export interface Resumed {
  readonly streams: readonly Stream[];
  readonly segments: readonly Segment[];
  /** Events to be sent. */
  readonly live: number;
}

/** The events get the positions after `lastPosition`, in the order in which they were written. */
export function resume({ segments, streams: known, orphans }: ReturnType<Replay['finish']>, streams: StreamBook, lastPosition: number): Resumed {
  if (orphans > 0) {
    streams.unassigned.capture(orphans);
    streams.unassigned.count('dropped.journal_damaged', orphans);
  }
  const byId = new Map<string, Stream>(known.map((stream) => [stream.head.id, streams.resume(stream)]));
  let live = 0;
  const resumed = segments.map(({ path, skip, waiting: counts }): Segment => {
    const nextPosition = lastPosition + live + 1;
    const waiting: Segment['waiting'] = new Map();
    let here = 0;
    for (const [streamId, count] of counts) {
      const stream = byId.get(streamId);
      if (stream === undefined) continue;
      waiting.set(stream, { from: 0, count });
      here += count;
    }
    live += here;
    return { path, file: undefined, bytes: 0, live: here, skip, nextPosition, waiting };
  });
  return { streams: [...byId.values()], segments: resumed, live };
}
