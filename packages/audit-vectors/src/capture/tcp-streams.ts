/**
 * Puts the segments of TCP connections back in order, each direction for itself, and writes them into layers.
 *
 * Promises: bounded memory, whatever the number of connections. Must not: pass over a gap in silence; it is counted as lost packets.
 */
import type { Layer, Unsearched } from './layer.js';
import type { TcpSegment } from './tcp-segment.js';

/** Directions that are followed at a time; the one that was quiet longest makes room. */
const maxStreams = 2048;
/** Bytes of one direction that wait for an earlier segment. */
const maxEarly = 512 * 1024;
/** Bytes of one direction, and of all, that are gathered before they go into layers. */
const gather = 64 * 1024;
const gatherAll = 16 * 1024 * 1024;

export interface TcpStreams {
  take(segment: TcpSegment): void;
  /** Writes what was gathered, where it is enough. To be awaited between two reads of the file. */
  settle(): Promise<void>;
  end(): Promise<void>;
}

interface Stream {
  readonly number: number;
  layer: Layer | undefined;
  expected: number;
  early: TcpSegment[];
  earlyBytes: number;
  ready: Buffer[];
  readyBytes: number;
  closed: boolean;
}

export function createTcpStreams(openLayer: (streamNumber: number) => Layer, unsearched: Unsearched): TcpStreams {
  // In the order of their last segment: a Map keeps the order in which keys were set.
  const streams = new Map<string, Stream>();
  let leaving: Stream[] = [];
  let count = 0;
  let gathered = 0;

  function streamOf({ flow, sequence, opens }: TcpSegment): Stream {
    const known = streams.get(flow);
    streams.delete(flow);
    if (known !== undefined && opens && known.closed) leaving.push(known);
    const fresh = known === undefined || (opens && known.closed);
    const stream = fresh ? { number: (count += 1), layer: undefined, expected: (sequence + (opens ? 1 : 0)) >>> 0, early: [], earlyBytes: 0, ready: [], readyBytes: 0, closed: false } : known;
    streams.set(flow, stream);
    if (streams.size > maxStreams) {
      const [oldest, quiet] = streams.entries().next().value as [string, Stream];
      streams.delete(oldest);
      leaving.push(quiet);
    }
    return stream;
  }

  function accept(stream: Stream, sequence: number, data: Buffer): void {
    const old = (stream.expected - sequence) | 0;
    if (old >= data.length) return;
    const fresh = Buffer.from(data.subarray(Math.max(0, old)));
    if (stream.ready.length === 0 && stream.layer === undefined) noteCipher(fresh, unsearched);
    stream.ready.push(fresh);
    stream.readyBytes += fresh.length;
    gathered += fresh.length;
    stream.expected = (sequence + data.length) >>> 0;
  }

  /** Takes what waited and now fits; with `jump`, goes on behind a gap. */
  function catchUp(stream: Stream, jump: boolean): void {
    for (;;) {
      stream.early.sort((one, other) => (one.sequence - other.sequence) | 0);
      const [next] = stream.early;
      if (next === undefined) return;
      const gap = (next.sequence - stream.expected) | 0;
      if (gap > 0 && !jump) return;
      if (gap > 0) {
        unsearched.lost_packets += 1;
        stream.expected = next.sequence;
      }
      stream.early.shift();
      stream.earlyBytes -= next.data.length;
      accept(stream, next.sequence, next.data);
    }
  }

  async function pour(stream: Stream): Promise<void> {
    if (stream.readyBytes === 0) return;
    stream.layer ??= openLayer(stream.number);
    const bytes = Buffer.concat(stream.ready);
    gathered -= stream.readyBytes;
    stream.ready = [];
    stream.readyBytes = 0;
    await stream.layer.write(bytes);
  }
  async function finish(stream: Stream): Promise<void> {
    catchUp(stream, true);
    await pour(stream);
    await stream.layer?.end();
  }

  return {
    take(segment) {
      const stream = streamOf(segment);
      stream.closed ||= segment.closes;
      if (segment.data.length === 0) return;
      const sequence = (segment.sequence + (segment.opens ? 1 : 0)) >>> 0;
      if (((sequence - stream.expected) | 0) > 0) {
        stream.early.push({ ...segment, sequence, data: Buffer.from(segment.data) });
        stream.earlyBytes += segment.data.length;
      } else accept(stream, sequence, segment.data);
      if (stream.early.length > 0) catchUp(stream, stream.earlyBytes > maxEarly);
    },
    async settle() {
      for (const stream of leaving) await finish(stream);
      leaving = [];
      const least = gathered > gatherAll ? 1 : gather;
      for (const stream of streams.values()) if (stream.readyBytes >= least) await pour(stream);
    },
    async end() {
      for (const stream of [...leaving, ...streams.values()]) await finish(stream);
    },
  };
}

/** A TLS record of the client's first message, or of a connection whose beginning is not in the capture. */
function noteCipher(first: Buffer, unsearched: Unsearched): void {
  const isTls = first[1] === 3 && (first[0] === 0x17 || (first[0] === 0x16 && first[5] === 1));
  if (isTls) unsearched.encrypted += 1;
}
