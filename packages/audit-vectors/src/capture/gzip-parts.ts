/**
 * Inflates the gzip members of a layer, wherever they begin, while the layer streams by.
 *
 * Promises: trailing bytes and a missing end hide nothing, and of a damaged member is shown what can be read (of one over 1 MiB, all but
 * the last few kilobytes before the damage). Must not: hold a member, or what it inflates to.
 */
import { constants, crc32, createInflateRaw, type InflateRaw } from 'node:zlib';
import { deflateStart, inflateReadable } from '../layers.js';
import type { Layer, OpenPart, Parts, Unsearched } from './layer.js';

const magic = Buffer.from([0x1f, 0x8b, 8]);
/** Bytes inflated at a time: at 1,000 times their size that is 4 MiB in memory. */
const stepBytes = 4096;
/** Bytes of a member that are kept to try again where it is damaged; also bounds its header. */
const keptBytes = 1024 * 1024;
/** Checksum and length of the content, behind the compressed data (RFC 1952 §2.3.1). */
const trailerBytes = 8;
/** Members that are open at a time. What only looks like one ends within a few bytes. */
const maxOpen = 32;

interface Member {
  write(bytes: Uint8Array): Promise<void>;
  end(): Promise<void>;
  readonly done: boolean;
}

export function createGzipParts(openPart: OpenPart, unsearched: Unsearched): Parts {
  let open: Member[] = [];
  let carry = Buffer.alloc(0);
  return {
    async write(bytes, base) {
      for (const member of open) await member.write(bytes);
      const searched = Buffer.concat([carry, bytes]);
      const start = base - carry.length;
      for (let at = searched.indexOf(magic); at !== -1; at = searched.indexOf(magic, at + 1)) {
        open = open.filter(({ done }) => !done);
        if (open.length === maxOpen) {
          unsearched.too_many += 1;
          continue;
        }
        const offset = start + at;
        const member = createMember(() => openPart('gzip', offset), unsearched);
        await member.write(searched.subarray(at));
        if (!member.done) open.push(member);
      }
      open = open.filter(({ done }) => !done);
      carry = Buffer.from(searched.subarray(Math.max(0, searched.length - magic.length + 1)));
    },
    async end() {
      for (const member of open) await member.end();
    },
  };
}

function createMember(openLayer: () => Layer | undefined, unsearched: Unsearched): Member {
  let kept = Buffer.alloc(0);
  /** Where the compressed data begins in `kept`; unknown until the header is whole. */
  let dataStart: number | undefined;
  let inflater: Inflater | undefined;
  let layer: Layer | undefined;
  let shown = 0;
  let checksum = 0;
  /** What follows the compressed data; undefined before its end. */
  let trailer: Buffer | undefined;
  let done = false;

  async function show(content: readonly Uint8Array[]): Promise<void> {
    for (const part of content) {
      layer ??= openLayer();
      shown += part.length;
      checksum = crc32(part, checksum);
      if (layer === undefined) return close();
      await layer.write(part);
    }
  }
  async function close(): Promise<void> {
    done = true;
    inflater?.close();
    await layer?.end();
  }
  async function inflate(bytes: Uint8Array): Promise<void> {
    inflater ??= createInflater();
    for (let at = 0; at < bytes.length && !done; at += stepBytes) {
      const { content, state, taken } = await inflater.step(bytes.subarray(at, at + stepBytes));
      await show(content);
      if (done || state === 'more') continue;
      if (state === 'ended') return takeTrailer(bytes.subarray(at + taken));
      await showRest(kept.length < keptBytes && dataStart !== undefined ? kept.subarray(dataStart) : undefined);
      await close();
    }
  }
  /** Damage may look like an end; the checksum tells. */
  async function takeTrailer(bytes: Uint8Array): Promise<void> {
    trailer = Buffer.concat([trailer ?? Buffer.alloc(0), bytes.subarray(0, trailerBytes)]);
    if (trailer.length < trailerBytes) return;
    if (shown > 0 && (trailer.readUInt32LE(0) !== checksum || trailer.readUInt32LE(4) !== shown % 2 ** 32)) unsearched.damaged += 1;
    await close();
  }
  /** What looks like a header by chance inflates to nothing, and is no loss. */
  async function showRest(all: Uint8Array | undefined): Promise<void> {
    const readable = all === undefined ? undefined : inflateReadable(Buffer.from(all), Math.max(shown * 2, 64 * keptBytes));
    if (readable !== undefined && readable.length > shown) await show([readable.subarray(shown)]);
    if (shown > 0) unsearched.damaged += 1;
  }
  return {
    get done() {
      return done;
    },
    async write(bytes) {
      if (done) return;
      const before = kept.length;
      if (before < keptBytes) kept = Buffer.concat([kept, bytes.subarray(0, keptBytes - before)]);
      if (trailer !== undefined) return takeTrailer(bytes);
      if (dataStart !== undefined) return inflate(bytes);
      const start = deflateStart(kept, 0);
      if (start === undefined && kept.length > 4 && ((kept[3] ?? 0) & 0xe0) !== 0) done = true;
      if (start === undefined || start > kept.length) {
        done ||= kept.length === keptBytes;
        return undefined;
      }
      dataStart = start;
      return inflate(bytes.subarray(start - before));
    },
    async end() {
      if (done) return;
      if (shown > 0 && trailer === undefined) unsearched.damaged += 1;
      await close();
    },
  };
}

interface Inflater {
  /** `taken`: bytes that belong to the compressed data. */
  step(bytes: Uint8Array): Promise<{ readonly content: readonly Uint8Array[]; readonly state: 'more' | 'ended' | 'damaged'; readonly taken: number }>;
  close(): void;
}

/** zlib's stream, one step at a time: what it gives for each few bytes of input. */
function createInflater(): Inflater {
  const stream: InflateRaw = createInflateRaw({ finishFlush: constants.Z_SYNC_FLUSH });
  let content: Uint8Array[] = [];
  let state: 'more' | 'ended' | 'damaged' = 'more';
  let settle: () => void = () => undefined;
  stream.on('data', (part: Uint8Array) => content.push(part));
  stream.on('end', () => {
    state = 'ended';
    settle();
  });
  stream.on('error', () => {
    state = 'damaged';
    settle();
  });
  return {
    async step(bytes) {
      content = [];
      const before = stream.bytesWritten;
      await new Promise<void>((resolve) => {
        settle = resolve;
        stream.write(bytes, () => resolve());
      });
      // A stream that ended says so a turn later.
      await new Promise((resolve) => setImmediate(resolve));
      return { content, state, taken: stream.bytesWritten - before };
    },
    close: () => void stream.destroy(),
  };
}
