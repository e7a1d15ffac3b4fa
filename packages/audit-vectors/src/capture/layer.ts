/**
 * One layer of what is scanned, as a stream: the bytes of a file or of a connection, or what a part of them decodes to. It is looked at
 * piece by piece, and whatever is compressed, chunked or in base64 inside of it becomes a layer of its own.
 *
 * Promises: memory does not grow with the length of a layer; pieces overlap, so that nothing is lost between two of them. Must not: skip
 * in silence; what is nested too deep, too long when inflated, or damaged is counted in {@link Unsearched}.
 */
import { createBase64Parts } from './base64-parts.js';
import { createChunkedParts } from './chunked-parts.js';
import { createGzipParts } from './gzip-parts.js';

/** A stretch of a layer to look at: what begins within `from` and `to` is to be reported, the rest is there to see across the edges. */
export interface Piece {
  readonly bytes: Uint8Array;
  readonly from: number;
  readonly to: number;
  /** Offset of `bytes` in its layer. */
  readonly base: number;
  /** Names the layer: the file, then how this was decoded from it, e.g. `file 2 > gzip at 310`. */
  readonly source: string;
  /** False for the first piece of a layer. */
  readonly continued: boolean;
}

/** What was there and could not be looked at, by the reason. */
export type UnsearchedReason = 'too_deep' | 'too_long' | 'too_many' | 'damaged' | 'encrypted' | 'other_encoding' | 'lost_packets' | 'cut_capture';
export type Unsearched = Record<UnsearchedReason, number>;

export interface LayerContext {
  /** Bytes that a finding takes at most. */
  readonly reach: number;
  /** Bytes that one part may inflate to before the rest is left out. */
  readonly maxPartBytes: number;
  /** Parts within parts. */
  readonly maxDepth: number;
  look(piece: Piece): void;
  readonly unsearched: Unsearched;
}

export interface Layer {
  write(bytes: Uint8Array): Promise<void>;
  end(): Promise<void>;
}

/** Finds the parts of one kind in a layer, and writes what they decode to into layers of their own. */
export interface Parts {
  /** `base`: offset of the bytes in the layer. */
  write(bytes: Uint8Array, base: number): Promise<void>;
  end(): Promise<void>;
}

/** Opens the layer of one part, or undefined where it would be too deep. */
export type OpenPart = (kind: string, offset: number) => Layer | undefined;

/** Bytes that are gathered before they are looked at. */
const pieceBytes = 1024 * 1024;

export function createLayer(context: LayerContext, source: string, depth = 0): Layer {
  const window = createWindow(context, source);
  const openPart: OpenPart = (kind, offset) => {
    if (depth < context.maxDepth) return bounded(createLayer(context, `${source} > ${kind} at ${offset}`, depth + 1), context);
    context.unsearched.too_deep += 1;
    return undefined;
  };
  const parts = [createGzipParts(openPart, context.unsearched), createChunkedParts(openPart, context.unsearched), createBase64Parts(openPart)];
  let base = 0;
  return {
    async write(bytes) {
      window.add(bytes);
      for (const part of parts) await part.write(bytes, base);
      base += bytes.length;
    },
    async end() {
      window.flush();
      for (const part of parts) await part.end();
    },
  };
}

/** A part that inflates to more than the limit is looked at up to there. */
function bounded(layer: Layer, { maxPartBytes, unsearched }: LayerContext): Layer {
  let left = maxPartBytes;
  return {
    async write(bytes) {
      if (left === 0) return;
      if (bytes.length >= left) unsearched.too_long += 1;
      const part = bytes.subarray(0, left);
      left -= part.length;
      await layer.write(part);
    },
    end: () => layer.end(),
  };
}

/** Gathers bytes into pieces that overlap by the reach on both sides. */
function createWindow({ reach, look }: LayerContext, source: string): { add(bytes: Uint8Array): void; flush(): void } {
  let gathered: Uint8Array[] = [];
  let size = 0;
  /** Bytes at the beginning of what is gathered that were looked at already, but as the end of a piece only. */
  let seen = 0;
  let base = 0;

  function lookAt(last: boolean): void {
    const bytes = gathered.length === 1 ? (gathered[0] as Uint8Array) : Buffer.concat(gathered);
    const to = last ? bytes.length : bytes.length - reach;
    look({ bytes, from: seen, to, base, source, continued: base + seen > 0 });
    const keep = Math.max(0, to - reach);
    // A copy, so that the piece itself can go.
    gathered = [new Uint8Array(bytes.subarray(keep))];
    size = bytes.length - keep;
    seen = to - keep;
    base += keep;
  }
  return {
    add(bytes) {
      gathered.push(bytes);
      size += bytes.length;
      if (size >= pieceBytes + 2 * reach) lookAt(false);
    },
    flush() {
      if (size > seen) lookAt(true);
    },
  };
}
