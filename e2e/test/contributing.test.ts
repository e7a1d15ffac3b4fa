/** The newcomer's paths of CONTRIBUTING.md: short, and made of commands and code that exist. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { publishedPackages } from '../src/contract/published-packages.js';
import { endAll } from '../src/process.js';
import { startCollector, stopCollector } from '../src/system.js';

const root = fileURLToPath(new URL('../..', import.meta.url));
const page = readFileSync(join(root, 'CONTRIBUTING.md'), 'utf8');
const sections = page.split(/^## /m).slice(1);
const block = (section: string, language: string): string => new RegExp(`^\`\`\`${language}\\n([\\s\\S]*?)^\`\`\`$`, 'm').exec(section)?.[1] ?? '';
const paths = sections.filter((section) => block(section, 'sh') !== '').map((section) => ({ title: section.split('\n')[0] ?? '', commands: block(section, 'sh').trim().split(/\n|&&/) }));

test('three paths, of five commands at most', () => {
  expect(paths).toHaveLength(3);
  expect(paths.filter(({ commands }) => commands.length > 5)).toEqual([]);
});

test('every package and program that they name is ours', () => {
  const manifests = publishedPackages(root).map(({ manifest }) => manifest as typeof manifest & { bin?: Record<string, string> });
  const known = [...manifests.map(({ name }) => name), ...manifests.flatMap(({ bin }) => Object.keys(bin ?? {}))];
  const named = paths.flatMap(({ commands }) => commands).join('\n').match(/@candor\/[a-z-]+|\bcandor-(?!data\b)[a-z]+/g) ?? [];
  expect(named.length).toBeGreaterThan(8);
  expect(named.filter((name) => !known.includes(name))).toEqual([]);
});

test('the first event is accepted, as the page writes it', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'candor-first-'));
  try {
    const collector = await startCollector(join(folder, 'data'));
    const code = block(sections[0] ?? '', 'js');
    expect(code).toContain("url: 'http://127.0.0.1:4620'");
    // In the checkout, so that the packages are found; the address is the collector's own, and the environment is a person's.
    const program = join(root, 'e2e', `.first-event-${process.pid}.mjs`);
    writeFileSync(program, `${code.replace('http://127.0.0.1:4620', collector.url)}console.log(reporter.stats().accepted);\n`);
    try {
      const { CI: _ci, DO_NOT_TRACK: _dnt, CANDOR_TELEMETRY: _off, ...environment } = process.env;
      expect(execFileSync(process.execPath, [program], { encoding: 'utf8', env: environment }).trim()).toBe('1');
    } finally {
      rmSync(program);
    }
    await stopCollector(collector);
  } finally {
    await endAll();
    rmSync(folder, { recursive: true, force: true });
  }
});
