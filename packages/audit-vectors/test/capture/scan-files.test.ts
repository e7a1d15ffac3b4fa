/** Files of every kind, whole and broken, on disk. */
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { listInputFiles } from '../../src/capture/input-files.js';
import { scanFiles, type ScanResult } from '../../src/capture/scan-files.js';
import { createFormScanner } from '../../src/form-scanner.js';
import { ethernet, ipv4, ipv6, pcap, pcapng, segments, type Segment } from './packets.js';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'candor-scan-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const value = 'alice@example.com';
const scanner = createFormScanner([value]);
let files = 0;

function file(content: string | Uint8Array): string {
  const path = join(folder, `capture-${(files += 1)}`);
  writeFileSync(path, content);
  return path;
}

const scan = (...contents: (string | Uint8Array)[]): Promise<ScanResult> =>
  scanFiles(contents.map(file), { reach: scanner.reach, scan: ({ bytes, source }) => scanner.scan(bytes, source) });
const places = ({ findings }: ScanResult): string[] => [...new Set(findings.map(({ source, form }) => `${source}: ${form}`))];

const request = `POST /v1/usage HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\n\r\n{"user_name":"${value}"}`;
const gzipped = Buffer.concat([Buffer.from('POST / HTTP/1.1\r\ncontent-encoding: gzip\r\n\r\n'), gzipSync(request)]);
const shuffled = (list: Segment[]): Segment[] => [...list.filter((_, at) => at % 3 === 1), ...list.filter((_, at) => at % 3 !== 1)];

describe('connections in a capture are put together', () => {
  const inOrder = segments(request);
  test.each([
    ['pcap of Ethernet', pcap(1, inOrder.map((one) => ethernet(ipv4(one))))],
    ['pcap in the other byte order', pcap(1, inOrder.map((one) => ethernet(ipv4(one))), { little: false })],
    ['pcap with VLAN tags', pcap(1, inOrder.map((one) => ethernet(ipv4(one), true)))],
    ['pcap of IPv6 with extension headers', pcap(1, inOrder.map((one) => ethernet(ipv6(one))))],
    ['pcap of raw packets', pcap(101, inOrder.map((one) => ipv4(one)))],
    ['pcap of the loopback', pcap(0, inOrder.map((one) => Buffer.concat([Buffer.from([2, 0, 0, 0]), ipv4(one)])))],
    ['pcap of Linux cooked packets', pcap(113, inOrder.map((one) => Buffer.concat([Buffer.alloc(16), ipv4(one)])))],
    ['pcapng', pcapng(1, inOrder.map((one) => ethernet(ipv4(one))))],
    ['segments out of order', pcap(1, [...inOrder.slice(0, 1), ...shuffled(inOrder.slice(1))].map((one) => ethernet(ipv4(one))))],
    ['segments twice', pcap(1, [...inOrder, ...inOrder].map((one) => ethernet(ipv4(one))))],
    ['segments that overlap', pcap(1, inOrder.flatMap((one) => [one, { ...one, data: Buffer.concat([Buffer.from(one.data as Uint8Array)]).subarray(0, 3) }]).map((one) => ethernet(ipv4(one))))],
    ['two connections in turn', pcap(1, segments(request, { from: 40_000 }).flatMap((one, at) => [one, ...segments('x'.repeat(600), { from: 40_001 }).slice(at, at + 1)]).map((one) => ethernet(ipv4(one))))],
  ])('%s', async (_name, capture) => {
    const result = await scan(capture);
    expect(places(result)).toEqual(['file 1 > stream 1: plain']);
    expect([result.captures, Object.values(result.unsearched).every((count) => count === 0)]).toEqual([1, true]);
  });

  test('with what is compressed in them', async () => {
    const result = await scan(pcap(1, segments(gzipped, { size: 11 }).map((one) => ethernet(ipv4(one)))));
    expect(places(result)).toEqual([expect.stringMatching(/^file 1 > stream 1 > gzip at [0-9]+: plain$/)]);
    expect(result.unsearched.damaged).toBe(0);
  });

  test('and what is no TCP is looked at as it is', async () => {
    expect(places(await scan(pcap(101, [Buffer.concat([Buffer.from([0x45, 0, 0, 60, 0, 1, 0, 0, 64, 17, 0, 0, 10, 0, 0, 1, 10, 0, 0, 2]), Buffer.from(`xxxxxxxx${value}`)])])))).toEqual(['file 1: plain']);
  });
});

describe('what is missing in a capture is counted', () => {
  const inOrder = segments(request);
  const packets = inOrder.map((one) => ethernet(ipv4(one)));

  test('a lost segment', async () => {
    const result = await scan(pcap(1, packets.filter((_, at) => at !== 3)));
    expect([result.found, result.unsearched.lost_packets]).toEqual([1, 1]);
  });
  test('the end of the file', async () => {
    const whole = pcap(1, packets);
    expect((await scan(whole.subarray(0, -5))).unsearched.cut_capture).toBe(1);
    expect((await scan(whole.subarray(0, 20))).unsearched.cut_capture).toBe(1);
  });
  test('packets of which the capture holds a part', async () => {
    expect((await scan(pcap(1, packets.slice(0, 4), { cutBy: 100 }))).unsearched.lost_packets).toBe(4);
  });
  test('fragments', async () => {
    expect((await scan(pcap(1, [ethernet(ipv4(inOrder[0] as Segment, 0x2000))]))).unsearched.lost_packets).toBe(1);
  });
  test('TLS', async () => {
    const hello = Buffer.concat([Buffer.from([0x16, 3, 1, 0, 200, 1, 0, 0, 196, 3, 3]), Buffer.alloc(190)]);
    expect((await scan(pcap(1, segments(hello, { size: 50 }).map((one) => ethernet(ipv4(one)))))).unsearched.encrypted).toBe(1);
  });
});

test('files are told apart, and the findings of one do not hide those of another', async () => {
  expect(places(await scan('nothing', value, gzipSync(value)))).toEqual(['file 2: plain', 'file 3 > gzip at 0: plain']);
});

test('of very many findings the first are told, and all are counted', async () => {
  const result = await scan(`${value}\n`.repeat(5000));
  expect([result.findings.length, result.found]).toEqual([1000, 5000]);
});

test('binary garbage and an empty file hold nothing', async () => {
  const garbage = Buffer.from(Array.from({ length: 100_000 }, (_, at) => Math.imul(at, 2_654_435_761) >>> 24));
  expect(await scan(garbage, '')).toMatchObject({ found: 0, bytes: 100_000 });
});

describe('files are found', () => {
  test('in folders, in the order of their names, without following links', () => {
    const root = join(folder, 'tree');
    mkdirSync(join(root, 'b'), { recursive: true });
    for (const name of ['b/2', 'a', 'c']) writeFileSync(join(root, name), 'x');
    symlinkSync(folder, join(root, 'b/loop'));
    expect(listInputFiles([root])).toEqual({ paths: ['a', 'b/2', 'c'].map((name) => join(root, name)), unreadable: 0, notFiles: 1 });
  });
  test('or refused', () => {
    mkdirSync(join(folder, 'empty'));
    expect(() => listInputFiles([join(folder, 'gone')])).toThrow(expect.objectContaining({ code: 'input_unreadable' }));
    expect(() => listInputFiles([join(folder, 'empty')])).toThrow(expect.objectContaining({ code: 'input_empty' }));
  });
});
