import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createCaptureFolder } from '../src/capture-folder.js';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'candor-capture-'));
});
afterEach(() => rm(folder, { recursive: true }));

const post = (body: string): Buffer => Buffer.from(`POST /v1/usage HTTP/1.1\r\ncontent-length: ${Buffer.byteLength(body)}\r\n\r\n${body}`);

async function files(): Promise<Record<string, string>> {
  const names = (await readdir(folder)).sort();
  return Object.fromEntries(await Promise.all(names.map(async (name) => [name, await readFile(join(folder, name), 'utf8')])));
}

describe('createCaptureFolder', () => {
  it('writes one file per request, however the bytes arrive', async () => {
    const requests = [post('{"n":1}'), post('{"n":2}'), post('{"n":"é"}')];
    const sent = Buffer.concat(requests);
    await fc.assert(
      fc.asyncProperty(fc.uniqueArray(fc.integer({ min: 1, max: sent.length - 1 }), { maxLength: 6 }), async (cuts) => {
        const into = await mkdtemp(join(folder, 'run-'));
        const record = createCaptureFolder(into).connection();
        const borders = [0, ...[...cuts].sort((a, b) => a - b), sent.length];
        borders.slice(1).forEach((end, index) => record.push(sent.subarray(borders[index], end)));
        record.end();
        for (const [index, request] of requests.entries()) {
          expect(await readFile(join(into, `00000${index + 1}.http`))).toEqual(request);
        }
        expect(await readdir(into)).toHaveLength(6);
      }),
      { numRuns: 25 },
    );
  });

  it('keeps the body beside it, and what a connection left unfinished', async () => {
    const record = createCaptureFolder(folder).connection();
    record.push(post('{"n":1}'));
    record.push(post('{"n":2}').subarray(0, -3));
    record.end();
    expect(await files()).toEqual({
      '000001.http': post('{"n":1}').toString(),
      '000001.body.json': '{"n":1}',
      '000002.incomplete.http': post('{"n":2}').toString().slice(0, -3),
    });
  });

  it('continues a folder that holds a capture', async () => {
    createCaptureFolder(folder).connection().push(post('{"n":1}'));
    createCaptureFolder(folder).connection().push(post('{"n":2}'));
    expect((await files())['000002.body.json']).toBe('{"n":2}');
  });
});
