/** Takes a captured packet apart down to its TCP segment: Ethernet, Linux cooked, loopback and raw frames; IPv4 and IPv6. */
import type { Packet } from './packet-file.js';

export interface TcpSegment {
  /** Names one direction of a connection; never shown. */
  readonly flow: string;
  readonly sequence: number;
  readonly opens: boolean;
  readonly closes: boolean;
  readonly data: Buffer;
}

/** Offset of the IP header by LINKTYPE_ number; Ethernet depends on its tags. */
const ipOffsets = new Map([[0, 4], [12, 0], [14, 0], [101, 0], [108, 4], [113, 16], [228, 0], [229, 0], [276, 20]]);
const ethernet = 1;
const vlanTags = new Set([0x8100, 0x88a8, 0x9100]);
const tcp = 6;
/** IPv6 headers that say how long they are and what follows: hop-by-hop, routing, destination options. */
const extensionHeaders = new Set([0, 43, 60]);

/** Undefined for what is not TCP; `fragment` for a part of a packet, which is not put together. */
export function tcpSegmentOf({ linkType, bytes }: Packet): TcpSegment | 'fragment' | undefined {
  const ip = linkType === ethernet ? behindEthernet(bytes) : ipOffsets.get(linkType);
  if (ip === undefined || ip >= bytes.length) return undefined;
  const version = (bytes[ip] as number) >> 4;
  if (version === 4) return fromIpv4(bytes.subarray(ip));
  return version === 6 ? fromIpv6(bytes.subarray(ip)) : undefined;
}

function behindEthernet(bytes: Buffer): number | undefined {
  let at = 12;
  while (at + 2 <= bytes.length && vlanTags.has(bytes.readUInt16BE(at))) at += 4;
  return at + 2;
}

function fromIpv4(ip: Buffer): TcpSegment | 'fragment' | undefined {
  if (ip.length < 20 || ip[9] !== tcp) return undefined;
  if ((ip.readUInt16BE(6) & 0x3fff) !== 0) return 'fragment';
  const header = ((ip[0] as number) & 15) * 4;
  // A short frame is padded, and segmentation in the network card leaves the length 0.
  const length = ip.readUInt16BE(2) || ip.length;
  return segment(ip.toString('latin1', 12, 20), ip.subarray(header, length));
}

function fromIpv6(ip: Buffer): TcpSegment | 'fragment' | undefined {
  if (ip.length < 40) return undefined;
  const end = ip.readUInt16BE(4) === 0 ? ip.length : 40 + ip.readUInt16BE(4);
  let next = ip[6] as number;
  let at = 40;
  while (extensionHeaders.has(next) && at + 8 <= ip.length) {
    next = ip[at] as number;
    at += 8 + (ip[at + 1] as number) * 8;
  }
  if (next === 44) return 'fragment';
  return next === tcp ? segment(ip.toString('latin1', 8, 40), ip.subarray(at, end)) : undefined;
}

function segment(addresses: string, bytes: Buffer): TcpSegment | undefined {
  if (bytes.length < 20) return undefined;
  const flags = bytes[13] as number;
  return {
    flow: `${addresses}${bytes.toString('latin1', 0, 4)}`,
    sequence: bytes.readUInt32BE(4),
    opens: (flags & 2) !== 0,
    closes: (flags & 5) !== 0,
    data: bytes.subarray(((bytes[12] as number) >> 4) * 4),
  };
}
