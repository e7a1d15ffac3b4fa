import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { parseSshdLine } from '../src/sshd-log.js';

const folder = fileURLToPath(new URL('../sample/', import.meta.url));
const sample = readFileSync(`${folder}sshd.log`, 'utf8');

describe('sample/sshd.log', () => {
  it('is what its script writes', () => {
    expect(execFileSync(process.execPath, [`${folder}make-sample.mjs`], { encoding: 'utf8' })).toBe(sample);
  });

  it('holds addresses for documentation only', () => {
    const addresses = [...sample.matchAll(/(?:rhost=|from |\[)((?:\d{1,3}\.){3}\d{1,3}|[0-9a-f:]{3,}:[0-9a-f]*)/g)].map((match) => match[1] ?? '');
    expect(addresses.length).toBeGreaterThan(100);
    expect(addresses.filter((address) => !/^(192\.0\.2|198\.51\.100|203\.0\.113)\.|^2001:db8:/.test(address))).toEqual([]);
  });

  it('holds every form the parser knows', () => {
    const facts = sample.split(/\r?\n/).flatMap((line) => parseSshdLine(line, Date.UTC(2026, 10, 23)) ?? []);
    const methods = new Set(facts.flatMap((fact) => ('method' in fact ? [`${fact.kind} ${fact.method}`] : [fact.kind])));
    expect([...methods].sort()).toEqual([
      'login gssapi',
      'login hostbased',
      'login keyboard-interactive',
      'login password',
      'login publickey',
      'login_failure none',
      'login_failure password',
      'login_failure publickey',
      'session_end',
      'session_start',
    ]);
    expect(facts.some((fact) => fact.times > 1)).toBe(true);
    expect(facts.some((fact) => fact.user === ' 0101')).toBe(true);
    expect(facts.some((fact) => fact.user === '')).toBe(true);
    expect(sample).toContain('\r\n');
  });
});
