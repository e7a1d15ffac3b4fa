/** Captures as tcpdump writes them, made byte by byte: pcap and pcapng, Ethernet and raw, IPv4 and IPv6. */
export interface Segment {
  readonly from: number;
  readonly to: number;
  readonly sequence: number;
  readonly data: string | Uint8Array;
  readonly flags?: number;
}

const u16 = (value: number): Buffer => Buffer.from([value >> 8, value & 255]);
const u32 = (value: number): Buffer => {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(value >>> 0);
  return bytes;
};

function tcp({ from, to, sequence, data, flags = 0x18 }: Segment): Buffer {
  return Buffer.concat([u16(from), u16(to), u32(sequence), u32(0), Buffer.from([0x50, flags]), u16(65535), u16(0), u16(0), Buffer.from(data as string)]);
}

export function ipv4(segment: Segment, fragment = 0): Buffer {
  const body = tcp(segment);
  return Buffer.concat([Buffer.from([0x45, 0]), u16(20 + body.length), u16(1), u16(fragment), Buffer.from([64, 6]), u16(0), Buffer.from([10, 0, 0, 1, 10, 0, 0, 2]), body]);
}

/** With a hop-by-hop header before the segment. */
export function ipv6(segment: Segment): Buffer {
  const body = Buffer.concat([Buffer.from([6, 0, 1, 4, 0, 0, 0, 0]), tcp(segment)]);
  return Buffer.concat([Buffer.from([0x60, 0, 0, 0]), u16(body.length), Buffer.from([0, 64]), Buffer.alloc(15), Buffer.from([1]), Buffer.alloc(15), Buffer.from([2]), body]);
}

export function ethernet(packet: Buffer, tagged = false): Buffer {
  const type = (packet[0] ?? 0) >> 4 === 6 ? 0x86dd : 0x0800;
  return Buffer.concat([Buffer.alloc(12, 2), ...(tagged ? [u16(0x8100), u16(7)] : []), u16(type), packet]);
}

export function pcap(linkType: number, packets: readonly Buffer[], { little = true, cutBy = 0 } = {}): Buffer {
  const number = (value: number): Buffer => (little ? Buffer.from(u32(value)).reverse() : u32(value));
  const head = Buffer.concat([number(0xa1b2c3d4), little ? Buffer.from([2, 0, 4, 0]) : Buffer.from([0, 2, 0, 4]), number(0), number(0), number(65535), number(linkType)]);
  return Buffer.concat([head, ...packets.flatMap((packet) => [number(1), number(0), number(packet.length), number(packet.length + cutBy), packet])]);
}

export function pcapng(linkType: number, packets: readonly Buffer[]): Buffer {
  const number = (value: number): Buffer => Buffer.from(u32(value)).reverse();
  const block = (type: number, body: Buffer): Buffer => {
    const padded = Buffer.concat([body, Buffer.alloc((4 - (body.length % 4)) % 4)]);
    return Buffer.concat([number(type), number(padded.length + 12), padded, number(padded.length + 12)]);
  };
  const enhanced = (packet: Buffer): Buffer => block(6, Buffer.concat([number(0), number(0), number(0), number(packet.length), number(packet.length), packet]));
  return Buffer.concat([
    block(0x0a0d0d0a, Buffer.concat([number(0x1a2b3c4d), Buffer.from([1, 0, 0, 0]), Buffer.alloc(8, 0xff)])),
    block(1, Buffer.concat([Buffer.from([linkType, 0, 0, 0]), number(65535)])),
    block(0xbad, Buffer.from('somebody else')),
    ...packets.map(enhanced),
  ]);
}

/** The request cut into segments of a few bytes, so that no value is whole in any of them. */
export function segments(text: string | Buffer, { from = 50_000, to = 80, start = 0xffff_fff0, size = 7 } = {}): Segment[] {
  const bytes = Buffer.from(text as string);
  return Array.from({ length: Math.ceil(bytes.length / size) }, (_, at) => ({ from, to, sequence: (start + at * size) >>> 0, data: bytes.subarray(at * size, (at + 1) * size) }));
}
