/** What SPEC.md and adapter.md print is true: their examples are run. */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { languages, withLanguage } from '../src/adapter/languages.js';
import { packageFile } from '../src/package-files.js';
import { loadVectors } from '../src/vectors.js';

const page = (name: string): string => readFileSync(packageFile(name), 'utf8');
/** Indented blocks of a page, without their indent. */
const blocks = (text: string): readonly string[] => [...text.matchAll(/(?:^ {4}.*\n)+/gm)].map(([block]) => block.replace(/^ {4}/gm, ''));
const shell = (script: string): string => execFileSync('bash', ['-c', script], { encoding: 'utf8' }).trim();

describe('SPEC.md', () => {
  const spec = page('SPEC.md');
  const commands = blocks(spec).filter((block) => block.includes('openssl') && !block.includes('while'));

  test('its commands give its examples', () => {
    const examples = [...spec.matchAll(/^Example: .* → `(\S+)`$/gm)].map((match) => match[1]);
    expect(examples).toHaveLength(2);
    expect(commands.map(shell)).toEqual(examples);
  });

  test('its forms match every pseudonym and nothing that is refused', () => {
    const forms = [...spec.matchAll(/^ {4}scheme (\d).*?(\^\S+\$)$/gm)].map((match) => [Number(match[1]), new RegExp(match[2] ?? '')] as const);
    expect(forms.map(([scheme]) => scheme)).toEqual([1, 2]);
    for (const [scheme, form] of forms) {
      for (const group of loadVectors(scheme as 1 | 2).testGroups) {
        if (group.type === 'Pseudonym') expect(group.tests.every(({ expected }) => form.test(expected))).toBe(true);
        if (group.type === 'RejectedEncoding') expect(group.tests.some(({ candidate }) => form.test(candidate))).toBe(false);
      }
    }
  });

  test('names every type of group, and every error of a key', () => {
    const groups = ([1, 2] as const).flatMap((scheme) => loadVectors(scheme).testGroups);
    for (const { type } of groups) expect(spec).toContain(`| \`${type}\` |`);
    for (const error of groups.flatMap((group) => (group.type === 'RejectedKey' ? group.tests.map((one) => one.error) : []))) expect(spec).toContain(`| \`${error}\` |`);
  });
});

describe('adapter.md', () => {
  const [question, answer] = [/echo '(\{.*\})'/, /^ {4}(\{"seq":1,"out".*\})$/m].map((form) => JSON.parse(form.exec(page('adapter.md'))?.[1] ?? '') as object);

  test.each(languages.map((language) => [language.id, language] as const))('its question has its answer in %s', async (_id, language) => {
    const said = await withLanguage(language, ([program = '', ...args]) =>
      Promise.resolve(execFileSync(program, args, { input: `${JSON.stringify(question)}\n`, encoding: 'utf8' })),
    );
    expect(JSON.parse(said)).toEqual(answer);
  });

  test('names every operation that is asked, and every input', () => {
    const source = readFileSync(packageFile('src/adapter/adapter-protocol.ts'), 'utf8');
    const operations = [...source.matchAll(/op: '([a-z-]+)'/g)].map((match) => match[1] ?? '');
    expect(operations.length).toBe(7);
    for (const name of operations) expect(page('adapter.md')).toContain(`| \`${name}\` |`);
    const inputs = loadVectors(1).testGroups.flatMap((group) => (group.type === 'RejectedType' ? group.tests.map(({ input }) => input) : []));
    expect(inputs.length).toBe(17);
    for (const name of inputs) expect(page('adapter.md')).toContain(`\`${name}\``);
  });
});
