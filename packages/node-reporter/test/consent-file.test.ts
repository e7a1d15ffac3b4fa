import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

import { behaviorSurface } from '@candor/schema';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { createConsentFile } from '../src/consent-file.js';
import { NodeReporterError } from '../src/node-reporter-error.js';

const clock = { now: () => Date.UTC(2026, 10, 23, 23, 59, 59) };
let folder = '';
let path = '';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'candor-consent-'));
  path = join(folder, 'state', 'consent.json');
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('a decision', () => {
  it.each(['granted', 'denied'] as const)('%s is remembered with its day, scope and surface, and nothing else', (consent) => {
    const file = createConsentFile(path, { clock });
    file.write(consent);
    expect(file.read()).toEqual({ consent, decidedAt: '2026-11-23' });
    expect(JSON.parse(readFileSync(path, 'utf8'))).toEqual({
      consent,
      decided_at: '2026-11-23',
      scope: 'behavior',
      surface: behaviorSurface,
    });
    expect(statSync(path).mode & 0o777).toBe(0o600);
    expect(readdirSync(dirname(path))).toEqual(['consent.json']);
  });

  it('replaces the one before, and unknown removes it', () => {
    const file = createConsentFile(path, { clock });
    file.write('granted');
    file.write('denied');
    expect(file.read().consent).toBe('denied');
    file.write('unknown');
    expect(file.read()).toEqual({ consent: 'unknown' });
    expect(readdirSync(dirname(path))).toEqual([]);
    file.write('unknown');
  });

  it('is asked for again when the catalog collects more; a no stays a no', () => {
    const before = createConsentFile(path, { clock, surface: 'before' });
    const after = createConsentFile(path, { clock, surface: 'after' });
    before.write('granted');
    expect(before.read().consent).toBe('granted');
    expect(after.read()).toEqual({ consent: 'unknown', decidedAt: '2026-11-23', outdated: true });
    before.write('denied');
    expect(after.read().consent).toBe('denied');
  });

  it('replaces a link instead of writing through it', () => {
    const target = join(folder, 'target.json');
    writeFileSync(target, 'untouched');
    const link = join(folder, 'consent.json');
    symlinkSync(target, link);
    createConsentFile(link, { clock }).write('granted');
    expect(readFileSync(target, 'utf8')).toBe('untouched');
    expect(createConsentFile(link, { clock }).read().consent).toBe('granted');
  });
});

describe('what cannot be understood is unknown', () => {
  const whole = { consent: 'granted', decided_at: '2026-11-23', scope: 'behavior', surface: behaviorSurface };
  it.each<[string, string]>([
    ['no JSON', '{"consent":"gran'],
    ['empty', ''],
    ['null', 'null'],
    ['a word nobody knows', JSON.stringify({ ...whole, consent: 'yes' })],
    ['another scope', JSON.stringify({ ...whole, scope: 'usage' })],
    ['no day', JSON.stringify({ ...whole, decided_at: undefined })],
    ['a day that is none', JSON.stringify({ ...whole, decided_at: 'yesterday' })],
    ['no surface', JSON.stringify({ ...whole, surface: undefined })],
  ])('%s', (_name, text) => {
    const file = join(folder, 'consent.json');
    writeFileSync(file, text);
    expect(createConsentFile(file).read()).toEqual({ consent: 'unknown' });
    writeFileSync(file, JSON.stringify(whole));
    expect(createConsentFile(file).read().consent).toBe('granted');
  });

  it('and so is a missing file, or a folder in its place', () => {
    expect(createConsentFile(path).read()).toEqual({ consent: 'unknown' });
    expect(createConsentFile(folder).read()).toEqual({ consent: 'unknown' });
  });
});

describe('a decision that cannot be stored', () => {
  function writeError(to: string): unknown {
    try {
      createConsentFile(to).write('granted');
    } catch (error) {
      return error;
    }
    return undefined;
  }

  it('throws at the caller, without the path, and leaves nothing half-written', () => {
    const occupied = join(folder, 'secret-name');
    writeFileSync(occupied, '');
    for (const to of [join(occupied, 'consent.json'), folder]) {
      const error = writeError(to);
      expect(error).toBeInstanceOf(NodeReporterError);
      expect(error).toMatchObject({ code: 'consent_file_unwritable', message: expect.stringMatching(/E[A-Z]+/) as unknown });
      expect(String(error)).not.toContain('secret-name');
      expect(String(error)).not.toContain(folder);
    }
    expect(readdirSync(folder)).toEqual(['secret-name']);
  });

  it('keeps the decision before it', () => {
    const file = createConsentFile(join(folder, 'consent.json'), {
      clock,
      randomness: { uuidV4: () => 'taken' },
    });
    file.write('denied');
    writeFileSync(join(folder, 'consent.json.taken.tmp'), '');
    chmodSync(join(folder, 'consent.json.taken.tmp'), 0o600);
    expect(() => file.write('granted')).toThrow(NodeReporterError);
    expect(file.read().consent).toBe('denied');
  });
});
