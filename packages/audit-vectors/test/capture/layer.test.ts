/** One layer after the other, however the bytes arrive: whatever is found in the whole is found in any pieces of it. */
import { Buffer } from 'node:buffer';
import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createLayer, type LayerContext, type Unsearched } from '../../src/capture/layer.js';
import { createFormScanner } from '../../src/form-scanner.js';

const values = ['alice@example.com', 'build-host-7'];
const scanner = createFormScanner(values);

interface Looked {
  readonly found: readonly string[];
  readonly unsearched: Unsearched;
}

async function look(pieces: readonly Uint8Array[], limits: Partial<LayerContext> = {}): Promise<Looked> {
  const found: string[] = [];
  const unsearched: Unsearched = { too_deep: 0, too_long: 0, too_many: 0, damaged: 0, encrypted: 0, other_encoding: 0, lost_packets: 0, cut_capture: 0 };
  const layer = createLayer(
    {
      reach: scanner.reach,
      maxDepth: 8,
      maxPartBytes: 64 * 1024 * 1024,
      unsearched,
      look: ({ bytes, source, from, to, base }) => {
        for (const { offset, form, valueIndex } of scanner.scan(bytes, source)) if (offset >= from && offset < to) found.push(`${source} ${offset + base} ${form} ${valueIndex}`);
      },
      ...limits,
    },
    'file',
  );
  for (const piece of pieces) await layer.write(piece);
  await layer.end();
  return { found: found.sort(), unsearched };
}

function cutAt(bytes: Uint8Array, cuts: readonly number[]): Uint8Array[] {
  const ends = [...new Set([...cuts.map((cut) => cut % (bytes.length + 1)), bytes.length])].sort((one, other) => one - other);
  return ends.map((end, index) => bytes.subarray(ends[index - 1] ?? 0, end));
}

const noise = Buffer.from(Array.from({ length: 3000 }, (_, index) => (index * 73 + 41) % 251));
const json = JSON.stringify({ user_name: values[0], host: Buffer.from(values[1] ?? '').toString('base64') });
const chunk = (part: Buffer): Buffer => Buffer.concat([Buffer.from(`${part.length.toString(16)}\r\n`), part, Buffer.from('\r\n')]);
const chunked = (body: Buffer): Buffer =>
  Buffer.concat([Buffer.from('POST / HTTP/1.1\r\nhost: x\r\nTransfer-Encoding: gzip, chunked\r\n\r\n'), chunk(body.subarray(0, 21)), chunk(body.subarray(21)), Buffer.from('0\r\n\r\n')]);

const samples: readonly (readonly [string, Buffer])[] = [
  ['plain text', Buffer.concat([noise, Buffer.from(json), noise])],
  ['a gzip member between others', Buffer.concat([noise, gzipSync('nothing'), noise, gzipSync(json), noise])],
  ['gzip in gzip in gzip', Buffer.concat([noise, gzipSync(Buffer.concat([noise, gzipSync(gzipSync(json))]))])],
  ['a chunked body', Buffer.concat([noise, chunked(Buffer.from(json)), chunked(Buffer.from(json))])],
  ['a chunked, gzipped body', Buffer.concat([chunked(gzipSync(json)), noise])],
  ['gzip in base64 in JSON', Buffer.from(JSON.stringify({ content: { text: gzipSync(json).toString('base64'), encoding: 'base64' } }))],
  ['escapes in base64', Buffer.from(JSON.stringify({ text: Buffer.from(`${' '.repeat(40)}"\\u0061lice\\u0040example.com"`).toString('base64url') }))],
];

describe.each(samples)('%s', (_name, bytes) => {
  test('is found out, whatever pieces it arrives in', async () => {
    const whole = await look([bytes]);
    expect(whole.found.length).toBeGreaterThan(0);
    await fc.assert(
      fc.asyncProperty(fc.array(fc.nat(), { maxLength: 12 }), async (cuts) => {
        expect((await look(cutAt(bytes, cuts))).found).toEqual(whole.found);
      }),
      { numRuns: 25 },
    );
    expect((await look(cutAt(bytes, Array.from({ length: bytes.length }, (_, at) => at)))).found).toEqual(whole.found);
  });
});

test('a value on the edge of two pieces of a megabyte is found, once', async () => {
  const mega = 1024 * 1024 + 2 * scanner.reach;
  for (const place of [mega - scanner.reach - 5, mega - scanner.reach, mega - 5, mega, mega + 3]) {
    const bytes = Buffer.alloc(3 * mega, 0x20);
    bytes.write(values[0] ?? '', place);
    const halves = await look(cutAt(bytes, Array.from({ length: 40 }, (_, at) => at * 65_536)));
    expect(halves.found).toEqual([`file ${place} plain 0`]);
  }
});

describe('what cannot be looked at is counted', () => {
  const content = Array.from({ length: 3000 }, (_, index) => `line ${index * 7919}`).join('\n');

  test('a gzip member that is cut: what there is was looked at', async () => {
    const cut = gzipSync(`${values[0]} ${content}`);
    const { found, unsearched } = await look([cut.subarray(0, cut.length / 2)]);
    expect([found, unsearched.damaged]).toEqual([['file > gzip at 0 0 plain 0'], 1]);
  });

  test('a gzip member that is damaged', async () => {
    const damaged = gzipSync(`${content}${values[0]}${content.split('').reverse().join('')}`);
    const middle = Math.floor(damaged.length * 0.75);
    damaged.fill(0xff, middle, middle + 64);
    const { found, unsearched } = await look([damaged]);
    expect(found).toEqual([`file > gzip at 0 ${content.length} plain 0`]);
    expect(unsearched.damaged).toBe(1);
  });

  test('what only looks like gzip is no loss', async () => {
    const { found, unsearched } = await look([Buffer.from([0x1f, 0x8b, 8, 0, 1, 2, 3]), gzipSync(json)]);
    expect([found.length > 0, unsearched.damaged]).toEqual([true, 0]);
  });

  test('a bomb', async () => {
    const { unsearched } = await look([gzipSync(Buffer.alloc(20_000_000))], { maxPartBytes: 1_000_000 });
    expect(unsearched.too_long).toBe(1);
  });

  test('nests', async () => {
    const nest = Array.from({ length: 5 }).reduce<Buffer>((inner) => gzipSync(inner), Buffer.from(json));
    expect((await look([nest], { maxDepth: 5 })).found.length).toBeGreaterThan(0);
    expect((await look([nest], { maxDepth: 4 })).unsearched.too_deep).toBeGreaterThan(0);
  });

  test('encodings that are not read', async () => {
    const { unsearched } = await look([Buffer.from('HTTP/1.1 200 OK\r\ncontent-encoding: br\r\n\r\nxxxx'), Buffer.from('GET / HTTP/1.1\r\nupgrade: websocket\r\n\r\n')]);
    expect(unsearched.other_encoding).toBe(2);
  });
});
