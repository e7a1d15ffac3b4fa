/** The command as built: exit codes, messages that say what to do, one process per folder, a clean stop. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { access, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runCommand, startServer, type ServerProcess } from './collector-process.js';
import { temporaryFolder } from './running-collector.js';
import { batchOf, behaviorEvent, loginEvent } from './sample-batch.js';

let folder: string;
beforeAll(async () => {
  folder = await temporaryFolder();
});
afterAll(() => rm(folder, { recursive: true, force: true }));

function post(server: ServerProcess, path: string, batch: object, token?: string): Promise<Response> {
  return fetch(`${server.url}${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...(token === undefined ? {} : { authorization: `Bearer ${token}` }) },
    body: JSON.stringify(batch),
  });
}

const exists = (path: string): Promise<boolean> =>
  access(path).then(
    () => true,
    () => false,
  );

describe('wrong usage', () => {
  it.each([
    [[]],
    [['serve']],
    [['nonsense']],
    [['serve', '--data', 'd', '--listen', 'nowhere']],
    [['serve', '--data', 'd', '--operator', '0.0.0.0:0']],
    [['tenant', 'token', 'A!', '--edition', 'oss', '--data', 'd']],
    [['report', '--data', 'd', '--format', 'xml']],
  ])('candor-collector %j leaves with 2 and a sentence', async (args) => {
    const data = join(folder, 'never-made');
    const { code, stdout, stderr } = await runCommand(args.map((word) => (word === 'd' ? data : word)));
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(/^candor-collector: .+\.\n$/);
  });

  it('--help explains and leaves with 0', async () => {
    const { code, stdout } = await runCommand(['--help']);
    expect(code).toBe(0);
    for (const word of ['serve', 'tenant token', 'report', 'CANDOR_CLICKHOUSE_URL']) expect(stdout).toContain(word);
  });
});

describe('what can be wrong with a machine', () => {
  it('a folder that can not be written', async () => {
    const file = join(folder, 'file');
    await writeFile(file, '');
    const { code, stderr } = await runCommand(['serve', '--data', join(file, 'data')]);
    expect([code, stderr]).toEqual([1, expect.stringMatching(/can't be written.*--data/)]);
  });

  it('a port that is taken, by option', async () => {
    const blocker = createServer().listen(0, '127.0.0.1');
    await new Promise((resolve) => blocker.once('listening', resolve));
    const taken = `127.0.0.1:${(blocker.address() as AddressInfo).port}`;
    const data = join(folder, 'blocked');
    const listen = await runCommand(['serve', '--data', data, '--listen', taken, '--operator', '127.0.0.1:0']);
    expect([listen.code, listen.stderr]).toEqual([1, expect.stringMatching(/another program listens there.*--listen/)]);
    const operator = await runCommand(['serve', '--data', data, '--listen', '127.0.0.1:0', '--operator', taken]);
    expect([operator.code, operator.stderr]).toEqual([1, expect.stringMatching(/another program listens there.*--operator/)]);
    expect(await exists(join(data, 'collector.json'))).toBe(false);
    blocker.close();
  });

  it('a folder without data', async () => {
    const empty = join(folder, 'empty');
    const { code, stderr } = await runCommand(['report', '--data', empty]);
    expect([code, stderr]).toEqual([1, expect.stringMatching(/holds no collected data.*--data/)]);
    expect(await exists(empty)).toBe(false);
  });

  it('a ClickHouse server that is not there', async () => {
    const { code, stderr } = await runCommand(['serve', '--data', join(folder, 'remote'), '--listen', '127.0.0.1:0'], {
      CANDOR_CLICKHOUSE_URL: 'http://u:planted-password@127.0.0.1:9/db',
    });
    expect([code, stderr]).toEqual([1, expect.stringMatching(/did not answer.*CANDOR_CLICKHOUSE_URL/)]);
    expect(stderr).not.toContain('planted');
  });
});

describe('serve', () => {
  it('runs, reports, refuses a second one, and stops cleanly', async () => {
    const data = join(folder, 'served');
    const { stdout } = await runCommand([
      'tenant',
      'token',
      'acme',
      '--edition',
      'enterprise',
      '--plan',
      'mandatory',
      '--days',
      '7',
      '--data',
      data,
    ]);
    const token = stdout.trim();
    expect(token).toMatch(/^[\w-]+\.[\w-]+\.[\w-]+$/);

    const server = await startServer(data);
    expect(JSON.parse(server.lines[0] ?? '')).toMatchObject({
      level: 'info',
      msg: 'listening',
      url: server.url,
      operator_url: server.operatorUrl,
      storage: 'embedded',
    });
    expect(JSON.parse(await readFile(join(data, 'collector.json'), 'utf8'))).toEqual({
      pid: server.pid,
      url: server.url,
      operator_url: server.operatorUrl,
    });
    expect((await post(server, '/v1/usage', batchOf([loginEvent(1), loginEvent(2)]), token)).status).toBe(200);
    expect((await post(server, '/v1/behavior', batchOf([behaviorEvent(1)]))).status).toBe(200);

    const second = await runCommand(['serve', '--data', data, '--listen', '127.0.0.1:0', '--operator', '127.0.0.1:0']);
    expect([second.code, second.stderr]).toEqual([1, expect.stringMatching(new RegExp(`process ${server.pid}.*Stop it first.*--data`))]);

    const asked = await runCommand(['report', '--data', data, '--format', 'json']);
    expect(asked.stderr).toContain('Asking the collector');
    const report: unknown = JSON.parse(asked.stdout);
    expect(report).toMatchObject({
      stored: 3,
      conflicts: 0,
      tenants: [
        { tenant: null, events: { 'connect.cluster.login': 1 }, total: 1, active_users: 0 },
        { tenant: 'acme', events: { 'tp.user.login': 2 }, total: 2, active_users: 1 },
      ],
    });
    expect((await runCommand(['report', '--data', data, '--month', 'soon'])).code).toBe(2);
    expect((await runCommand(['report', '--data', data, '--tenant', 'acme', '--month', '2026-11', '--format', 'csv'])).stdout).toContain(
      'events,acme,tp.user.login,2\r\n',
    );

    expect(await server.end('SIGTERM')).toBe(0);
    expect(server.lines.map((line) => (JSON.parse(line) as { msg: string }).msg).slice(-2)).toEqual(['stopping', 'stopped']);
    expect(await exists(join(data, 'collector.json'))).toBe(false);

    const opened = await runCommand(['report', '--data', data, '--format', 'json']);
    expect(opened.stderr).toContain('opening the folder');
    expect(JSON.parse(opened.stdout)).toEqual(report);
    expect((await runCommand(['report', '--data', data])).stdout).toMatch(/3 events stored[\s\S]*acme +tp\.user\.login +2/);
  });

  it('stops on SIGINT, also while a page follows the stream', async () => {
    const server = await startServer(join(folder, 'interrupted'));
    const page = await fetch(`${server.operatorUrl}/stream`);
    expect(await server.end('SIGINT')).toBe(0);
    await page.body?.cancel().catch(() => undefined);
  });

  it('is not held up by the note of a process that was killed, nor by one whose pid lives on elsewhere', async () => {
    const data = join(folder, 'stale');
    const first = await startServer(data);
    await first.end('SIGKILL');
    const note = join(data, 'collector.json');
    expect(await exists(note)).toBe(true);
    const second = await startServer(data);
    await second.end('SIGKILL');
    const answering = createServer((_request, response) => response.end('{"status":"ok"}')).listen(0, '127.0.0.1');
    await new Promise((resolve) => answering.once('listening', resolve));
    const url = `http://127.0.0.1:${(answering.address() as AddressInfo).port}`;
    await writeFile(note, JSON.stringify({ pid: process.pid, url, operator_url: url }));
    const third = await startServer(data);
    expect(await third.end('SIGTERM')).toBe(0);
    answering.close();
  });

  it('is refused by the engine where the note is gone but the folder is in use', async () => {
    const data = join(folder, 'noteless');
    const server = await startServer(data);
    await rm(join(data, 'collector.json'));
    const second = await runCommand(['serve', '--data', data, '--listen', '127.0.0.1:0', '--operator', '127.0.0.1:0']);
    expect([second.code, second.stderr]).toEqual([1, expect.stringMatching(/can't be opened.*stop that one first.*--data/)]);
    const report = await runCommand(['report', '--data', data]);
    expect([report.code, report.stderr]).toEqual([1, expect.stringMatching(/can't be opened/)]);
    expect(await server.end('SIGTERM')).toBe(0);
  });
});
