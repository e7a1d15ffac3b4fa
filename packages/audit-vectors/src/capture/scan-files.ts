/**
 * Scans files of any size: each as the bytes it holds, and a capture of packets also as the connections in it.
 *
 * Promises: memory bounded whatever the input; a finding names the file by its number, never a value.
 */
import { createReadStream } from 'node:fs';
import type { Finding } from '../finding.js';
import { createLayer, type Layer, type LayerContext, type Piece, type Unsearched } from './layer.js';
import { createPacketReader, type PacketReader } from './packet-file.js';
import { tcpSegmentOf } from './tcp-segment.js';
import { createTcpStreams, type TcpStreams } from './tcp-streams.js';

export interface PieceScanner {
  /** Bytes that a finding takes at most. */
  readonly reach: number;
  scan(piece: Piece): readonly Finding[];
}

export interface ScanResult {
  /** The first {@link keptFindings}; all are counted. */
  readonly findings: readonly Finding[];
  readonly found: number;
  readonly bytes: number;
  /** Bytes looked at in layers of all kinds: of files, connections and decoded parts. */
  readonly searched: number;
  readonly captures: number;
  readonly unsearched: Readonly<Unsearched>;
}

/** Enough to see what is wrong, little enough for memory. */
const keptFindings = 1000;
const readBytes = 1024 * 1024;
/** Bytes that one compressed part may inflate to: far above any request, and some ten seconds of scanning. */
const maxPartBytes = 1024 * 1024 * 1024;
const maxDepth = 8;

const nothingUnsearched = (): Unsearched => ({ too_deep: 0, too_long: 0, too_many: 0, damaged: 0, encrypted: 0, other_encoding: 0, lost_packets: 0, cut_capture: 0 });

export async function scanFiles(paths: readonly string[], scanner: PieceScanner, limits: Partial<Pick<LayerContext, 'maxDepth' | 'maxPartBytes'>> = {}): Promise<ScanResult> {
  const findings: Finding[] = [];
  const totals = { found: 0, bytes: 0, searched: 0, captures: 0 };
  const context: LayerContext = {
    maxPartBytes,
    maxDepth,
    ...limits,
    reach: scanner.reach,
    unsearched: nothingUnsearched(),
    look(piece) {
      totals.searched += piece.to - piece.from;
      for (const finding of scanner.scan(piece)) {
        if (finding.offset < piece.from || finding.offset >= piece.to) continue;
        totals.found += 1;
        if (findings.length < keptFindings) findings.push({ ...finding, offset: finding.offset + piece.base });
      }
    },
  };
  for (const [index, path] of paths.entries()) {
    const { bytes, isCapture } = await scanFile(path, `file ${index + 1}`, context);
    totals.bytes += bytes;
    if (isCapture) totals.captures += 1;
  }
  return { findings, ...totals, unsearched: context.unsearched };
}

async function scanFile(path: string, source: string, context: LayerContext): Promise<{ readonly bytes: number; readonly isCapture: boolean }> {
  let plain: Layer | undefined;
  let capture: Capture | undefined;
  let bytes = 0;
  for await (const chunk of createReadStream(path, { highWaterMark: readBytes }) as AsyncIterable<Buffer>) {
    if (plain === undefined) {
      capture = createCapture(chunk, source, context);
      // Between the packets of a capture, what is compressed looks damaged; it is looked at where it is put together.
      plain = createLayer(capture === undefined ? context : { ...context, unsearched: nothingUnsearched() }, source);
    }
    bytes += chunk.length;
    await plain.write(chunk);
    await capture?.write(chunk);
  }
  await plain?.end();
  await capture?.end();
  return { bytes, isCapture: capture !== undefined };
}

interface Capture {
  write(bytes: Uint8Array): Promise<void>;
  end(): Promise<void>;
}

function createCapture(first: Uint8Array, source: string, context: LayerContext): Capture | undefined {
  const reader: PacketReader | undefined = createPacketReader(first);
  if (reader === undefined) return undefined;
  const { unsearched } = context;
  const streams: TcpStreams = createTcpStreams((number) => createLayer(context, `${source} > stream ${number}`), unsearched);
  return {
    async write(bytes) {
      for (const packet of reader.read(bytes)) {
        const segment = tcpSegmentOf(packet);
        if (segment === 'fragment' || (packet.cut && segment !== undefined)) unsearched.lost_packets += 1;
        if (segment !== undefined && segment !== 'fragment') streams.take(segment);
      }
      await streams.settle();
    },
    async end() {
      if (!reader.whole) unsearched.cut_capture += 1;
      await streams.end();
    },
  };
}
