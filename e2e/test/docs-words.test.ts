/** What the documents may claim: no word that promises more than a keyed pseudonym keeps, and no guarantee that nothing holds. */
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';

const root = fileURLToPath(new URL('../..', import.meta.url));
const text = (path: string): string => readFileSync(join(root, path), 'utf8');
const files = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], { cwd: root, encoding: 'utf8' })
  .split('\n')
  .filter((path) => /\.(md|html|ts|js|mjs|json|py|go|java|pl|sh)$/.test(path) && path !== 'e2e/test/docs-words.test.ts' && path !== 'package-lock.json' && !/\/generated\/.*\.ts$/.test(path) && existsSync(join(root, path)));

/** The claim, in either spelling and any form: `anonymous`, `anonymously`, `anonymity`, `anonymisation`, `anonymised`. */
const claim = /\banonym(?:ous|ously|ity|i[sz]ation|i[sz]ed|i[sz]ing)\b/gi;

/** Where the word may stand: a name that the system was given, or a denial. */
const allowed: readonly RegExp[] = [
  // The wire's own member, and values of the closed list of reasons.
  /(?:["'`./]|\b)anonymization(?=["'`]|\??:|\.|\/|,| \})/g,
  /\bnot_anonymized\b/g,
  // The type and the files of the key.
  /\banonymization[.-]key\b/g,
  // Denials.
  /\b(?:not|never|is no|nor) (?:be )?(?:called )?anonym\w+/gi,
  /\bnot promised: anonymity\b/gi,
  /["“']anonymous["”'](?= (?:is|only|never|appears))/gi,
];

/** Lines of a text that make the claim, by number. */
function claims(document: string): readonly number[] {
  return document.split('\n').flatMap((line, index) => {
    const rest = allowed.reduce((left, pattern) => left.replace(pattern, ''), line);
    return rest.match(claim) === null ? [] : [index + 1];
  });
}

describe('the word that promises too much', () => {
  test('stands nowhere as a claim', () => {
    expect(files.length).toBeGreaterThan(100);
    expect(files.flatMap((path) => claims(text(path)).map((line) => `${path}:${line}`))).toEqual([]);
  });

  test.each([
    'All metrics are anonymous.',
    'Usage is collected anonymously.',
    'We send anonymised data.',
    'Data is anonymized before it leaves.',
    'This guarantees anonymity.',
    'Anonymisation happens on your machine.',
    'The anonymization of names takes place in track().',
    'It is not personal: it is anonymous.',
  ])('is found in: %s', (line) => expect(claims(line)).toEqual([1]));

  test.each(['It is not anonymous: whoever holds the key can test guesses.', 'Not promised: anonymity.', '{ "anonymization": { "scheme": "hmac-anon/1" } }', "reason: 'not_anonymized'", 'import { createAnonymizer } from "@candor/anonymizer";', '@anonymize user'])(
    'is not found in: %s',
    (line) => expect(claims(line)).toEqual([]),
  );
});

/** Rows of the table of guarantees: number, claim, what holds it. */
function guarantees(page: string): readonly (readonly [number: string, claim: string, heldBy: string])[] {
  return [...page.matchAll(/^\| (G\d+) \| (.+?) \| ([^|]+) \|$/gm)].map((match) => [match[1] ?? '', match[2] ?? '', match[3] ?? '']);
}

/** Names of the audit's commands, from the folder that holds them. */
const commands = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard', 'packages/audit-vectors/src/commands'], { cwd: root, encoding: 'utf8' }).split('\n');
const isCommand = (name: string): boolean => commands.includes(`packages/audit-vectors/src/commands/${name}.ts`);

/** What a row names that does not exist; all of it where it names nothing. */
function unheld(heldBy: string): readonly string[] {
  const named = [...heldBy.matchAll(/`([^`]+)`/g)].map((match) => match[1] ?? '');
  if (named.length === 0) return ['nothing is named'];
  return named.filter((name) => {
    const command = /^candor-audit ([a-z-]+)$/.exec(name)?.[1];
    return command === undefined ? !/^(packages|e2e)\/.*test/.test(name) || !existsSync(join(root, name)) : !isCommand(command);
  });
}

describe('SECURITY.md', () => {
  const rows = guarantees(text('SECURITY.md'));
  test('numbers its guarantees without a gap', () => {
    expect(rows.length).toBeGreaterThanOrEqual(12);
    expect(rows.map(([number]) => number)).toEqual(rows.map((_row, index) => `G${index + 1}`));
  });
  test.each(rows)('%s is held by tests and commands that exist: %s', (_number, _claim, heldBy) => expect(unheld(heldBy)).toEqual([]));
  test('the rule finds what it looks for', () => {
    expect(unheld('our best intentions')).toEqual(['nothing is named']);
    expect(unheld('`candor-audit wish`, `packages/gone/test`, `README.md`, `candor-audit taint`')).toEqual(['candor-audit wish', 'packages/gone/test', 'README.md']);
  });
});
