/**
 * Reads the packets of a pcap or pcapng file as it streams by: file formats of tcpdump and Wireshark (draft-ietf-opsawg-pcap, -pcapng).
 * Must not: look into packets. A record that cannot be one ends the reading, and {@link PacketReader.whole} says so.
 */
export interface Packet {
  /** LINKTYPE_ number: what the bytes begin with. */
  readonly linkType: number;
  readonly bytes: Buffer;
  /** Whether the capture holds less of it than was on the wire. */
  readonly cut: boolean;
}

export interface PacketReader {
  /** The packets that are whole with these bytes. */
  read(bytes: Uint8Array): readonly Packet[];
  /** After the last bytes: whether the file ends with a record. */
  readonly whole: boolean;
}

/** Bytes of a record: larger than any packet, smaller than what would hurt. */
const maxRecord = 1024 * 1024;

/** Undefined where the first four bytes are of neither format. */
export function createPacketReader(first: Uint8Array): PacketReader | undefined {
  const magic = Buffer.from(first.subarray(0, 4)).toString('hex');
  if (['a1b2c3d4', 'a1b23c4d'].includes(magic)) return createReader(pcapRecords(false));
  if (['d4c3b2a1', '4d3cb2a1'].includes(magic)) return createReader(pcapRecords(true));
  return magic === '0a0d0d0a' ? createReader(pcapngRecords()) : undefined;
}

interface Records {
  /** Length of the record that `bytes` begin with; undefined where there are too few to tell, 0 where it is no record. */
  lengthOf(bytes: Buffer): number | undefined;
  packetOf(record: Buffer): Packet | undefined;
}

function createReader(records: Records): PacketReader {
  let rest = Buffer.alloc(0);
  let broken = false;
  return {
    read(bytes) {
      const packets: Packet[] = [];
      if (broken) return packets;
      rest = Buffer.concat([rest, bytes]);
      for (;;) {
        const length = records.lengthOf(rest);
        if (length === 0 || (length ?? 0) > maxRecord) broken = true;
        if (length === undefined || broken || length > rest.length) break;
        const packet = records.packetOf(rest.subarray(0, length));
        if (packet !== undefined) packets.push(packet);
        rest = rest.subarray(length);
      }
      return packets;
    },
    get whole() {
      return !broken && rest.length === 0;
    },
  };
}

const fileHeader = 24;
const recordHeader = 16;

function pcapRecords(little: boolean): Records {
  const number = (bytes: Buffer, at: number): number => (little ? bytes.readUInt32LE(at) : bytes.readUInt32BE(at));
  let linkType: number | undefined;
  return {
    lengthOf(bytes) {
      if (linkType === undefined) return bytes.length < fileHeader ? undefined : fileHeader;
      return bytes.length < recordHeader ? undefined : recordHeader + number(bytes, 8);
    },
    packetOf(record) {
      if (linkType === undefined) {
        linkType = number(record, 20) & 0xffff;
        return undefined;
      }
      return { linkType, bytes: record.subarray(recordHeader), cut: number(record, 8) < number(record, 12) };
    },
  };
}

const block = { section: 0x0a0d0d0a, interface: 1, obsolete: 2, simple: 3, enhanced: 6 };
/** Type and length before a block's body, and the length again behind it. */
const blockHeader = 8;
const blockFrame = 12;

function pcapngRecords(): Records {
  let little = true;
  /** Link types of the section's interfaces, in order. */
  let interfaces: number[] = [];
  const number = (bytes: Buffer, at: number): number => (little ? bytes.readUInt32LE(at) : bytes.readUInt32BE(at));
  const short = (bytes: Buffer, at: number): number => (little ? bytes.readUInt16LE(at) : bytes.readUInt16BE(at));
  return {
    lengthOf(bytes) {
      if (bytes.length < blockFrame) return undefined;
      if (bytes.readUInt32BE(0) === block.section) little = bytes.readUInt32BE(8) === 0x4d3c2b1a;
      const length = number(bytes, 4);
      return length < blockFrame || length % 4 !== 0 ? 0 : length;
    },
    packetOf(record) {
      const body = record.subarray(blockHeader, record.length - 4);
      switch (number(record, 0)) {
        case block.section:
          interfaces = [];
          return undefined;
        case block.interface:
          if (body.length >= 2) interfaces.push(short(body, 0));
          return undefined;
        case block.enhanced:
        case block.obsolete: {
          if (body.length < 20) return undefined;
          const index = number(record, 0) === block.enhanced ? number(body, 0) : short(body, 0);
          return { linkType: interfaces[index] ?? -1, bytes: body.subarray(20, 20 + number(body, 12)), cut: number(body, 12) < number(body, 16) };
        }
        case block.simple: {
          if (body.length < 4) return undefined;
          return { linkType: interfaces[0] ?? -1, bytes: body.subarray(4, 4 + number(body, 0)), cut: body.length - 4 < number(body, 0) };
        }
        default:
          return undefined;
      }
    },
  };
}
