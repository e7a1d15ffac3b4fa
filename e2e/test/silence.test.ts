/** Without a yes there is nothing: no connection to the collector, no file with an event, from any of the real clients. */
import { behaviorSurface } from '@candor/schema';
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import type { AddressInfo, Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { browserOptions } from '../src/browser.js';
import { cleanEnvironment, endAll, jsonLine, start } from '../src/process.js';
import { sampleLog } from '../src/sshd-log.js';
import { filesBelow } from '../src/storage.js';
import { counts, programs } from '../src/system.js';

let folder: string;
let listener: Server;
let connections = 0;
let url: string;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'candor-silence-'));
  connections = 0;
  listener = createServer((socket) => {
    connections += 1;
    socket.destroy();
  });
  await new Promise<void>((resolve) => listener.listen(0, '127.0.0.1', resolve));
  url = `http://127.0.0.1:${(listener.address() as AddressInfo).port}`;
});
afterEach(async () => {
  await endAll();
  await new Promise((resolve) => listener.close(resolve));
  rmSync(folder, { recursive: true, force: true });
});

/** Runs the Auth-server example in an empty home folder and returns every file it left there. */
async function replay(settings: readonly string[], environment: Record<string, string> = {}): Promise<{ counts: Record<string, number>; files: readonly string[] }> {
  const home = join(folder, 'home');
  mkdirSync(home, { recursive: true });
  const authServer = start(
    process.execPath,
    [programs.authServer, '--log', sampleLog, '--collector', url, '--key-file', join(home, 'cluster.key'), '--cluster', 'quiet.example.com', '--timeout', '3', ...settings],
    { cwd: home, env: cleanEnvironment({ HOME: home, XDG_CONFIG_HOME: home, TMPDIR: home, CANDOR_LICENCE_TOKEN: 'unused', ...environment }) },
  );
  await authServer.exited;
  return { counts: counts(authServer), files: filesBelow(home) };
}

/** Files that hold anything but the key: an event, a queue, an id of a stream. */
const eventFiles = (files: readonly string[]): string[] => files.filter((file) => /tp\.|properties|stream/.test(readFileSync(file, 'utf8')));

describe('Node', () => {
  test.each([
    ['consent unknown', ['--edition', 'oss', '--consent', 'unknown'], {}],
    ['consent denied', ['--edition', 'oss', '--consent', 'denied'], {}],
    ['consent denied on an opt-in enterprise plan', ['--edition', 'enterprise', '--plan', 'opt-in', '--consent', 'denied'], {}],
    ['a yes under DO_NOT_TRACK', ['--edition', 'oss', '--consent', 'granted'], { DO_NOT_TRACK: '1' }],
    ['a yes under CANDOR_TELEMETRY=0', ['--edition', 'oss', '--consent', 'granted'], { CANDOR_TELEMETRY: '0' }],
    ['a yes in CI', ['--edition', 'oss', '--consent', 'granted'], { CI: 'true' }],
  ])('%s: nothing', async (_name, settings, environment) => {
    const { counts, files } = await replay(settings, environment);
    expect(connections).toBe(0);
    expect(eventFiles(files)).toEqual([]);
    expect(counts).toMatchObject({ captured: 0, pending: 0 });
    expect(counts['facts']).toBeGreaterThan(0);
  });

  test.each([
    ['a yes', ['--edition', 'oss', '--consent', 'granted'], {}],
    ['mandatory reporting, whatever the environment says', ['--edition', 'cloud', '--consent', 'denied'], { DO_NOT_TRACK: '1' }],
  ])('the same count sees %s', async (_name, settings, environment) => {
    const { counts } = await replay(settings, environment);
    expect(connections).toBeGreaterThan(0);
    expect(counts['captured']).toBeGreaterThan(0);
  });
});

describe('Chromium', () => {
  interface Visitor {
    readonly answer?: 'Yes' | 'No';
    /** A yes from an earlier visit, as the page keeps it. */
    readonly rememberedYes?: true;
    readonly privacySignal?: true;
  }

  /** Opens the page, answers or not, presses buttons, closes the tab. */
  async function visit({ answer, rememberedYes, privacySignal }: Visitor): Promise<void> {
    const webUi = start(process.execPath, [programs.webUi, '--listen', '127.0.0.1:0', '--collector', url]);
    const page = String((await webUi.line(jsonLine('listening')))['url']);
    const context = await chromium.launchPersistentContext(join(folder, 'profile'), browserOptions());
    try {
      const tab = await context.newPage();
      if (privacySignal) await tab.addInitScript(() => Object.defineProperty(navigator, 'globalPrivacyControl', { value: true }));
      if (rememberedYes) await tab.addInitScript((yes) => localStorage.setItem('gatehouse.usage-metrics', yes), JSON.stringify({ consent: 'granted', decided_at: '2026-11-23', scope: 'behavior', surface: behaviorSurface }));
      await tab.goto(page);
      if (answer) await tab.locator('candor-consent').getByRole('button', { name: answer, exact: true }).click();
      for (const button of ['btn-add-resource', 'btn-new-role', 'btn-upgrade']) await tab.getByTestId(button).click();
      await tab.close();
    } finally {
      await context.close();
      webUi.kill('SIGTERM');
      await webUi.exited;
    }
  }

  test.each<[string, Visitor]>([
    ['an unanswered question', {}],
    ['a no', { answer: 'No' }],
    ['an earlier yes under Global Privacy Control', { rememberedYes: true, privacySignal: true }],
  ])('%s: nothing', async (_name, visitor) => {
    await visit(visitor);
    expect(connections).toBe(0);
  });

  test.each<[string, Visitor]>([
    ['a yes', { answer: 'Yes' }],
    ['an earlier yes', { rememberedYes: true }],
  ])('the same count sees %s', async (_name, visitor) => {
    await visit(visitor);
    expect(connections).toBeGreaterThan(0);
  });
});
