/** Every vector on both builds in a few tests, because each test costs each mutant a moment. The suite proper is `test/vectors.test.ts`. */
import { loadVectors, type VectorFile } from '@candor/audit-vectors';
import { expect, test } from 'vitest';
import { builds, codeOf } from '../test/builds.js';

const text = (hex: string): string => Buffer.from(hex, 'hex').toString('utf8');
const illFormed = (hex: string): string => String.fromCharCode(...(hex.match(/.{4}/g) ?? []).map((unit) => parseInt(unit, 16)));

/** Ids of the cases that a build gets wrong. */
function failures({ testGroups }: VectorFile, { createAnonymizer, generateKey, pseudonym, pseudonym2 }: (typeof builds)[number]): number[] {
  const bare = (key: string, value: string, kind?: string, epoch?: string): string => (kind === undefined ? pseudonym(key, value) : pseudonym2(key, value, kind, epoch ?? ''));
  const wrong: number[] = [];
  for (const group of testGroups) {
    const expectEach = (right: (index: number) => boolean): void => group.tests.forEach(({ tcId }, index) => right(index) || wrong.push(tcId));
    if (group.type === 'Pseudonym') expectEach((at) => { const { key = '', msg = '', kind, epoch, expected } = group.tests[at] ?? {}; return bare(text(key), text(msg), kind, epoch) === expected; });
    if (group.type === 'RejectedValue') expectEach((at) => codeOf(() => createAnonymizer(generateKey()).anonymize(illFormed(group.tests[at]?.msgUtf16 ?? ''))) === 'value_lone_surrogate');
    if (group.type === 'RejectedKey') expectEach((at) => { const { key, keyUtf16 = '', error } = group.tests[at] ?? {}; return codeOf(() => createAnonymizer(key === undefined ? illFormed(keyUtf16) : text(key))) === error; });
    if (group.type === 'RejectedScope') expectEach((at) => { const { kind = '', epoch = '' } = group.tests[at] ?? {}; return codeOf(() => pseudonym2('key', 'alice', kind, epoch)) === 'TypeError'; });
  }
  return wrong;
}

for (const scheme of [1, 2] as const) for (const build of builds) test(`scheme ${scheme} on the ${build.name} build`, () => expect(failures(loadVectors(scheme), build)).toEqual([]));
